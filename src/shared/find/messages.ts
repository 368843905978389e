import { defineMessages } from '#src/i18n/lang.ts';

export const findMessages = defineMessages({
  en: {
    title: 'Found',
    result: 'result',
    results: 'results',
    first: (shown: string, all: string) => `The first ${shown} of ${all}: type more to narrow it.`,
    none: 'Nothing found among what has been read.',
    near: 'similar spelling',
    without: (words: readonly string[]) =>
      `Nothing fits with ${words.map((word) => `“${word}”`).join(' ')}: searched without.`,
    isRead: 'vehicle read in this session',
    noName: 'name unknown',
    noPlate: 'no plate',
    sentOn: (date: string) => `campaign of ${date}`,
    numbered: (id: string) => `campaign no. ${id}`,
    undated: 'campaign without a date',
    andOthers: (n: string, isOne: boolean) =>
      isOne ? `and\u00a0${n}\u00a0other` : `and\u00a0${n}\u00a0others`,
    asPlate: (plate: string) => `Look up ${plate} as a plate`,
    status: 'What was searched',
    vehicle: 'vehicle read',
    vehicles: 'vehicles read',
    client: 'customer',
    clients: 'customers',
    in: (vehicles: string) => `Searched among ${vehicles} in this session.`,
    awaited: (n: string) => `${n} more, seen before the reload, are being read again.`,
    shown: (clients: string) => `And among ${clients} of campaigns shown already.`,
    unread: 'Not all campaigns have been read yet.',
    noContacts:
      'Campaigns hold neither phone numbers nor email addresses: these are found only among the vehicles read.',
    whose: (member: string) => `Campaigns of member ${member}`,
    covered: (campaigns: string, clients: string, since: string | null) =>
      since ? `${campaigns}, ${clients}, back to ${since}` : `${campaigns}, ${clients}`,
    readCampaigns: 'Search the campaigns too',
    readAt: (time: string) => `read at ${time}`,
    progress: (pages: string, of: string | null) =>
      of ? `reading: ${pages} of ${of}` : `reading: ${pages} so far`,
    stopped: (pages: string, of: string | null) =>
      of ? `stopped after ${pages} of ${of}` : `stopped after ${pages}`,
    refused: (member: string) => `The campaigns of member ${member} could not be read`,
    chooseTitle: 'To search a member’s campaigns, enter its code.',
    memberCode: 'Member code',
    choose: 'Search its campaigns',
    other: 'Another member',
    emptyCode: 'Type a member code.',
  },
  fr: {
    title: 'Trouvés',
    result: 'résultat',
    results: 'résultats',
    first: (shown: string, all: string) =>
      `Les ${shown} premiers sur ${all}\u00a0: précisez pour en voir moins.`,
    none: 'Rien trouvé parmi ce qui a été lu.',
    near: 'orthographe proche',
    without: (words: readonly string[]) =>
      `Rien ne correspond avec ${words.map((word) => `«\u00a0${word}\u00a0»`).join(' ')}\u00a0: cherché sans.`,
    isRead: 'véhicule lu dans cette session',
    noName: 'nom inconnu',
    noPlate: 'sans plaque',
    sentOn: (date: string) => `campagne du ${date}`,
    numbered: (id: string) => `campagne n°\u00a0${id}`,
    undated: 'campagne sans date',
    andOthers: (n: string, isOne: boolean) =>
      isOne ? `et\u00a0${n}\u00a0autre` : `et\u00a0${n}\u00a0autres`,
    asPlate: (plate: string) => `Chercher ${plate} comme plaque`,
    status: 'Ce qui a été cherché',
    vehicle: 'véhicule lu',
    vehicles: 'véhicules lus',
    client: 'client',
    clients: 'clients',
    in: (vehicles: string) => `Cherché parmi ${vehicles} dans cette session.`,
    awaited: (n: string) => `Relecture en cours de ceux vus avant le rechargement\u00a0: ${n}.`,
    shown: (clients: string) => `Et parmi ${clients} de campagnes déjà affichées.`,
    unread: 'Toutes les campagnes ne sont pas encore lues.',
    noContacts:
      'Les campagnes ne donnent ni téléphone ni e-mail\u00a0: ils ne se trouvent que parmi les véhicules lus.',
    whose: (member: string) => `Campagnes de l’adhérent ${member}`,
    covered: (campaigns: string, clients: string, since: string | null) =>
      since ? `${campaigns}, ${clients}, jusqu’au ${since}` : `${campaigns}, ${clients}`,
    readCampaigns: 'Chercher aussi dans les campagnes',
    readAt: (time: string) => `lues à ${time}`,
    progress: (pages: string, of: string | null) =>
      of ? `lecture\u00a0: ${pages} sur ${of}` : `lecture\u00a0: ${pages}`,
    stopped: (pages: string, of: string | null) =>
      of ? `arrêtée après ${pages} sur ${of}` : `arrêtée après ${pages}`,
    refused: (member: string) => `Les campagnes de l’adhérent ${member} n’ont pas pu être lues`,
    chooseTitle: 'Pour chercher dans les campagnes d’un adhérent, donnez son code.',
    memberCode: 'Code adhérent',
    choose: 'Chercher dans ses campagnes',
    other: 'Autre adhérent',
    emptyCode: 'Saisissez un code adhérent.',
  },
});
