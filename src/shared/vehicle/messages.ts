import { defineMessages } from '#src/i18n/lang.ts';

export const vehicleMessages = defineMessages({
  en: {
    panels: 'Vehicle panels',
    overview: 'Overview',
    client: 'Customer',
    invoices: 'Invoices',
    operations: 'Operations',
    forecasts: 'Forecasts',
    reminders: 'Reminders',
    data: 'Data',
    notFound: (plate: string) => `No vehicle found for ${plate}`,
    notFoundBody:
      'This plate isn’t in the network’s files. Check it letter by letter, or try another spelling: O and 0, I and 1, B and 8 are easily swapped.',
    nearest: 'Similar plates seen in this session:',
    failed: (plate: string) => `The vehicle ${plate} could not be read`,
    inOtherLang:
      'What the network says of this vehicle is still in French, as it was read: it could not be read in English.',
    pieced:
      'The whole record did not arrive: this page is put together from its parts. What is missing is marked.',
    unreadable: (n: number, section: string) =>
      n === 1
        ? `Among the ${section}, 1 record could not be read and is left out here.`
        : `Among the ${section}, ${n} records could not be read and are left out here.`,
    sections: {
      information: 'the vehicle’s own facts',
      clients: 'customers',
      rawClients: 'members’ customer files',
      invoices: 'invoices',
      rawInvoiceLines: 'invoice lines as received',
      operations: 'operations',
      forecasts: 'forecasts',
      reminders: 'reminders',
    },
    sectionFailed: (section: string) => `This part could not be read: ${section}`,
    notShown: {
      panel: 'This panel could not be shown',
      picture: 'The picture could not be shown',
    },
    messageNotShown: 'The message could not be shown',
    message: 'Message',
    prepareMessage: 'Prepare a message',
    loading: 'Loading the vehicle…',
    slow: 'The answer is taking longer than usual.',
    cancel: 'Cancel',
    otherFields: 'Other fields',
  },
  fr: {
    panels: 'Volets du véhicule',
    overview: 'Synthèse',
    client: 'Client',
    invoices: 'Factures',
    operations: 'Opérations',
    forecasts: 'Prévisions',
    reminders: 'Relances',
    data: 'Données',
    notFound: (plate: string) => `Aucun véhicule trouvé pour ${plate}`,
    notFoundBody:
      'Cette plaque n’est pas dans les fichiers du réseau. Vérifiez-la lettre par lettre, ou essayez une autre écriture\u00a0: O et 0, I et 1, B et 8 se confondent facilement.',
    nearest: 'Plaques voisines, vues dans cette session\u00a0:',
    failed: (plate: string) => `Le véhicule ${plate} n’a pas pu être lu`,
    inOtherLang:
      'Ce que le réseau dit de ce véhicule est encore en anglais, comme il a été lu\u00a0: il n’a pas pu être lu en français.',
    pieced:
      'Le dossier entier n’a pas été reçu\u00a0: cette page en réunit les parties. Ce qui manque est signalé.',
    unreadable: (n: number, section: string) =>
      n === 1
        ? `Dans ${section}, 1 enregistrement illisible est laissé de côté ici.`
        : `Dans ${section}, ${n} enregistrements illisibles sont laissés de côté ici.`,
    sections: {
      information: 'la fiche du véhicule',
      clients: 'les clients',
      rawClients: 'les fichiers clients des adhérents',
      invoices: 'les factures',
      rawInvoiceLines: 'les lignes de facture reçues',
      operations: 'les opérations',
      forecasts: 'les prévisions',
      reminders: 'les relances',
    },
    sectionFailed: (section: string) => `Cette partie n’a pas pu être lue\u00a0: ${section}`,
    notShown: {
      panel: 'Ce volet n’a pas pu s’afficher',
      picture: 'L’image n’a pas pu s’afficher',
    },
    messageNotShown: 'Le message n’a pas pu s’afficher',
    message: 'Message',
    prepareMessage: 'Préparer un message',
    loading: 'Chargement du véhicule…',
    slow: 'La réponse est plus longue que d’habitude.',
    cancel: 'Annuler',
    otherFields: 'Autres champs',
  },
});

export const searchMessages = defineMessages({
  en: {
    title: 'Search for a vehicle',
    plate: 'Licence plate',
    submit: 'Search',
    siv: 'Current format (SIV)',
    fni: 'Old format (FNI)',
    provisional: 'Provisional plate: the history may be another vehicle’s',
    other: 'Unrecognised format: you can still search for it.',
    empty: 'Type a licence plate to search for.',
    reading: 'Reads as',
    didYouMean: 'Or do you mean',
    hint: 'AB-123-CD, 1234 AB 75, with or without dashes or spaces.',
    recent: 'Recently seen in this session',
    noOwner: 'owner unknown',
  },
  fr: {
    title: 'Chercher un véhicule',
    plate: 'Immatriculation',
    submit: 'Rechercher',
    siv: 'Format actuel (SIV)',
    fni: 'Ancien format (FNI)',
    provisional: 'Plaque provisoire\u00a0: l’historique peut être celui d’un autre véhicule',
    other: 'Format non reconnu\u00a0: la recherche reste possible.',
    empty: 'Saisissez l’immatriculation à chercher.',
    reading: 'Lue comme',
    didYouMean: 'Ou bien',
    hint: 'AB-123-CD, 1234 AB 75, avec ou sans tirets ni espaces.',
    recent: 'Vus récemment dans cette session',
    noOwner: 'propriétaire inconnu',
  },
});

