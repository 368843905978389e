import { defineMessages } from '#src/i18n/lang.ts';

export const offlineMessages = defineMessages({
  en: { offline: 'You are offline: signing in needs an internet connection.' },
  fr: { offline: 'Vous êtes hors ligne\u00a0: il faut internet pour se connecter.' },
});
