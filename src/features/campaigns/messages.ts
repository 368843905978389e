import { defineMessages } from '#src/i18n/lang.ts';
import type { CampaignViewName } from '#src/paths.ts';
import type { CampaignColumn, ClientColumn } from './export-tables.ts';
import type { Check, SortKey } from './filter.ts';

interface PageMessages {
  title: (code: string) => string;
  viewsLabel: string;
  views: Record<'pages' | CampaignViewName, string>;
  campaign: string;
  campaigns: string;
  memberNumber: (id: string) => string;
  client: string;
  clients: string;
  outOf: (found: string, all: string) => string;
  inCampaigns: (campaigns: string) => string;
  onThisPage: string;
  counted: string;
  fileName: string;
  othersUnread: string;
  searchAll: string;
  loading: string;
  loadingPage: (page: string, shown: string) => string;
  failed: string;
  failedPage: (page: string) => string;
  none: string;
  pastEnd: (page: string) => string;
  pastEndKnown: (last: string) => string;
  pastEndUnknown: string;
  firstPage: string;
  goToPage: (page: string) => string;
  badPage: (raw: string) => string;
  badPageBody: string;
  unknownMember: (code: string, network: string) => string;
  unknownMemberBody: string;
  forbidden: (code: string) => string;
  forbiddenBody: string;
  ownCampaigns: string;
  otherFields: string;
}

export const pageMessages = defineMessages<PageMessages>({
  en: {
    title: (code) => `Campaigns of member ${code}`,
    viewsLabel: 'Ways to look at the campaigns',
    views: { pages: 'Page by page', all: 'All campaigns', returns: 'Responses', calls: 'To call' },
    campaign: 'campaign',
    campaigns: 'campaigns',
    memberNumber: (id) => `member ID ${id}`,
    client: 'customer',
    clients: 'customers',
    outOf: (found, all) => `${found} of ${all}`,
    inCampaigns: (campaigns) => `in ${campaigns}`,
    onThisPage: 'Campaigns of this page',
    counted:
      'A customer, that is one name and one plate, counts once for each campaign that reached it.',
    fileName: 'campaigns',
    othersUnread: 'The other pages have not been read.',
    searchAll: 'Search all campaigns',
    loading: 'Loading the campaigns…',
    loadingPage: (page, shown) => `Loading page ${page}… Page ${shown} stays in sight meanwhile.`,
    failed: 'The campaigns could not be read',
    failedPage: (page) => `Page ${page} could not be read`,
    none: 'This member has no campaign yet.',
    pastEnd: (page) => `There is no page ${page}`,
    pastEndKnown: (last) => `This member’s campaigns end with page ${last}.`,
    pastEndUnknown: 'This member’s campaigns end before it.',
    firstPage: 'First page',
    goToPage: (page) => `Go to page ${page}`,
    badPage: (raw) => `“${raw}” is not a page number`,
    badPageBody: 'The address asks for a page that cannot be: pages are numbered from 1.',
    unknownMember: (code, network) => `No member has the code ${code} (${network})`,
    unknownMemberBody:
      'Check the code: it is the one of the point of sale (920150, say), not the member ID.',
    forbidden: (code) => `The campaigns of member ${code} are not open to your account`,
    forbiddenBody:
      'A member’s account sees its own campaigns only; those of the whole network are for its managers.',
    ownCampaigns: 'See my own campaigns',
    otherFields: 'Other fields',
  },
  fr: {
    title: (code) => `Campagnes de l’adhérent ${code}`,
    viewsLabel: 'Façons de voir les campagnes',
    views: {
      pages: 'Page par page',
      all: 'Toutes les campagnes',
      returns: 'Retours',
      calls: 'À appeler',
    },
    campaign: 'campagne',
    campaigns: 'campagnes',
    memberNumber: (id) => `identifiant ${id}`,
    client: 'client',
    clients: 'clients',
    outOf: (found, all) => `${found} sur ${all}`,
    inCampaigns: (campaigns) => `dans ${campaigns}`,
    onThisPage: 'Campagnes de cette page',
    counted:
      'Un client, c’est-à-dire un nom et une plaque, compte une fois pour chaque campagne qui l’a touché.',
    fileName: 'campagnes',
    othersUnread: 'Les autres pages n’ont pas été lues.',
    searchAll: 'Chercher dans toutes les campagnes',
    loading: 'Chargement des campagnes…',
    loadingPage: (page, shown) =>
      `Chargement de la page ${page}… La page ${shown} reste affichée en attendant.`,
    failed: 'Les campagnes n’ont pas pu être lues',
    failedPage: (page) => `La page ${page} n’a pas pu être lue`,
    none: 'Cet adhérent n’a encore aucune campagne.',
    pastEnd: (page) => `La page ${page} n’existe pas`,
    pastEndKnown: (last) => `Les campagnes de cet adhérent s’arrêtent à la page ${last}.`,
    pastEndUnknown: 'Les campagnes de cet adhérent s’arrêtent avant elle.',
    firstPage: 'Première page',
    goToPage: (page) => `Aller à la page ${page}`,
    badPage: (raw) => `« ${raw} » n’est pas un numéro de page`,
    badPageBody:
      'L’adresse demande une page qui ne peut pas exister : les pages sont numérotées à partir de 1.',
    unknownMember: (code, network) => `Aucun adhérent n’a le code ${code} (${network})`,
    unknownMemberBody:
      'Vérifiez le code : c’est celui du point de vente (920150, par exemple), pas l’identifiant de l’adhérent.',
    forbidden: (code) => `Les campagnes de l’adhérent ${code} ne sont pas ouvertes à votre compte`,
    forbiddenBody:
      'Un compte d’adhérent ne voit que ses propres campagnes ; celles de tout le réseau sont réservées à ses gestionnaires.',
    ownCampaigns: 'Voir mes campagnes',
    otherFields: 'Autres champs',
  },
});

