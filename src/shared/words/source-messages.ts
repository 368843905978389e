import { defineMessages } from '#src/i18n/lang.ts';

/** Who says something of a vehicle. */
export const sourceMessages = defineMessages({
  en: {
    client: 'network’s record',
    information: 'API’s vehicle facts',
    'client-file': 'member’s file',
    'invoice-line': 'invoice line as received',
    forecast: 'API’s forecast',
  },
  fr: {
    client: 'fiche du réseau',
    information: 'fiche véhicule de l’API',
    'client-file': 'fichier d’adhérent',
    'invoice-line': 'ligne de facture reçue',
    forecast: 'prévision de l’API',
  },
});
