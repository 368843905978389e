import { defineMessages } from '#src/i18n/lang.ts';

export const demonstrationMessages = defineMessages({
  en: {
    plates: 'Demonstration: plates to try',
    shows: {
      sample: 'a whole history: the sample of the documentation',
      heavy: 'a taxi: 20 years, 600 invoices, 6,000 lines',
      reminders: 'all that can come of a reminder',
      'taxi-inspection': 'the yearly inspection of a taxi',
      'moved-owner': 'an owner who has moved, in two members’ files',
      'replaced-counter': 'a replaced mileage counter',
      provisional: 'a provisional plate, several phone numbers',
      unknown: 'a plate that nobody knows',
      failure: 'a server that fails',
    },
    clients: (date: string | null) =>
      date ? `Customers of the last campaign, sent on ${date}` : 'Customers of the last campaign',
    failed: 'The last campaign could not be read',
    noClients: 'The last campaign reached nobody.',
    campaigns: 'All campaigns',
  },
  fr: {
    plates: 'Démonstration\u00a0: des plaques à essayer',
    shows: {
      sample: 'un historique complet\u00a0: l’exemple de la documentation',
      heavy: 'un taxi\u00a0: 20\u00a0ans, 600\u00a0factures, 6\u00a0000\u00a0lignes',
      reminders: 'tout ce qui peut suivre une relance',
      'taxi-inspection': 'le contrôle technique annuel d’un taxi',
      'moved-owner': 'un propriétaire qui a déménagé, dans les fichiers de deux adhérents',
      'replaced-counter': 'un compteur remplacé',
      provisional: 'une plaque provisoire, plusieurs numéros de téléphone',
      unknown: 'une plaque que personne ne connaît',
      failure: 'un serveur en panne',
    },
    clients: (date: string | null) =>
      date
        ? `Clients de la dernière campagne, envoyée le ${date}`
        : 'Clients de la dernière campagne',
    failed: 'La dernière campagne n’a pas pu être lue',
    noClients: 'La dernière campagne n’a touché personne.',
    campaigns: 'Toutes les campagnes',
  },
});