/** What is counted: the campaigns of one page, or all that were read of a period. */
export type Scope = 'page' | 'period';

interface ScopeMessages {
  totals: string;
  noneFound: string;
  reachedBy: string;
  unreadable: (count: number) => string;
}

export const scopeMessages = defineMessages<Record<Scope, ScopeMessages>>({
  en: {
    page: {
      totals: 'Totals of this page',
      noneFound: 'No customer on this page matches the filter.',
      reachedBy: 'Campaigns of the page with this customer',
      unreadable: (count) =>
        count === 1
          ? 'One record of this page could not be read and is left out.'
          : `${count} records of this page could not be read and are left out.`,
    },
    period: {
      totals: 'Totals of these campaigns',
      noneFound: 'No customer of these campaigns matches the filter.',
      reachedBy: 'Campaigns of the period with this customer',
      unreadable: (count) =>
        count === 1
          ? 'One record of the pages could not be read and is left out.'
          : `${count} records of the pages could not be read and are left out.`,
    },
  },
  fr: {
    page: {
      totals: 'Totaux de cette page',
      noneFound: 'Aucun client de cette page ne répond au filtre.',
      reachedBy: 'Campagnes de la page avec ce client',
      unreadable: (count) =>
        count === 1
          ? 'Une fiche de cette page est illisible et laissée de côté.'
          : `${count} fiches de cette page sont illisibles et laissées de côté.`,
    },
    period: {
      totals: 'Totaux de ces campagnes',
      noneFound: 'Aucun client de ces campagnes ne répond au filtre.',
      reachedBy: 'Campagnes de la période avec ce client',
      unreadable: (count) =>
        count === 1
          ? 'Une fiche des pages lues est illisible et laissée de côté.'
          : `${count} fiches des pages lues sont illisibles et laissées de côté.`,
    },
  },
});

interface ListMessages {
  filter: string;
  measure: string;
  channel: string;
  allChannels: string;
  operation: string;
  allOperations: string;
  noOperation: string;
  check: string;
  noCheck: string;
  checks: Record<Check, string>;
  text: string;
  textHint: string;
  clear: string;
  hidden: (campaigns: string) => string;
  sent: string;
  predicted: string;
  created: string;
  undated: string;
  operations: string;
  moreOperations: (count: number) => string;
  noChannel: string;
  channels: string;
  clients: string;
  clientsOf: (campaign: string) => string;
  campaignOf: (date: string) => string;
  campaignNumber: (id: string) => string;
  daysBeforeSending: (days: string) => string;
  daysBeforePrediction: (days: string) => string;
  sentBeforeMade: (days: string) => string;
  sentTooLate: (days: string) => string;
  day: string;
  days: string;
  misordered: string;
  repeatedHere: (clients: string) => string;
  unreachedHere: (clients: string) => string;
  noClient: string;
  columns: Record<SortKey, string>;
  sortBy: string;
  apiOrder: string;
  ascending: string;
  descending: string;
  alsoIn: (dates: string) => string;
  noName: string;
  noPlate: string;
  sought: string;
  soughtElsewhere: (plate: string) => string;
  showRestOfCampaigns: (count: string) => string;
  showFirstCampaigns: (count: string) => string;
  showRest: (count: string) => string;
  showFirst: (count: string) => string;
}

