import { defineMessages } from '#src/i18n/lang.ts';

export const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
export const jours = (n: number) => (n < 2 ? `${n} jour` : `${n} jours`);

/** What came of a reminder, as several places say it; the panel's own words are with it. */
export const followedMessages = defineMessages({
  en: {
    later: (n: number) => (n === 0 ? 'the same day' : `${days(n)} later`),
    about: {
      'same-job': 'for the same operation',
      'other-job': 'for another operation',
      'no-operation': 'while the reminder names no operation',
      'no-content': 'with no line: for an unknown operation',
      unrecognised: 'with no recognised line: for an unknown operation',
    },
    openInvoice: (id: string | null, date: string | null) =>
      `Invoice${id === null ? '' : ` ${id}`}${date === null ? ' without a date' : ` of ${date}`}`,
  },
  fr: {
    later: (n: number) => (n === 0 ? 'le jour même' : `${jours(n)} après`),
    about: {
      'same-job': 'pour la même opération',
      'other-job': 'pour une autre opération',
      'no-operation': 'alors que la relance ne nomme aucune opération',
      'no-content': 'sans aucune ligne\u00a0: opération inconnue',
      unrecognised: 'sans ligne reconnue\u00a0: opération inconnue',
    },
    openInvoice: (id: string | null, date: string | null) =>
      `Facture${id === null ? '' : ` ${id}`}${date === null ? ' sans date' : ` du ${date}`}`,
  },
});

export const outcomeMessages = defineMessages({
  en: {
    followed: (delay: string, about: string) => `followed by an invoice ${delay} ${about}`,
    notFollowed: (days: number) => `no invoice within ${days} days`,
    tooEarly: 'too early to say what came of it',
    unknown: 'what came of it is unknown',
    toCome: 'dated in the future',
  },
  fr: {
    followed: (delay: string, about: string) => `suivie d’une facture ${delay} ${about}`,
    notFollowed: (days: number) => `sans facture dans les ${days} jours`,
    tooEarly: 'trop tôt pour en connaître la suite',
    unknown: 'suite inconnue',
    toCome: 'datée du futur',
  },
});
