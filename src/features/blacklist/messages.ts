import { defineMessages } from '#src/i18n/lang.ts';

export const messages = defineMessages({
  en: {
    title: 'Opt-out list',
    loading: 'Loading the list…',
    received: (size: string) => `${size} received`,
    beginning: 'Beginning of the list',
    rest: 'The rest of the list is arriving, and with it the count, the filters and the doubts.',
    failed: 'The opt-out list could not be read',
    forbidden: 'The opt-out list is kept for network managers',
    forbiddenWhy:
      'It holds the contact details of customers of every member of the network. A network manager’s account opens it.',
    empty: 'The API gives an empty list: no customer of this network has opted out.',
    client: 'customer',
    clients: 'customers',
    readAt: (time: string) => `read at ${time}`,
    reload: 'Read again',
    unreadable: (count: string, one: boolean) =>
      one
        ? `${count} record could not be read and is not shown.`
        : `${count} records could not be read and are not shown.`,
    outOf: (shown: string, all: string) => `${shown} of ${all}`,
    none: 'No customer matches these filters.',
    clear: 'Clear the filters',
    showContacts: 'Show contact details',
    hideContacts: 'Hide contact details',
  },
  fr: {
    title: 'Liste d’opposition',
    loading: 'Chargement de la liste…',
    received: (size: string) => `${size} reçus`,
    beginning: 'Début de la liste',
    rest: 'Le reste de la liste arrive, et avec lui le nombre de clients, les filtres et les doutes.',
    failed: 'La liste d’opposition n’a pas pu être lue',
    forbidden: 'La liste d’opposition est réservée aux gestionnaires du réseau',
    forbiddenWhy:
      'Elle contient les coordonnées de clients de tous les adhérents. Un compte de gestionnaire du réseau l’ouvre.',
    empty: 'L’API donne une liste vide\u00a0: aucun client de ce réseau n’y est inscrit.',
    client: 'client',
    clients: 'clients',
    readAt: (time: string) => `lue à ${time}`,
    reload: 'Relire',
    unreadable: (count: string, one: boolean) =>
      one
        ? `${count} fiche illisible n’est pas affichée.`
        : `${count} fiches illisibles ne sont pas affichées.`,
    outOf: (shown: string, all: string) => `${shown} sur ${all}`,
    none: 'Aucun client ne correspond à ces filtres.',
    clear: 'Effacer les filtres',
    showContacts: 'Afficher les coordonnées',
    hideContacts: 'Masquer les coordonnées',
  },
});

export const filterMessages = defineMessages({
  en: {
    filter: 'Filter the list',
    text: 'Search',
    textHint: 'Name, phone, email, number…',
    member: 'Member',
    allMembers: 'All members',
    postcode: 'Postcode',
    postcodeHint: '55 or 55200',
    all: 'All',
    true: 'yes',
    false: 'no',
    none: 'not given',
    doubt: 'Consent doubts',
    allDoubts: 'With or without a doubt',
    any: 'With a doubt',
    viePrivee: 'viePrivee contradicted',
    mobile: 'Mobile that is not one',
    elsewhere: 'Different at another member',
    sort: 'Sort by',
    asItCame: 'As the API gives it',
    ascending: (column: string) => `${column}, ascending`,
    descending: (column: string) => `${column}, descending`,
    howTitle: 'How doubts are found',
    meanings: {
      unknown:
        'The API does not document what “true” means in relanceSms and relanceEmail: they are shown under their own names, and no rule below supposes it.',
      'may-be-contacted':
        'In relanceSms and relanceEmail, “yes” means that the customer may be contacted: so says the server’s configuration, not the API’s documentation. No rule below supposes it.',
      'opted-out':
        'In relanceSms and relanceEmail, “yes” means that the customer has opted out: so says the server’s configuration, not the API’s documentation. No rule below supposes it.',
    },
    how: [
      'viePrivee contradicted: a flag is not what it is for at least 80% of the customers of this list of whom viePrivee says the same.',
      'Mobile that is not one: the number is a French landline, or cannot be read as a number. Foreign numbers are left alone.',
      'Different at another member: the same name with the same mobile or email stands in the list at another member, with another flag. This is an inference.',
    ],
  },
  fr: {
    filter: 'Filtrer la liste',
    text: 'Rechercher',
    textHint: 'Nom, téléphone, e-mail, numéro…',
    member: 'Adhérent',
    allMembers: 'Tous les adhérents',
    postcode: 'Code postal',
    postcodeHint: '55 ou 55200',
    all: 'Tous',
    true: 'oui',
    false: 'non',
    none: 'non renseigné',
    doubt: 'Doutes sur le consentement',
    allDoubts: 'Avec ou sans doute',
    any: 'Avec un doute',
    viePrivee: 'viePrivee contredit',
    mobile: 'Portable qui n’en est pas un',
    elsewhere: 'Différent chez un autre adhérent',
    sort: 'Trier par',
    asItCame: 'Ordre de l’API',
    ascending: (column: string) => `${column}, croissant`,
    descending: (column: string) => `${column}, décroissant`,
    howTitle: 'Comment ces doutes sont trouvés',
    meanings: {
      unknown:
        'L’API ne documente pas le sens de «\u00a0true\u00a0» dans relanceSms et relanceEmail\u00a0: ils sont montrés sous leur nom, et aucune règle ci-dessous ne le suppose.',
      'may-be-contacted':
        'Dans relanceSms et relanceEmail, «\u00a0oui\u00a0» veut dire que le client peut être contacté\u00a0: c’est la configuration du serveur qui le dit, non la documentation de l’API. Aucune règle ci-dessous ne le suppose.',
      'opted-out':
        'Dans relanceSms et relanceEmail, «\u00a0oui\u00a0» veut dire que le client est opposé\u00a0: c’est la configuration du serveur qui le dit, non la documentation de l’API. Aucune règle ci-dessous ne le suppose.',
    },
    how: [
      'viePrivee contredit\u00a0: un indicateur n’a pas la valeur qu’il a pour au moins 80 % des clients de la liste dont viePrivee dit la même chose.',
      'Portable qui n’en est pas un\u00a0: le numéro est un fixe français, ou ne se lit pas comme un numéro. Les numéros étrangers ne sont pas jugés.',
      'Différent chez un autre adhérent\u00a0: le même nom avec le même portable ou le même e-mail est inscrit chez un autre adhérent, avec un autre indicateur. C’est une déduction.',
    ],
  },
});