export const listMessages = defineMessages<ListMessages>({
  en: {
    measure: 'Measure the responses',
    filter: 'Filter the customers',
    channel: 'Channel',
    allChannels: 'All channels',
    operation: 'Operation',
    allOperations: 'All operations',
    noOperation: 'No operation',
    check: 'To check',
    noCheck: 'All customers',
    checks: { repeated: 'Reached by several campaigns', unreached: 'Without any channel' },
    text: 'Text',
    textHint: 'name, plate, model, promotion…',
    clear: 'Clear the filter',
    hidden: (campaigns) => `Filtered out: ${campaigns}.`,
    sent: 'Sent',
    predicted: 'Target date',
    created: 'Created',
    undated: 'no date',
    operations: 'Operations',
    moreOperations: (count) => `and ${count} more`,
    noChannel: 'No channel',
    channels: 'Channels',
    clients: 'Customers',
    clientsOf: (campaign) => `Customers of the ${campaign}`,
    campaignOf: (date) => `campaign of ${date}`,
    campaignNumber: (id) => `Campaign ${id}`,
    daysBeforeSending: (days) => `sent ${days} after it was created`,
    daysBeforePrediction: (days) => `${days} before its target date`,
    sentBeforeMade: (days) => `sent ${days} before it was created`,
    sentTooLate: (days) => `${days} after its target date`,
    day: 'day',
    days: 'days',
    misordered: 'Dates in the wrong order',
    repeatedHere: (clients) => `${clients} also in another campaign`,
    unreachedHere: (clients) => `${clients} without any channel`,
    noClient: 'This campaign has no customer.',
    columns: {
      name: 'Customer',
      vehicle: 'Vehicle',
      operation: 'Operation',
      promotion: 'Promotion',
      channels: 'Channels',
    },
    sortBy: 'Sort the customers',
    apiOrder: 'As received',
    ascending: 'A to Z',
    descending: 'Z to A',
    alsoIn: (dates) => `also on ${dates}`,
    noName: 'no name',
    noPlate: 'no plate',
    sought: 'the vehicle that you come from',
    soughtElsewhere: (plate) => `${plate} is not among these customers.`,
    showRestOfCampaigns: (count) => `Show the other ${count}`,
    showFirstCampaigns: (count) => `Show the first ${count} only`,
    showRest: (count) => `Show the ${count} others`,
    showFirst: (count) => `Show the first ${count} only`,
  },
  fr: {
    measure: 'Mesurer les retours',
    filter: 'Filtrer les clients',
    channel: 'Canal',
    allChannels: 'Tous les canaux',
    operation: 'Opération',
    allOperations: 'Toutes les opérations',
    noOperation: 'Sans opération',
    check: 'À vérifier',
    noCheck: 'Tous les clients',
    checks: { repeated: 'Touchés par plusieurs campagnes', unreached: 'Sans aucun canal' },
    text: 'Texte',
    textHint: 'nom, plaque, modèle, promotion…',
    clear: 'Effacer le filtre',
    hidden: (campaigns) => `Écartées par le filtre : ${campaigns}.`,
    sent: 'Diffusion',
    predicted: 'Date visée',
    created: 'Création',
    undated: 'sans date',
    operations: 'Opérations',
    moreOperations: (count) => (count === 1 ? 'et une autre' : `et ${count} autres`),
    noChannel: 'Aucun canal',
    channels: 'Canaux',
    clients: 'Clients',
    clientsOf: (campaign) => `Clients de la ${campaign}`,
    campaignOf: (date) => `campagne du ${date}`,
    campaignNumber: (id) => `Campagne ${id}`,
    daysBeforeSending: (days) => `diffusée ${days} après sa création`,
    daysBeforePrediction: (days) => `${days} avant la date visée`,
    sentBeforeMade: (days) => `diffusée ${days} avant sa création`,
    sentTooLate: (days) => `${days} après la date visée`,
    day: 'jour',
    days: 'jours',
    misordered: 'Dates dans le désordre',
    repeatedHere: (clients) => `${clients} aussi dans une autre campagne`,
    unreachedHere: (clients) => `${clients} sans aucun canal`,
    noClient: 'Cette campagne n’a aucun client.',
    columns: {
      name: 'Client',
      vehicle: 'Véhicule',
      operation: 'Opération',
      promotion: 'Promotion',
      channels: 'Canaux',
    },
    sortBy: 'Trier les clients',
    apiOrder: 'Ordre d’arrivée',
    ascending: 'de A à Z',
    descending: 'de Z à A',
    alsoIn: (dates) => `aussi le ${dates}`,
    noName: 'sans nom',
    noPlate: 'sans plaque',
    sought: 'le véhicule d’où vous venez',
    soughtElsewhere: (plate) => `${plate} n’est pas parmi ces clients.`,
    showRestOfCampaigns: (count) => `Afficher les ${count} autres`,
    showFirstCampaigns: (count) => `N’afficher que les ${count} premières`,
    showRest: (count) => `Afficher les ${count} autres`,
    showFirst: (count) => `N’afficher que les ${count} premiers`,
  },
});

