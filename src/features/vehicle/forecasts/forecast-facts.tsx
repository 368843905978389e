import type { ForecastBasis, JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { forecastPanelMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { usePastDate } from '#src/shared/words/doubtful-values.ts';
import { useForecastWords } from '#src/shared/words/forecast-words.ts';
import { useLastTimeWords } from '#src/shared/words/last-time-words.ts';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { useRoomUpTo } from '#src/ui/use-room.ts';
import classes from './forecast-facts.module.css';

interface ForecastFactsProps {
  forecast: JobForecast;
  view: VehicleView;
}

/** Everything that one row of the chart shows, in words. */
export function ForecastFacts({ forecast, view }: ForecastFactsProps) {
  const { today } = view;
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
  const format = useFormat();
  const words = useForecastWords(today);
  const { job, urgency, bases, due, lastJobDate, lastJobDoubt } = forecast;
  const pastDate = usePastDate(today);
  const notes = words.notes(forecast);
  const last = useLastTimeWords(view).beside(forecast);
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.job}>{job?.label ?? said.unnamed}</h3>
        <UrgencyBadge urgency={urgency} />
        <ForecastTrace forecast={forecast} view={view} />
      </div>
      <dl className={classes.dates}>
        {bases.map((one) => (
          <div key={one.basis}>
            <dt>
              <GlyphIcon kind={one.basis} filled={one === due} /> {said.bases[one.basis]}
            </dt>
            <dd>
              <span className={one === due ? classes.due : undefined} translate="no">
                {format.mediumDate(one.date)}
              </span>
              {', '}
              <span className={classes.aside}>
                {[
                  words.away(one.date),
                  one.mileageThen === null
                    ? text.kmUnknown
                    : text.kmThen(format.km(one.mileageThen)),
                ].join(', ')}
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
                <span translate="no">{pastDate(lastJobDate, format.mediumDate)}</span>
                {lastJobDoubt === null && (
                  <span className={classes.aside}>{`, ${words.away(lastJobDate)}`}</span>
                )}
              </>
            )}
            {last && <span className={classes.beside}>{last}</span>}
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

/** Where the dates of the forecast come from. */
function ForecastTrace({ forecast, view }: ForecastFactsProps) {
  const said = useMessages(forecastMessages);
  return (
    <Trace
      what={forecast.job?.label ?? said.unnamed}
      of={{ figure: 'forecast', view, forecasts: [forecast] }}
    />
  );
}

export type GlyphKind = ForecastBasis['basis'] | 'last-done' | 'done-since';

/** Around 0,0 and about 10 px wide. Their shapes tell them apart, whatever the colours. */
const outlines: Record<GlyphKind, string> = {
  mileage: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  period: 'M-4.5-4.5h9v9h-9Z',
  inspection: 'M0-5.5L5.75 4.5H-5.75Z',
  'last-done': 'M0-7V7',
  'done-since': 'M-4.5 0.5l3 3.5L4.5-4',
};

interface GlyphProps {
  kind: GlyphKind;
  /** The due date is filled; the other bases are outlines. */
  filled?: boolean;
  x?: number;
  y?: number;
}

/** A mark of the chart, inside an svg. */
export function Glyph({ kind, filled = false, x = 0, y = 0 }: GlyphProps) {
  return (
    <path
      className={classes.glyph}
      data-kind={kind}
      data-filled={filled}
      d={outlines[kind]}
      transform={`translate(${x} ${y})`}
    />
  );
}

/** The same mark in a line of text; the words next to it say what it is. */
export function GlyphIcon(props: Pick<GlyphProps, 'kind' | 'filled'>) {
  return (
    <svg className={classes.icon} viewBox="-8 -8 16 16" width={14} height={14} aria-hidden>
      <Glyph {...props} />
    </svg>
  );
}

/** Whether the chart's text is above its marks and the table becomes a list. */
export const useNarrow = (): boolean => useRoomUpTo(75);

/** Whether a row's name needs two lines: large text on a phone. */
export const useFewWords = (): boolean => useRoomUpTo(18);

/** Whether the chosen row's facts are below the chart. */
export const usePhone = (): boolean => useRoomUpTo(47.99);