export const tableMessages = defineMessages({
  en: {
    table: 'Customers who opted out',
    client: 'Customer',
    postcode: 'Postcode',
    member: 'Member',
    contacts: 'Contact details',
    synchro: 'DMS synchronisation',
    doubts: 'Doubts',
    number: (id: string) => `no. ${id}`,
    noName: 'No name',
    yes: 'yes',
    no: 'no',
    allowed: 'allowed',
    refused: 'refused',
  },
  fr: {
    table: 'Clients inscrits',
    client: 'Client',
    postcode: 'Code postal',
    member: 'Adhérent',
    contacts: 'Coordonnées',
    synchro: 'Synchronisation DMS',
    doubts: 'Doutes',
    number: (id: string) => `n° ${id}`,
    noName: 'Sans nom',
    yes: 'oui',
    no: 'non',
    allowed: 'autorisé',
    refused: 'refusé',
  },
});

export const fileMessages = defineMessages({
  en: {
    download: 'Download CSV',
    downloadNote: 'The API’s own file, as it came, with contact details.',
    cancel: 'Cancel',
    handedOver: 'Your browser is saving the CSV: its downloads show the progress.',
    running: 'Downloading the CSV…',
    received: (size: string) => `${size} received`,
    receivedOf: (size: string, all: string) => `${size} of ${all}`,
    done: (size: string) => `The CSV has been downloaded: ${size}.`,
    cancelled: 'The download was cancelled: no file was kept.',
    failed: 'The CSV could not be downloaded: no file was kept',
    notWritten: 'The file could not be written. Check the space left and the folder, then retry.',
    fileName: 'opt-out-list',
    shown: (count: string) => `${count} rows`,
    masked: 'Contact details are masked in these files, as on screen.',
    unmasked: 'These files hold the contact details shown.',
  },
  fr: {
    download: 'Télécharger le CSV',
    downloadNote: 'Le fichier de l’API, tel quel, avec les coordonnées.',
    cancel: 'Annuler',
    handedOver:
      'Le navigateur enregistre le CSV\u00a0: ses téléchargements en montrent l’avancement.',
    running: 'Téléchargement du CSV…',
    received: (size: string) => `${size} reçus`,
    receivedOf: (size: string, all: string) => `${size} sur ${all}`,
    done: (size: string) => `Le CSV est téléchargé\u00a0: ${size}.`,
    cancelled: 'Téléchargement annulé\u00a0: aucun fichier n’a été gardé.',
    failed: 'Le CSV n’a pas pu être téléchargé\u00a0: aucun fichier n’a été gardé',
    notWritten:
      'Le fichier n’a pas pu être écrit. Vérifiez la place libre et le dossier, puis réessayez.',
    fileName: 'liste-opposition',
    shown: (count: string) => `${count} lignes`,
    masked: 'Coordonnées masquées dans ces fichiers, comme à l’écran.',
    unmasked: 'Ces fichiers contiennent les coordonnées affichées.',
  },
});
