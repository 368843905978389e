import type { UsualPeriod } from '#src/domain/campaigns/period.ts';
import { defineMessages } from '#src/i18n/lang.ts';

interface PeriodMessages {
  period: string;
  allTime: string;
  usual: Record<Exclude<UsualPeriod, 'all'>, string>;
  chosen: string;
  from: string;
  to: string;
  reversed: string;
}

export const periodMessages = defineMessages<PeriodMessages>({
  en: {
    period: 'Period',
    allTime: 'All campaigns',
    usual: {
      'months-3': 'Last 3 months',
      'months-6': 'Last 6 months',
      'months-12': 'Last 12 months',
      'this-year': 'This year',
      'last-year': 'Last year',
    },
    chosen: 'From one day to another',
    from: 'Sent from',
    to: 'to',
    reversed: 'It ends before it begins.',
  },
  fr: {
    period: 'Période',
    allTime: 'Toutes les campagnes',
    usual: {
      'months-3': '3 derniers mois',
      'months-6': '6 derniers mois',
      'months-12': '12 derniers mois',
      'this-year': 'Cette année',
      'last-year': 'L’année dernière',
    },
    chosen: 'D’un jour à un autre',
    from: 'Diffusées du',
    to: 'au',
    reversed: 'Elle finit avant de commencer.',
  },
});
