import type { DirectorySource } from '#src/domain/campaigns/directory.ts';
import { defineMessages } from '#src/i18n/lang.ts';
import type { ComparisonColumn } from './comparison-file.ts';
import type { RowColumn, Standing } from './rows.ts';

interface MembersMessages {
  title: string;
  intro: string;
  paste: string;
  pasteLabel: string;
  pasteHint: string;
  pasteEmpty: string;
  pasteAdd: string;
  added: (count: string, isOne: boolean, isNone: boolean) => string;
  repeated: (codes: string, isOne: boolean) => string;
  already: (codes: string, isOne: boolean) => string;
  directory: (count: string) => string;
  directoryEmpty: string;
  directoryMore: string;
  find: string;
  findHint: string;
  noneFound: string;
  addAll: (count: string) => string;
  addFound: (count: string) => string;
  sources: Record<DirectorySource, string>;
  optOutsUnread: string;
  namesUnread: string;
  openOptOuts: string;
  comparison: string;
  noneYet: string;
  region: string;
  columns: Record<RowColumn, string>;
  noChannel: string;
  sortBy: string;
  asChosen: string;
  ascending: (column: string) => string;
  descending: (column: string) => string;
  read: (read: string, all: string, isOne: boolean) => string;
  bar: string;
  unknownCodes: (codes: string, isOne: boolean) => string;
  removeThem: (isOne: boolean) => string;
  failed: (codes: string, isOne: boolean) => string;
  retryThem: (isOne: boolean) => string;
  retry: string;
  resume: string;
  remove: (code: string) => string;
  stop: string;
  resumeAll: string;
  waiting: string;
  waits: string;
  stopped: string;
  pages: (pages: string, of: string | number | null) => string;
  pagesFailed: (pages: string, isOne: boolean) => string;
  unknown: string;
  none: string;
  noneInPeriod: string;
  ofAll: (count: string, all: string) => string;
  fromTo: (from: string, to: string) => string;
  days: (count: string) => string;
  measure: string;
  ofClients: (read: string, all: string, isOne: boolean) => string;
  howReturns: string;
  basisReturns: string;
  basis: string;
  basisPeriod: string;
}

