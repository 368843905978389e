import { defineMessages } from '#src/i18n/lang.ts';

export const offlineMessages = defineMessages({
  en: { offline: 'You are offline: signing in needs the network.' },
  fr: { offline: 'Vous êtes hors ligne\u00a0: se connecter demande le réseau.' },
});
