import type { JobForecast } from '#src/domain/forecasts.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { forecastMessages } from '#src/shared/words/forecast-messages.ts';
import { usePastDate } from '#src/shared/words/use-doubtful.ts';
import { useForecastWords } from '#src/shared/words/use-forecast-words.ts';
import { GlyphIcon } from './basis-glyph.tsx';
import classes from './forecast-facts.module.css';

interface ForecastFactsProps {
  forecast: JobForecast;
  today: IsoDate;
}

/** Everything that one row of the chart shows, in words. */
export function ForecastFacts({ forecast, today }: ForecastFactsProps) {
  const text = useMessages(forecastMessages);
  const format = useFormat();
  const words = useForecastWords(today);
  const { job, urgency, bases, due, lastJobDate, lastJobDoubt } = forecast;
  const pastDate = usePastDate(today);
  const notes = words.notes(forecast);
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.job}>{job?.label ?? text.unnamed}</h3>
        <UrgencyBadge urgency={urgency} />
      </div>
      <dl className={classes.dates}>
        {bases.map((one) => (
          <div key={one.basis}>
            <dt>
              <GlyphIcon kind={one.basis} filled={one === due} /> {text.bases[one.basis]}
            </dt>
            <dd>
              <span className={one === due ? classes.due : undefined}>
                {format.mediumDate(one.date)}
              </span>
              {', '}
              <span className={classes.aside}>
                {words.away(one.date)},{' '}
                {one.mileageThen === null
                  ? text.kmUnknown
                  : text.kmThen(format.km(one.mileageThen))}
              </span>
              {one.doubt && <span className={classes.doubt}>{words.doubt(one.doubt)}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <GlyphIcon kind="last-done" /> {text.lastDone}
          </dt>
          <dd>
            {lastJobDate === null ? (
              <span className={classes.aside}>{text.lastUnknown}</span>
            ) : (
              <>
                {pastDate(lastJobDate, format.mediumDate)}
                {lastJobDoubt === null && (
                  <span className={classes.aside}>, {words.away(lastJobDate)}</span>
                )}
              </>
            )}
          </dd>
        </div>
      </dl>
      {notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