export const membersMessages = defineMessages<MembersMessages>({
  en: {
    title: 'Campaigns',
    intro:
      'A member’s campaigns are found by the code of its point of sale, as in 920150. Choose several to see them side by side, over the same period.',
    paste: 'Paste a list of codes',
    pasteLabel: 'Member codes',
    pasteHint: 'From an email or a spreadsheet, whatever separates them.',
    pasteEmpty: 'Paste at least one code.',
    pasteAdd: 'Add these codes',
    added: (count, isOne, isNone) =>
      isNone ? 'No new code.' : isOne ? '1 code added.' : `${count} codes added.`,
    repeated: (codes, isOne) =>
      `${codes} ${isOne ? 'was' : 'were'} there more than once: ${isOne ? 'it counts' : 'they count'} once.`,
    already: (codes, isOne) => `${codes} ${isOne ? 'was' : 'were'} compared already.`,
    directory: (count) => `Directory (${count})`,
    directoryEmpty: 'Nothing that was read in this session names a member yet.',
    directoryMore: 'Rest of the directory',
    find: 'Search the directory',
    findHint: 'Name or code',
    noneFound: 'No member read in this session has this name or code.',
    addAll: (count) => `Compare all (${count})`,
    addFound: (count) => `Compare those found (${count})`,
    sources: { optOuts: 'opt-out list', vehicles: 'vehicles read', campaigns: 'campaigns' },
    namesUnread:
      'Some members are shown by their code only: nothing read in this session gives their name. The opt-out list names most of them.',
    optOutsUnread:
      'The network gives no list of its members. Once the opt-out list has been read, those that it names are here too.',
    openOptOuts: 'Open the opt-out list',
    comparison: 'Comparison of the members',
    noneYet: 'No member yet: those whose campaigns you open, or add above, are compared here.',
    region: 'Members side by side',
    columns: {
      member: 'Member',
      campaigns: 'Campaigns',
      clients: 'Customers',
      perCampaign: 'Per campaign',
      toSending: 'Created to sent, median',
      toPrediction: 'Sent to target, median',
      repeated: 'Reached by several',
      followed: 'Followed by an invoice',
      sameJob: 'Same operation',
    },
    noChannel: 'No channel',
    sortBy: 'Sort by',
    asChosen: 'As chosen',
    ascending: (column) => `${column}, ascending`,
    descending: (column) => `${column}, descending`,
    read: (read, all, isOne) => `${read} of ${all} ${isOne ? 'member' : 'members'} read`,
    bar: 'Members read',
    unknownCodes: (codes, isOne) =>
      isOne ? `No member has the code ${codes}.` : `No member has one of the codes ${codes}.`,
    removeThem: (isOne) => (isOne ? 'Take it out' : 'Take them out'),
    failed: (codes, isOne) =>
      isOne
        ? `${codes} could not be read, or not all of it.`
        : `${codes} could not be read, or not all of them.`,
    retryThem: (isOne) => (isOne ? 'Retry this member' : 'Retry these members'),
    retry: 'Retry',
    resume: 'Continue',
    remove: (code) => `Take ${code} out of the comparison`,
    stop: 'Stop',
    resumeAll: 'Continue reading',
    waiting: 'reading resumes once you sign in again',
    waits: 'waits its turn',
    stopped: 'stopped',
    pages: (pages, of) => (of === null ? `page ${pages}` : `page ${pages} of ${of}`),
    pagesFailed: (pages, isOne) => `without ${isOne ? 'page' : 'pages'} ${pages}`,
    unknown: 'No member has this code.',
    none: 'No campaign yet.',
    noneInPeriod: 'No campaign in the period.',
    ofAll: (count, all) => `${count} of ${all}`,
    fromTo: (from, to) => `${from} to ${to}`,
    days: (count) => `${count} d`,
    measure: 'not measured',
    ofClients: (read, all) => `${read} of ${all} customers read`,
    howReturns:
      'What came of the campaigns is compared too, once it has been measured in a member’s “Responses”.',
    basisReturns:
      'Response rates are for the customers whose time is over, among those whose vehicles have been read in this session; compare members of whom all have been read.',
    basis:
      'Over all campaigns of each member. A customer counts once for each campaign that reached them; under a channel stand the share of the customers and their number.',
    basisPeriod: 'A campaign counts in the period in which it was sent.',
  },
  fr: {
    title: 'Campagnes',
    intro:
      'Les campagnes d’un adhérent se trouvent par le code de son point de vente, comme 920150. Choisissez-en plusieurs pour les voir côte à côte, sur la même période.',
    paste: 'Coller une liste de codes',
    pasteLabel: 'Codes des adhérents',
    pasteHint: 'D’un e-mail ou d’un tableau, quel que soit ce qui les sépare.',
    pasteEmpty: 'Collez au moins un code.',
    pasteAdd: 'Ajouter ces codes',
    added: (count, isOne, isNone) =>
      isNone ? 'Aucun nouveau code.' : isOne ? '1 code ajouté.' : `${count} codes ajoutés.`,
    repeated: (codes, isOne) =>
      `${codes} y ${isOne ? 'était' : 'étaient'} plusieurs fois\u00a0: ${isOne ? 'il compte' : 'ils comptent'} une fois.`,
    already: (codes, isOne) =>
      `${codes} ${isOne ? 'était déjà comparé' : 'étaient déjà comparés'}.`,
    directory: (count) => `Annuaire (${count})`,
    directoryEmpty: 'Rien de ce qui a été lu dans cette session ne nomme encore d’adhérent.',
    directoryMore: 'Suite de l’annuaire',
    find: 'Chercher dans l’annuaire',
    findHint: 'Nom ou code',
    noneFound: 'Aucun adhérent lu dans cette session n’a ce nom ou ce code.',
    addAll: (count) => `Tout comparer (${count})`,
    addFound: (count) => `Comparer les adhérents trouvés (${count})`,
    sources: { optOuts: 'liste d’opposition', vehicles: 'véhicules lus', campaigns: 'campagnes' },
    namesUnread:
      'Certains adhérents n’ont ici que leur code\u00a0: rien de ce qui a été lu dans cette session ne donne leur nom. La liste d’opposition en nomme la plupart.',
    optOutsUnread:
      'Le réseau ne donne pas la liste de ses adhérents. Une fois la liste d’opposition lue, ceux qu’elle nomme sont ici aussi.',
    openOptOuts: 'Ouvrir la liste d’opposition',
    comparison: 'Comparaison des adhérents',
    noneYet:
      'Aucun adhérent pour l’instant\u00a0: ceux dont vous ouvrez les campagnes, ou que vous ajoutez ci-dessus, sont comparés ici.',
    region: 'Adhérents côte à côte',
    columns: {
      member: 'Adhérent',
      campaigns: 'Campagnes',
      clients: 'Clients',
      perCampaign: 'Par campagne',
      toSending: 'Création à diffusion, médiane',
      toPrediction: 'Diffusion à date visée, médiane',
      repeated: 'Touchés par plusieurs',
      followed: 'Suivies d’une facture',
      sameJob: 'Même opération',
    },
    noChannel: 'Aucun canal',
    sortBy: 'Trier par',
    asChosen: 'Ordre choisi',
    ascending: (column) => `${column}, croissant`,
    descending: (column) => `${column}, décroissant`,
    read: (read, all, isOne) => `${read} sur ${all} ${isOne ? 'adhérent lu' : 'adhérents lus'}`,
    bar: 'Adhérents lus',
    unknownCodes: (codes, isOne) =>
      isOne ? `Aucun adhérent n’a le code ${codes}.` : `Aucun adhérent n’a les codes ${codes}.`,
    removeThem: (isOne) => (isOne ? 'Le retirer' : 'Les retirer'),
    failed: (codes, isOne) =>
      isOne
        ? `${codes} n’a pas pu être lu, en tout ou en partie.`
        : `${codes} n’ont pas pu être lus, en tout ou en partie.`,
    retryThem: (isOne) => (isOne ? 'Réessayer cet adhérent' : 'Réessayer ces adhérents'),
    retry: 'Réessayer',
    resume: 'Continuer',
    remove: (code) => `Retirer ${code} de la comparaison`,
    stop: 'Arrêter',
    resumeAll: 'Continuer la lecture',
    waiting: 'la lecture reprend quand vous serez de nouveau connecté',
    waits: 'attend son tour',
    stopped: 'lecture arrêtée',
    pages: (pages, of) => (of === null ? `page ${pages}` : `page ${pages} sur ${of}`),
    pagesFailed: (pages, isOne) => `sans ${isOne ? 'la page' : 'les pages'} ${pages}`,
    unknown: 'Aucun adhérent n’a ce code.',
    none: 'Aucune campagne pour l’instant.',
    noneInPeriod: 'Aucune campagne dans la période.',
    ofAll: (count, all) => `${count} sur ${all}`,
    fromTo: (from, to) => `du ${from} au ${to}`,
    days: (count) => `${count} j`,
    measure: 'non mesurés',
    ofClients: (read, all, isOne) =>
      isOne ? `${read} client lu sur ${all}` : `${read} clients lus sur ${all}`,
    howReturns:
      'Les retours se comparent aussi, une fois mesurés dans «\u00a0Retours\u00a0» d’un adhérent.',
    basisReturns:
      'Les taux de retour se comptent sur les clients dont le délai est passé, parmi ceux dont le véhicule a été lu dans cette session\u00a0; comparez les adhérents dont tous ont été lus.',
    basis:
      'Sur toutes les campagnes de chaque adhérent. Un client compte une fois pour chaque campagne qui l’a touché\u00a0; sous un canal se lisent la part des clients et leur nombre.',
    basisPeriod: 'Une campagne compte dans la période où elle a été diffusée.',
  },
});

