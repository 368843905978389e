import { addMonths, monthsBetween } from '#rules/days.ts';
import { type BasisDoubt, type JobForecast, mayBeChain } from '#src/domain/forecasts/forecasts.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastFactMessages } from './forecast-fact-messages.ts';
import { forecastMessages } from './messages.ts';
import { useRangeWords } from './range-words.ts';

/** The facts of a forecast as sentences, the same in the chart's details and in the table. */
export function useForecastWords(today: IsoDate) {
  const text = useMessages(forecastFactMessages);
  const { today: todayWord } = useMessages(forecastMessages);
  const format = useFormat();
  const rangeWords = useRangeWords();
  const span = (months: number) => (months === 0 ? text.lessThanMonth : format.months(months));
  const why = (doubt: BasisDoubt): string => {
    switch (doubt.kind) {
      case 'before-plates':
        return text.doubtPlates;
      case 'before-last-job':
        return text.doubtBefore;
      case 'no-such-job':
        return text.doubtNoSuchJob;
      case 'too-far': {
        const { since, months, usual } = doubt;
        const away = since === 'today' ? text.doubtAhead : text.doubtFar;
        const guideline = usual === null ? '' : ` ${text.guideline(rangeWords(usual, 'months'))}`;
        return away(format.months(months)) + guideline;
      }
      case 'beyond-usual': {
        const measure = doubt.unit === 'km' ? format.km : format.months;
        return `${text.doubtFar(measure(doubt.value))} ${text.guideline(rangeWords(doubt.usual, doubt.unit))}`;
      }
    }
  };
  return {
    /** "dans moins de 4 mois", "dans 6 ans et 8 mois", "il y a 3 mois". */
    away(date: IsoDate): string {
      if (date === today) return todayWord;
      if (date < today) return text.ago(span(monthsBetween(date, today)));
      const months = monthsBetween(today, date);
      // What is due in three months and a day isn't due within three months.
      const isCut = months > 0 && months < 12 && addMonths(today, months) < date;
      if (!isCut) return text.in(span(months));
      return months === 11 ? text.inLessThanYear : text.inLess(format.months(months + 1));
    },
    /** What makes a date hard to believe, introduced as a doubt. */
    doubt: (doubt: BasisDoubt): string => text.doubtful(why(doubt)),
    /** The reason alone, if the word for doubt comes before it. */
    why,
    /** What else one should know before proposing the job. */
    notes: (forecast: JobForecast): string[] => {
      const { doneSince, disagreement, information } = forecast;
      return [
        mayBeChain(forecast) && text.ifBelt,
        doneSince && text.doneSince(format.date(doneSince)),
        disagreement !== null && text.disagree(format.months(disagreement)),
        information && text.information(information),
      ].filter((note) => typeof note === 'string');
    },
  };
}
