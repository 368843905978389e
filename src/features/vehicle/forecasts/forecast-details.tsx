import type { JobForecast } from '#src/domain/forecasts.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import classes from './forecast-details.module.css';
import { ForecastFacts } from './forecast-facts.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { useNarrow } from './use-screen.ts';

interface ForecastDetailsProps {
  forecasts: readonly JobForecast[];
  view: VehicleView;
}

/** The chart's facts to read: a table, or a list where a table would not fit; then where they come from. */
export function ForecastDetails({ forecasts, view: { today, mileage } }: ForecastDetailsProps) {
  const text = useMessages(forecastMessages);
  const format = useFormat();
  const narrow = useNarrow();
  const { monthly, curve } = mileage;
  const from = curve.at(-1);
  const doubts = forecasts.flatMap((one) => one.bases.map(({ doubt }) => doubt?.kind));
  return (
    <>
      {narrow ? (
        <ol className={classes.list} aria-label={text.table}>
          {forecasts.map((forecast) => (
            <li key={forecast.key}>
              <ForecastFacts forecast={forecast} today={today} />
            </li>
          ))}
        </ol>
      ) : (
        <ForecastTable forecasts={forecasts} today={today} />
      )}
      <ul className={classes.footnotes}>
        {doubts.length > 0 && (
          <li>
            {from && monthly
              ? text.kmFrom(
                  format.km(from.mileage),
                  format.date(from.date),
                  format.km(monthly.km),
                  monthly.source,
                )
              : text.kmNone}
          </li>
        )}
        {forecasts.some(({ urgency }) => urgency === 'to-check') && <li>{text.toCheckNote}</li>}
        {doubts.includes('beyond-usual') && <li>{text.usualNote}</li>}
        {forecasts.some(({ doneSince }) => doneSince !== null) && <li>{text.doneSinceNote}</li>}
      </ul>
    </>
  );
}
