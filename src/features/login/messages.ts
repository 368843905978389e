import { defineMessages } from '#src/i18n/lang.ts';

export const messages = defineMessages({
  en: {
    title: 'Sign in',
    network: 'Network',
    username: 'Username',
    password: 'Password',
    showPassword: 'Show the characters',
    capsLock: 'Caps Lock is on.',
    submit: 'Sign in',
    required: 'Required.',
    demoTitle: 'Demonstration',
    demoNote:
      'This server runs on made-up data: it holds no real customer. Sign in with one click as:',
    gone: 'A part of the page could not be loaded: try again.',
    member: 'garage member',
    manager: 'network manager',
  },
  fr: {
    title: 'Connexion',
    network: 'Réseau',
    username: 'Identifiant',
    password: 'Mot de passe',
    showPassword: 'Afficher les caractères',
    capsLock: 'La touche Verr. Maj. est active.',
    submit: 'Se connecter',
    required: 'À remplir.',
    demoTitle: 'Démonstration',
    demoNote:
      'Ce serveur tourne sur des données fabriquées\u00a0: aucun vrai client n’y figure. Connectez-vous en un clic\u00a0:',
    gone: 'Une partie de la page n’a pas pu être chargée\u00a0: réessayez.',
    member: 'adhérent',
    manager: 'tête de réseau',
  },
});
