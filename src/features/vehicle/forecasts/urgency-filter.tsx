import type { ForecastUrgency, JobForecast } from '#src/domain/forecasts.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import classes from './urgency-filter.module.css';

const urgencies = [
  'overdue',
  'to-check',
  'soon',
  'within-year',
  'later',
  'doubtful',
  'unknown',
] as const satisfies readonly ForecastUrgency[];

const params = { urgency: oneOf(urgencies) };

/** The urgency that the address asks for; null for all, and for a word that is none. */
export function useUrgencyFilter() {
  const { values, change } = useAddress(params);
  return {
    urgency: values.urgency,
    setUrgency: (urgency: ForecastUrgency | null) => change({ urgency }),
  };
}

interface UrgencyFilterProps extends ReturnType<typeof useUrgencyFilter> {
  forecasts: readonly JobForecast[];
}

/** How many forecasts of each urgency there are; pressing one shows only those. */
export function UrgencyFilter({ forecasts, urgency, setUrgency }: UrgencyFilterProps) {
  const text = useMessages(forecastMessages);
  const format = useFormat();
  const counts = Map.groupBy(forecasts, (forecast) => forecast.urgency);
  if (urgency === null && counts.size < 2) return null;
  const choice = (value: ForecastUrgency | null, label: string, count: number) => (
    <button
      key={label}
      type="button"
      className={classes.choice}
      aria-pressed={urgency === value}
      onClick={() => setUrgency(value)}
    >
      {label} <span className={classes.count}>{format.integer(count)}</span>
    </button>
  );
  return (
    <fieldset className={classes.choices} aria-label={text.filter}>
      {choice(null, text.all, forecasts.length)}
      {urgencies.map((one) => {
        const count = counts.get(one)?.length ?? 0;
        return (count > 0 || urgency === one) && choice(one, text.urgencies[one], count);
      })}
    </fieldset>
  );
}
