import { defineMessages } from '#src/i18n/lang.ts';

export const messages = defineMessages({
  en: {
    title: 'Opt-out list',
    loading: 'Loading the list…',
    received: (size: string) => `${size} received`,
    beginning: 'Beginning of the list',
    rest: 'The rest of the list is arriving, and with it the count, the filters and the doubts.',
    failed: 'The opt-out list could not be read',
    forbidden: 'The opt-out list is for network managers only',
    forbiddenWhy:
      'It holds the contact details of customers of every member of the network. A network manager’s account opens it.',
    empty: 'The list received is empty: no customer of this network has opted out.',
    client: 'customer',
    clients: 'customers',
    readAt: (time: string) => `read at ${time}`,
    reload: 'Refresh',
    unreadable: (count: string, one: boolean) =>
      one
        ? `${count} record could not be read and is not shown.`
        : `${count} records could not be read and are not shown.`,
    outOf: (shown: string, all: string) => `${shown} of ${all}`,
    none: 'No customer matches these filters.',
    clear: 'Clear the filters',
    showContacts: 'Show contact details',
    hideContacts: 'Hide contact details',
    onPaper:
      'The rows that the page has read so far are printed; the file (Export, then XLSX or CSV) holds all of them.',
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
    empty: 'La liste reçue est vide\u00a0: aucun client de ce réseau n’y est inscrit.',
    client: 'client',
    clients: 'clients',
    readAt: (time: string) => `lue à ${time}`,
    reload: 'Actualiser',
    unreadable: (count: string, one: boolean) =>
      one
        ? `${count} fiche illisible n’est pas affichée.`
        : `${count} fiches illisibles ne sont pas affichées.`,
    outOf: (shown: string, all: string) => `${shown} sur ${all}`,
    none: 'Aucun client ne correspond à ces filtres.',
    clear: 'Effacer les filtres',
    showContacts: 'Afficher les coordonnées',
    hideContacts: 'Masquer les coordonnées',
    onPaper:
      'Les lignes que la page a déjà lues sont imprimées\u00a0; le fichier (Exporter, puis XLSX ou CSV) les contient toutes.',
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
    viePrivee: '“Private” contradicted',
    mobile: 'Mobile that is not one',
    elsewhere: 'Different at another member',
    sort: 'Sort by',
    asItCame: 'As received',
    ascending: (column: string) => `${column}, ascending`,
    descending: (column: string) => `${column}, descending`,
    howTitle: 'How doubts are found',
    meanings: {
      unknown:
        'The network does not say what “yes” means in the SMS and email flags: they are shown as they came, and no rule below relies on them.',
      'may-be-contacted':
        'In the SMS and email flags, “yes” means that the customer may be contacted: this is how the server is set, the network does not say so. No rule below relies on it.',
      'opted-out':
        'In the SMS and email flags, “yes” means that the customer has opted out: this is how the server is set, the network does not say so. No rule below relies on it.',
    },
    how: [
      '“Private” contradicted: a flag is not what it is for at least 80% of the customers of this list of whom “Private” says the same.',
      'Mobile that is not one: the number is a landline, here or in a neighbouring country, or cannot be read as a number. Other foreign numbers are left alone.',
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
    viePrivee: '«\u00a0Vie privée\u00a0» contredit',
    mobile: 'Portable qui n’en est pas un',
    elsewhere: 'Différent chez un autre adhérent',
    sort: 'Trier par',
    asItCame: 'Ordre d’arrivée',
    ascending: (column: string) => `${column}, croissant`,
    descending: (column: string) => `${column}, décroissant`,
    howTitle: 'Comment ces doutes sont trouvés',
    meanings: {
      unknown:
        'Le réseau ne dit pas ce que «\u00a0oui\u00a0» veut dire dans les indicateurs SMS et e-mail\u00a0: ils sont montrés tels quels, et aucune règle ci-dessous ne s’y fie.',
      'may-be-contacted':
        'Dans les indicateurs SMS et e-mail, «\u00a0oui\u00a0» veut dire que le client peut être contacté\u00a0: c’est le réglage du serveur, le réseau ne le dit pas. Aucune règle ci-dessous ne s’y fie.',
      'opted-out':
        'Dans les indicateurs SMS et e-mail, «\u00a0oui\u00a0» veut dire que le client s’est opposé\u00a0: c’est le réglage du serveur, le réseau ne le dit pas. Aucune règle ci-dessous ne s’y fie.',
    },
    how: [
      '«\u00a0Vie privée\u00a0» contredit\u00a0: un indicateur n’a pas la valeur qu’il a pour au moins 80\u00a0% des clients de la liste dont «\u00a0Vie privée\u00a0» dit la même chose.',
      'Portable qui n’en est pas un\u00a0: le numéro est un fixe, d’ici ou d’un pays voisin, ou ne se lit pas comme un numéro. Les autres numéros étrangers ne sont pas jugés.',
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
    synchroPhone: 'phone',
    synchroEmail: 'email',
    private: 'Private',
    doubts: 'Doubts',
    number: (id: string) => `no. ${id}`,
    campaigns: (count: string, one: boolean) => (one ? `${count} campaign` : `${count} campaigns`),
    campaignsRead: (read: string, all: string) =>
      `A row leads to the campaigns in which its member reached somebody of the same name: read for ${read} of ${all} members.`,
    readThem: 'Read them',
    noName: 'No name',
    yes: 'yes',
    no: 'no',
  },
  fr: {
    table: 'Clients inscrits',
    client: 'Client',
    postcode: 'Code postal',
    member: 'Adhérent',
    contacts: 'Coordonnées',
    synchro: 'Synchronisation DMS',
    synchroPhone: 'téléphone',
    synchroEmail: 'e-mail',
    private: 'Vie privée',
    doubts: 'Doutes',
    number: (id: string) => `n°\u00a0${id}`,
    campaigns: (count: string, one: boolean) => (one ? `${count} campagne` : `${count} campagnes`),
    campaignsRead: (read: string, all: string) =>
      `Une ligne mène aux campagnes où son adhérent a touché quelqu’un de ce nom\u00a0: lues pour ${read} adhérents sur ${all}.`,
    readThem: 'Les lire',
    noName: 'Sans nom',
    yes: 'oui',
    no: 'non',
  },
});

export const fileMessages = defineMessages({
  en: {
    download: 'Download CSV',
    export: 'Export',
    whole: 'The whole list, with contact details: the network’s own file',
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
    shown: (count: string, one: boolean) => (one ? `${count} row` : `${count} rows`),
    masked: 'The rows shown, contact details masked as on screen',
    unmasked: 'The rows shown, with their contact details',
  },
  fr: {
    download: 'Télécharger le CSV',
    export: 'Exporter',
    whole: 'Toute la liste, avec les coordonnées\u00a0: le fichier du réseau, tel quel',
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
    shown: (count: string, one: boolean) => (one ? `${count} ligne` : `${count} lignes`),
    masked: 'Les lignes affichées, coordonnées masquées comme à l’écran',
    unmasked: 'Les lignes affichées, avec leurs coordonnées',
  },
});
