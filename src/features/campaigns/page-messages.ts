import { defineMessages } from '#src/i18n/lang.ts';

interface PageMessages {
  title: (code: string) => string;
  campaign: string;
  campaigns: string;
  memberNumber: (id: string) => string;
  client: string;
  clients: string;
  outOf: (found: string, all: string) => string;
  inCampaigns: (campaigns: string) => string;
  onThisPage: string;
  counted: string;
  unreadable: (count: number) => string;
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
    campaign: 'campaign',
    campaigns: 'campaigns',
    memberNumber: (id) => `member ID ${id}`,
    client: 'client',
    clients: 'clients',
    outOf: (found, all) => `${found} of ${all}`,
    inCampaigns: (campaigns) => `in ${campaigns}`,
    onThisPage: 'Campaigns of this page',
    counted:
      'A client, that is one name and one plate, counts once for each campaign that reached it.',
    unreadable: (count) =>
      count === 1
        ? 'One record of this page could not be read and is left out.'
        : `${count} records of this page could not be read and are left out.`,
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
    unreadable: (count) =>
      count === 1
        ? 'Une fiche de cette page est illisible et laissée de côté.'
        : `${count} fiches de cette page sont illisibles et laissées de côté.`,
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
