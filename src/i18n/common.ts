import { defineMessages } from './lang.ts';

export const commonMessages = defineMessages({
  en: { retry: 'Retry', loading: 'Loading…', close: 'Close' },
  fr: { retry: 'Réessayer', loading: 'Chargement…', close: 'Fermer' },
});
