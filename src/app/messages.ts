import { defineMessages } from '#src/i18n/lang.ts';

export const messages = defineMessages({
  en: {
    navigation: 'Main',
    vehicle: 'Vehicle',
    planner: 'Planner',
    campaigns: 'Campaigns',
    blacklist: 'Opt-out list',
    import: 'Import',
    help: 'Help',
    menu: 'Menu',
    palette: 'Go to…',
    find: 'Plate, name, phone, email, model',
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    auto: 'Same as the system',
    signOut: 'Sign out',
    skip: 'Skip to content',
    offline:
      'You are offline: what is on screen stays readable, new requests wait for the connection.',
    unreachable:
      'The server cannot be reached: what is on screen stays readable, new requests wait for its return.',
    expiring: (minutes: number) =>
      minutes <= 1 ? 'Your session ends in a minute.' : `Your session ends in ${minutes} minutes.`,
    renew: 'Sign in again',
    expiredTitle: 'Your session has ended',
    expiredBody: 'Enter your password to go on where you were. Nothing on this page is lost.',
    upload: {
      sending: 'A file is being sent.',
      answered: 'The network has answered about the file you sent.',
      failed: 'The file was not sent.',
    },
    openImport: 'Open the import',
    notFoundTitle: 'This page does not exist',
    notFoundBody: 'The address may be mistyped, or the page may have moved.',
    home: 'Search for a vehicle',
  },
  fr: {
    navigation: 'Principale',
    vehicle: 'Véhicule',
    planner: 'Agenda',
    campaigns: 'Campagnes',
    blacklist: 'Liste d’opposition',
    import: 'Import',
    help: 'Aide',
    menu: 'Menu',
    palette: 'Aller à…',
    find: 'Plaque, nom, téléphone, e-mail, modèle',
    language: 'Langue',
    theme: 'Thème',
    light: 'Clair',
    dark: 'Sombre',
    auto: 'Comme le système',
    signOut: 'Se déconnecter',
    skip: 'Aller au contenu',
    offline:
      'Vous êtes hors ligne\u00a0: ce qui est à l’écran reste lisible, les nouvelles demandes attendent la connexion.',
    unreachable:
      'Le serveur est injoignable\u00a0: ce qui est à l’écran reste lisible, les nouvelles demandes attendent son retour.',
    expiring: (minutes: number) =>
      minutes <= 1
        ? 'Votre session se termine dans une minute.'
        : `Votre session se termine dans ${minutes} minutes.`,
    renew: 'Se reconnecter',
    expiredTitle: 'Votre session est terminée',
    expiredBody:
      'Saisissez votre mot de passe pour reprendre où vous étiez. Rien n’est perdu sur cette page.',
    upload: {
      sending: 'Un fichier est en cours d’envoi.',
      answered: 'Le réseau a répondu au sujet du fichier envoyé.',
      failed: 'Le fichier n’a pas été envoyé.',
    },
    openImport: 'Ouvrir l’import',
    notFoundTitle: 'Cette page n’existe pas',
    notFoundBody: 'L’adresse est peut-être mal saisie, ou la page a changé de place.',
    home: 'Chercher un véhicule',
  },
});