interface FileMessages {
  fileName: string;
  sheetName: string;
  members: (count: string, isOne: boolean) => string;
  columns: Record<ComparisonColumn, string>;
  reachedBy: (channel: string) => string;
  standings: Record<Standing, string>;
  yesNo: { yes: string; no: string };
}

export const fileMessages = defineMessages<FileMessages>({
  en: {
    fileName: 'members',
    sheetName: 'Members',
    members: (count, isOne) => `${count} ${isOne ? 'member' : 'members'}`,
    columns: {
      code: 'Member code',
      name: 'Member',
      standing: 'Read',
      campaigns: 'Campaigns in the period',
      total: 'Campaigns in all',
      from: 'First sent',
      to: 'Last sent',
      clients: 'Customers',
      perCampaign: 'Customers per campaign',
      toSending: 'Days from creation to sending (median)',
      toPrediction: 'Days from sending to the target date (median)',
      repeated: 'Reached by several campaigns (%)',
      known: 'Time over, outcome known',
      followed: 'Followed by an invoice',
      followedShare: 'Followed by an invoice (%)',
      sameJob: 'Same operation',
      sameJobShare: 'Same operation (%)',
      invoiced: 'Invoiced (€)',
    },
    reachedBy: (channel) => `Customers: ${channel}`,
    standings: {
      waits: 'no',
      reading: 'not yet all',
      stopped: 'not all',
      whole: 'all',
      partly: 'not all',
      unknown: 'no such member',
      failed: 'no',
    },
    yesNo: { yes: 'yes', no: 'no' },
  },
  fr: {
    fileName: 'adherents',
    sheetName: 'Adhérents',
    members: (count, isOne) => `${count} ${isOne ? 'adhérent' : 'adhérents'}`,
    columns: {
      code: 'Code adhérent',
      name: 'Adhérent',
      standing: 'Lu',
      campaigns: 'Campagnes de la période',
      total: 'Campagnes en tout',
      from: 'Première diffusion',
      to: 'Dernière diffusion',
      clients: 'Clients',
      perCampaign: 'Clients par campagne',
      toSending: 'Jours de la création à la diffusion (médiane)',
      toPrediction: 'Jours de la diffusion à la date visée (médiane)',
      repeated: 'Touchés par plusieurs campagnes (%)',
      known: 'Délai passé, suite connue',
      followed: 'Suivies d’une facture',
      followedShare: 'Suivies d’une facture (%)',
      sameJob: 'Même opération',
      sameJobShare: 'Même opération (%)',
      invoiced: 'Facturé (€)',
    },
    reachedBy: (channel) => `Clients\u00a0: ${channel}`,
    standings: {
      waits: 'non',
      reading: 'pas encore tout',
      stopped: 'pas tout',
      whole: 'tout',
      partly: 'pas tout',
      unknown: 'adhérent inconnu',
      failed: 'non',
    },
    yesNo: { yes: 'oui', no: 'non' },
  },
});