export const headerMessages = defineMessages({
  en: {
    vehicle: 'Vehicle',
    sheet: 'Sheet',
    more: (vin: boolean): string =>
      vin ? 'VIN and more about this vehicle' : 'More about this vehicle',
    less: 'Less about this vehicle',
    onScreen: 'Car on screen',
    unknownCar: 'Make and model unknown',
    released: (date: string) => `first registered\u00a0${date}`,
    age: (span: string) => `${span}\u00a0old`,
    sharedPlate:
      'Provisional or trade plate: its number serves several vehicles, this history may be another one’s.',
    lastVisit: 'Last visit',
    never: 'No visit on record',
    otherInvoice: (date: string) => `last invoice: ${date}`,
    mileage: 'Mileage today',
    estimated: 'estimated',
    byApi: 'estimated by the network',
    estimateDoubts: {
      'below-reading': 'lower than a reading: doubtful',
      'beyond-any-car': 'no car has ever gone that far: doubtful',
      'beyond-most-cars': 'few cars go beyond a million: doubtful',
      'other-counter': 'lower readings elsewhere: counter replaced or reset?',
    },
    from: (km: string, date: string, monthly: string) =>
      `from ${km} on ${date}, at ${monthly} a month`,
    counter: (old: string, date: string) =>
      `Counter replaced or reset? It showed ${old} on ${date}`,
    counterMiles: (old: string, date: string) =>
      `Miles and kilometres mixed? The counter showed ${old} on ${date}`,
    unknownMileage: 'Too few readings to estimate',
    noReading: 'No reading on record',
    noReliableReading: 'No reliable reading',
    doubtful: '(doubtful)',
    doubtfulDate: '(doubtful date)',
    inspection: 'Next technical inspection',
    undated: {
      'nothing-known': 'Neither a date nor the first registration is known',
      collection:
        'collectors’ vehicle, as its description suggests: 5\u00a0years after the last one, of which none is known',
      'before-1960':
        'collectors’ vehicle of before 1960, as its description suggests: exempt from inspections',
    },
    overdue: 'overdue',
    soon: 'within 3 months',
    spent: 'Spent in the network',
    visit: 'visit',
    visits: 'visits',
    since: (span: string) => `${span} ago`,
    recently: 'less than a month ago',
    unpriced: (n: number) =>
      n === 1 ? '1 invoice without amount' : `${n} invoices without amount`,
    absurd: (n: number) => (n === 1 ? '1 doubtful amount' : `${n} doubtful amounts`),
    failed: 'not received',
    energies: {
      petrol: 'Petrol',
      diesel: 'Diesel',
      electric: 'Electric',
      'plug-in-hybrid': 'Plug-in hybrid',
      hybrid: 'Hybrid',
      lpg: 'LPG',
      'natural-gas': 'Natural gas',
      ethanol: 'Ethanol',
      hydrogen: 'Hydrogen',
    },
  },
  fr: {
    vehicle: 'Véhicule',
    sheet: 'Fiche',
    more: (vin: boolean) => (vin ? 'VIN et plus sur ce véhicule' : 'Plus sur ce véhicule'),
    less: 'Moins sur ce véhicule',
    onScreen: 'Voiture à l’écran',
    unknownCar: 'Marque et modèle inconnus',
    released: (date: string) => `mise en circulation le\u00a0${date}`,
    age: (span: string) => span,
    sharedPlate:
      'Plaque provisoire ou de garage\u00a0: son numéro sert à plusieurs véhicules, l’historique peut être celui d’un autre.',
    lastVisit: 'Dernière visite',
    never: 'Aucune visite connue',
    otherInvoice: (date: string) => `dernière facture\u00a0: ${date}`,
    mileage: 'Kilométrage aujourd’hui',
    estimated: 'estimé',
    byApi: 'estimé par le réseau',
    estimateDoubts: {
      'below-reading': 'inférieur à un relevé\u00a0: douteux',
      'beyond-any-car': 'aucune voiture n’a tant roulé\u00a0: douteux',
      'beyond-most-cars': 'peu de voitures dépassent le million\u00a0: douteux',
      'other-counter': 'plus bas relevé ailleurs\u00a0: compteur remplacé ou remis à zéro\u00a0?',
    },
    from: (km: string, date: string, monthly: string) =>
      `depuis ${km} le ${date}, à ${monthly} par mois`,
    counter: (old: string, date: string) =>
      `Compteur remplacé ou remis à zéro\u00a0? Il affichait ${old} le ${date}`,
    counterMiles: (old: string, date: string) =>
      `Miles et kilomètres mêlés\u00a0? Le compteur affichait ${old} le ${date}`,
    unknownMileage: 'Trop peu de relevés pour l’estimer',
    noReading: 'Aucun relevé connu',
    noReliableReading: 'Aucun relevé fiable',
    doubtful: '(douteux)',
    doubtfulDate: '(date douteuse)',
    inspection: 'Prochain contrôle technique',
    undated: {
      'nothing-known': 'Ni date ni mise en circulation connues',
      collection:
        'véhicule de collection d’après son descriptif\u00a0: 5\u00a0ans après le dernier contrôle, aucun n’est connu',
      'before-1960':
        'véhicule de collection d’avant 1960, d’après son descriptif\u00a0: dispensé de contrôle technique',
    },
    overdue: 'en retard',
    soon: 'dans les 3\u00a0mois',
    spent: 'Dépensé dans le réseau',
    visit: 'passage',
    visits: 'passages',
    since: (span: string) => `il y a ${span}`,
    recently: 'il y a moins d’un mois',
    unpriced: (n: number) => (n === 1 ? '1 facture sans montant' : `${n} factures sans montant`),
    absurd: (n: number) => (n === 1 ? '1 montant douteux' : `${n} montants douteux`),
    failed: 'non reçu',
    energies: {
      petrol: 'Essence',
      diesel: 'Diesel',
      electric: 'Électrique',
      'plug-in-hybrid': 'Hybride rechargeable',
      hybrid: 'Hybride',
      lpg: 'GPL',
      'natural-gas': 'Gaz naturel',
      ethanol: 'Éthanol',
      hydrogen: 'Hydrogène',
    },
  },
});

