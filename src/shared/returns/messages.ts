import { defineMessages } from '#src/i18n/lang.ts';

/** What is said of returns wherever they are counted. */
interface RateMessages {
  window: string;
  days: (n: number) => string;
  notBecause: string;
  basis: string;
  outOf: (count: string, of: string) => string;
  percent: (outOf: string, percent: string) => string;
  interval: (low: string, high: string) => string;
}

export const rateMessages = defineMessages<RateMessages>({
  en: {
    window: 'Followed within',
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    notBecause: '“Followed by an invoice” does not mean “came because of it”.',
    basis:
      'No rate is given for fewer than ten. Below a rate for fewer than a hundred: the interval in which it lies with 95% confidence (Wilson).',
    outOf: (count, of) => `${count} of ${of}`,
    percent: (outOf, percent) => `${outOf}, ${percent}`,
    interval: (low, high) => `${low} to ${high}`,
  },
  fr: {
    window: 'Suivie sous',
    days: (n) => (n < 2 ? `${n} jour` : `${n} jours`),
    notBecause:
      '«\u00a0Suivie d’une facture\u00a0» ne veut pas dire «\u00a0venue grâce à elle\u00a0».',
    basis:
      'Aucun taux n’est donné sur moins de dix. Sous un taux sur moins de cent\u00a0: l’intervalle où il se trouve avec 95\u00a0% de confiance (Wilson).',
    outOf: (count, of) => `${count} sur ${of}`,
    percent: (outOf, percent) => `${outOf}, ${percent}`,
    interval: (low, high) => `de ${low} à ${high}`,
  },
});
