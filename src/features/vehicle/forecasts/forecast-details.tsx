import { Box } from '@mantine/core';
import type { ForecastBasis, JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { forecastPanelMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { UrgencyBadge } from '#src/shared/vehicle/urgency-badge.tsx';
import { usePastDate } from '#src/shared/words/doubtful-values.ts';
import { useForecastWords } from '#src/shared/words/forecast-words.ts';
import { useLastTimeWords } from '#src/shared/words/last-time-words.ts';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { useOnPaper } from '#src/ui/printing.ts';
import classes from './forecast-details.module.css';
import { ForecastFacts, GlyphIcon, useNarrow } from './forecast-facts.tsx';

interface ForecastDetailsProps {
  forecasts: readonly JobForecast[];
  view: VehicleView;
}

/** The chart's facts to read: a table, or a list if a table would not fit; then their source. */
export function ForecastDetails({ forecasts, view }: ForecastDetailsProps) {
  const { mileage, inspection } = view;
  const text = useMessages(forecastPanelMessages);
  const { inspection: inspectionName } = useMessages(headerMessages);
  const format = useFormat();
  const isNarrow = useNarrow();
  const narrow = useOnPaper() || isNarrow;
  const { monthly, curve } = mileage;
  const from = curve.at(-1);
  const doubts = forecasts.flatMap((one) => one.bases.map(({ doubt }) => doubt?.kind));
  return (
    <>
      {narrow ? (
        <ol className={classes.list} aria-label={text.table}>
          {forecasts.map((forecast) => (
            <li key={forecast.key}>
              <ForecastFacts forecast={forecast} view={view} />
            </li>
          ))}
        </ol>
      ) : (
        <ForecastTable forecasts={forecasts} view={view} />
      )}
      <ul className={classes.footnotes}>
        {doubts.length > 0 && (
          <li>
            {from && monthly
              ? text.kmFrom(
                  {
                    km: format.km(from.mileage),
                    date: format.date(from.date),
                    how: howKnown(from, mileage),
                  },
                  format.km(monthly.km),
                  monthly.source,
                )
              : text.kmNone}
          </li>
        )}
        {(inspection.estimated || forecasts.some(({ family }) => family === 'inspection')) && (
          <li>
            {text.classNote} <Trace what={inspectionName} of={{ figure: 'inspection', view }} />
          </li>
        )}
        {forecasts.some(({ urgency }) => urgency === 'to-check') && <li>{text.toCheckNote}</li>}
        {doubts.includes('beyond-usual') && <li>{text.usualNote}</li>}
        {forecasts.some(({ doneSince }) => doneSince !== null) && <li>{text.doneSinceNote}</li>}
      </ul>
    </>
  );
}

/** How a point of the mileage's curve is known. */
function howKnown({ date, mileage }: { date: IsoDate; mileage: number }, known: Mileage) {
  if (date === known.lastReliable?.date) return 'read';
  return mileage === 0 ? 'new' : 'estimated';
}

const bases = ['mileage', 'period', 'inspection'] as const;

/** The chart's rows in the same order: every date with its mileage, and its doubt in words. */
function ForecastTable({ forecasts, view }: ForecastDetailsProps) {
  const { today } = view;
  const { beside } = useLastTimeWords(view);
  const text = useMessages(forecastPanelMessages);
  const said = useMessages(forecastMessages);
  const format = useFormat();
  const words = useForecastWords(today);
  const pastDate = usePastDate(today);
  const hasNotes = forecasts.some((one) => words.notes(one).length > 0);
  return (
    <Box component="section" className={classes.scroll} aria-label={text.scroll} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">{text.job}</th>
            <th scope="col">{text.due}</th>
            {bases.map((basis) => (
              <th key={basis} scope="col">
                <GlyphIcon kind={basis} /> {said.bases[basis]}
              </th>
            ))}
            <th scope="col">{text.lastDone}</th>
            {hasNotes && <th scope="col">{text.notes}</th>}
          </tr>
        </thead>
        <tbody>
          {forecasts.map((forecast) => (
            <tr key={forecast.key}>
              <th scope="row">
                {`${forecast.job?.label ?? said.unnamed}\n`}
                <UrgencyBadge urgency={forecast.urgency} />
              </th>
              <td>
                {forecast.due ? (
                  <>
                    <strong translate="no">{format.date(forecast.due.date)}</strong>
                    <span className={classes.aside}>
                      {`${words.away(forecast.due.date)}\n${said.byBasis[forecast.due.basis]}`}
                    </span>
                  </>
                ) : (
                  text.noDue
                )}
              </td>
              {bases.map((basis) => (
                <td key={basis} translate="no">
                  <BasisCell
                    basis={forecast.bases.find((one) => one.basis === basis)}
                    today={today}
                  />
                </td>
              ))}
              <td translate="no">
                {forecast.lastJobDate ? pastDate(forecast.lastJobDate) : '—'}
                <Beside words={beside(forecast)} />
              </td>
              {hasNotes && (
                <td className={classes.notes}>
                  {words.notes(forecast).map((note) => (
                    <span key={note}>{note}</span>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

/** What else is known of the last time. */
const Beside = ({ words }: { words: string | null }) =>
  words !== null && (
    <span className={classes.aside} translate="yes">
      {words}
    </span>
  );

function BasisCell({ basis, today }: { basis: ForecastBasis | undefined; today: IsoDate }) {
  const text = useMessages(forecastPanelMessages);
  const format = useFormat();
  const words = useForecastWords(today);
  if (!basis) return '—';
  return (
    <>
      {format.date(basis.date)}
      <span className={classes.aside} translate={basis.mileageThen === null ? 'yes' : 'no'}>
        {basis.mileageThen === null ? text.kmUnknown : text.kmThen(format.km(basis.mileageThen))}
      </span>
      {basis.doubt && (
        <span className={classes.doubt} translate="yes">
          {words.doubt(basis.doubt)}
        </span>
      )}
    </>
  );
}
