import { defineMessages } from './lang.ts';

export const commonMessages = defineMessages({
  en: { retry: 'Retry', reload: 'Reload the page', loading: 'Loading…', close: 'Close' },
  fr: {
    retry: 'Réessayer',
    reload: 'Recharger la page',
    loading: 'Chargement…',
    close: 'Fermer',
  },
});