interface FiguresMessages {
  byChannel: string;
  byOperation: string;
  byPromotion: string;
  noPromotion: string;
  filtered: string;
  unfiltered: string;
  nothing: string;
  nothingFiltered: string;
  share: (count: string, share: string) => string;
  more: (rest: number) => string;
  less: string;
  quality: string;
  toSending: string;
  toPrediction: string;
  median: (days: string) => string;
  range: (min: string, max: string) => string;
  repeated: string;
  different: string;
  differents: string;
  ofDifferent: (clients: string, share: string) => string;
  shortestGap: (days: string) => string;
  unreached: string;
  misordered: string;
}

export const figuresMessages = defineMessages<FiguresMessages>({
  en: {
    byChannel: 'By channel',
    byOperation: 'By operation',
    byPromotion: 'By promotion',
    noPromotion: 'No promotion',
    filtered: 'Customers that match the filter, and their share.',
    unfiltered: 'Customers reached, and their share.',
    nothing: 'No customer to count.',
    nothingFiltered: 'The filter leaves no customer to count.',
    share: (count, share) => `${count} · ${share}`,
    more: (rest) => (rest === 1 ? 'Show one more' : `Show ${rest} more`),
    less: 'Show fewer',
    quality: 'Quality of these campaigns',
    toSending: 'From creation to sending',
    toPrediction: 'From sending to the target date',
    median: (days) => `${days} (median)`,
    range: (min, max) => `from ${min} to ${max}`,
    repeated: 'Customers reached by several campaigns',
    different: 'different customer',
    differents: 'different customers',
    ofDifferent: (clients, share) => `${share} of ${clients}`,
    shortestGap: (days) => `${days} apart at least`,
    unreached: 'Customers without any channel',
    misordered: 'Campaigns with dates in the wrong order',
  },
  fr: {
    byChannel: 'Par canal',
    byOperation: 'Par opération',
    byPromotion: 'Par promotion',
    noPromotion: 'Sans promotion',
    filtered: 'Clients qui répondent au filtre, et leur part.',
    unfiltered: 'Clients touchés, et leur part.',
    nothing: 'Aucun client à compter.',
    nothingFiltered: 'Le filtre ne laisse aucun client à compter.',
    share: (count, share) => `${count} · ${share}`,
    more: (rest) => (rest === 1 ? 'En afficher une de plus' : `En afficher ${rest} de plus`),
    less: 'En afficher moins',
    quality: 'Qualité de ces campagnes',
    toSending: 'De la création à la diffusion',
    toPrediction: 'De la diffusion à la date visée',
    median: (days) => `${days} (médiane)`,
    range: (min, max) => `de ${min} à ${max}`,
    repeated: 'Clients touchés par plusieurs campagnes',
    different: 'client différent',
    differents: 'clients différents',
    ofDifferent: (clients, share) => `${share} de ${clients}`,
    shortestGap: (days) => `${days} d’écart au moins`,
    unreached: 'Clients sans aucun canal',
    misordered: 'Campagnes aux dates dans le désordre',
  },
});

interface ExportMessages {
  clients: string;
  campaigns: string;
  both: string;
  yesNo: { yes: string; no: string };
  columns: Record<Exclude<ClientColumn, 'reachedBy'> | CampaignColumn, string>;
}

export const exportMessages = defineMessages<ExportMessages>({
  en: {
    clients: 'customers',
    campaigns: 'campaigns',
    both: 'campaigns and customers',
    yesNo: { yes: 'yes', no: 'no' },
    columns: {
      campaign: 'Campaign',
      sent: 'Sent on',
      predicted: 'Target date',
      created: 'Created on',
      title: 'Title',
      lastName: 'Last name',
      firstName: 'First name',
      plate: 'Plate',
      brand: 'Make',
      model: 'Model',
      operation: 'Operation',
      promotions: 'Promotion',
      toSending: 'Days from creation to sending',
      toPrediction: 'Days from sending to the target date',
      clients: 'Customers',
      proposals: 'Operations proposed',
      unreached: 'Customers without any channel',
    },
  },
  fr: {
    clients: 'clients',
    campaigns: 'campagnes',
    both: 'campagnes et clients',
    yesNo: { yes: 'oui', no: 'non' },
    columns: {
      campaign: 'Campagne',
      sent: 'Date de diffusion',
      predicted: 'Date visée',
      created: 'Date de création',
      title: 'Civilité',
      lastName: 'Nom',
      firstName: 'Prénom',
      plate: 'Immatriculation',
      brand: 'Marque',
      model: 'Modèle',
      operation: 'Opération',
      promotions: 'Promotion',
      toSending: 'Jours de la création à la diffusion',
      toPrediction: 'Jours de la diffusion à la date visée',
      clients: 'Clients',
      proposals: 'Opérations proposées',
      unreached: 'Clients sans aucun canal',
    },
  },
});

/** The known keys of `diffusion` (section 13), with the same names as in a vehicle's reminders. */