export const ownerMessages = defineMessages({
  en: {
    call: (phone: string) => `Call ${phone}`,
    write: (email: string) => `Write to ${email}`,
    consents: 'Reminders allowed by',
    flags: 'Reminder flags, of undocumented meaning',
    yes: 'yes',
    no: 'no',
    both: 'yes and no',
    flag: (name: string, said: string) => `${name}: ${said}`,
    warnings: 'Before proposing anything',
    callNeedsConsent:
      'Sales call to a consumer: prior consent required (Code de la consommation, art. L223-1, since 11 August 2026). A call about a booked visit is free.',
    longSilent: (date: string) =>
      `Last known sign of the customer on ${date}, more than 3\u00a0years ago: send no commercial reminder (CNIL, commercial management guidelines).`,
    sms: 'SMS',
    email: 'Email',
    post: 'Post',
    allowed: 'allowed',
    refused: 'refused',
    byPrivacy: '(privacy)',
    'not-stated': 'not stated',
    noConsent: 'No consent on record',
    noOwner: 'No customer on record',
    noName: 'Owner’s name unknown',
    service: 'service number',
    others: (n: number) => (n === 1 ? 'and 1 other owner' : `and ${n} other owners`),
  },
  fr: {
    call: (phone: string) => `Appeler le ${phone}`,
    write: (email: string) => `Écrire à ${email}`,
    consents: 'Relances autorisées par',
    flags: 'Indicateurs de relance, au sens non documenté',
    yes: 'oui',
    no: 'non',
    both: 'oui et non',
    flag: (name: string, said: string) => `${name}\u00a0: ${said}`,
    warnings: 'Avant de proposer',
    callNeedsConsent:
      'Appel commercial à un particulier\u00a0: consentement préalable exigé (code de la consommation, art. L.\u00a0223-1, depuis le 11 août 2026). Un appel pour un rendez-vous pris reste libre.',
    longSilent: (date: string) =>
      `Dernier signe connu du client le ${date}, il y a plus de 3\u00a0ans\u00a0: n’envoyer aucune relance commerciale (CNIL, référentiel de gestion commerciale).`,
    sms: 'SMS',
    email: 'E-mail',
    post: 'Courrier',
    allowed: 'autorisé',
    refused: 'refusé',
    byPrivacy: '(vie privée)',
    'not-stated': 'non précisé',
    noConsent: 'Aucun consentement connu',
    noOwner: 'Aucun client connu',
    noName: 'Nom du propriétaire inconnu',
    service: 'numéro spécial',
    others: (n: number) => (n === 1 ? 'et 1 autre propriétaire' : `et ${n} autres propriétaires`),
  },
});

export const missingMessages = defineMessages({
  en: {
    missing: (sections: string) => `Not received, and so missing here: ${sections}.`,
  },
  fr: {
    missing: (sections: string) => `Non reçu, et donc absent ici\u00a0: ${sections}.`,
  },
});
