import type { ProposedVisit } from '#src/domain/advice/advice.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { MOST_FACTS } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useLastTimeWords } from '#src/shared/words/last-time-words.ts';
import {
  adviceMessages,
  forecastMessages,
  visitTableMessages,
} from '#src/shared/words/messages.ts';
import { useJobName } from '#src/shared/words/sentences.ts';
import { type Tone, ToneBadge } from '#src/ui/tone.tsx';
import classes from './visit-table.module.css';

interface VisitTableProps {
  visit: ProposedVisit;
  view: VehicleView;
  basis: string;
}

/** What to do on the visit: when each operation is due and by what, and when it was last done. */
export function VisitTable({ visit, view, basis }: VisitTableProps) {
  const text = useMessages(visitTableMessages);
  const { others, urgencies } = useMessages(adviceMessages);
  const { overdue, soon, toCheck } = visit;
  const isLate = overdue.length > 0;
  const groups = [
    { tone: 'overdue', mark: null, forecasts: overdue },
    { tone: 'soon', mark: isLate ? urgencies.soon : null, forecasts: soon },
    // Even if the visit is for nothing else: it is only looked at.
    { tone: 'soon', mark: urgencies.toCheck, forecasts: toCheck },
  ] as const;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{basis}</caption>
      <thead>
        <tr>
          <th scope="col">{text.job}</th>
          <th scope="col">{text.due}</th>
          <th scope="col">{text.basis}</th>
          <th scope="col">{text.last}</th>
          <th scope="col" className={classes.number}>
            {text.counter}
          </th>
          <th scope="col" className={classes.number}>
            {text.invoice}
          </th>
        </tr>
      </thead>
      {groups.map(
        ({ tone, mark, forecasts }) =>
          forecasts.length > 0 && (
            <tbody key={`${tone} ${mark}`}>
              {forecasts.slice(0, MOST_FACTS).map((forecast) => (
                <Row key={forecast.key} forecast={forecast} tone={tone} mark={mark} view={view} />
              ))}
              {forecasts.length > MOST_FACTS && (
                <tr>
                  <td className={classes.rest} colSpan={6}>
                    {others(forecasts.length - MOST_FACTS)}
                  </td>
                </tr>
              )}
            </tbody>
          ),
      )}
    </table>
  );
}

interface RowProps {
  forecast: JobForecast;
  tone: Tone;
  /** Its urgency, where that isn't the whole visit's. */
  mark: string | null;
  view: VehicleView;
}

function Row({ forecast, tone, mark, view }: RowProps) {
  const { doubtfulDate } = useMessages(adviceMessages);
  const { byBasis } = useMessages(forecastMessages);
  const format = useFormat();
  const jobName = useJobName();
  const { due } = forecast;
  return (
    <tr>
      <th scope="row">
        {jobName(forecast)} {mark && <ToneBadge tone={tone}>{mark}</ToneBadge>}
      </th>
      <td className={classes.due} data-tone={mark ? undefined : tone} translate="no">
        {due ? format.date(due.date) : '—'}
      </td>
      <td className={classes.basis}>
        {due && byBasis[due.basis]}
        {due?.doubt && `, ${doubtfulDate}`}
      </td>
      <LastTime forecast={forecast} view={view} />
    </tr>
  );
}

/** In a narrow place the heads are out of sight, and words between the figures say what they are. */
function LastTime({ forecast, view }: { forecast: JobForecast; view: VehicleView }) {
  const text = useMessages(visitTableMessages);
  const last = useLastTimeWords(view).parts(forecast);
  if (last === null) {
    return (
      <td className={classes.rest} colSpan={3}>
        {forecast.lastJobDate === null ? text.neverSeen : text.unknown}
      </td>
    );
  }
  return (
    <>
      <td>
        <Between>{text.done}</Between> <span translate="no">{last.date}</span>
      </td>
      <td className={classes.number}>
        {last.km && <Between>{text.at}</Between>}{' '}
        {last.km ? <span translate="no">{last.km}</span> : <Unknown>{text.noMileage}</Unknown>}
      </td>
      <td className={classes.number}>
        <Between>{text.invoiceOf}</Between>{' '}
        {last.euros ? <span translate="no">{last.euros}</span> : <Unknown>{text.noAmount}</Unknown>}
      </td>
    </>
  );
}

const Between = ({ children }: { children: string }) => (
  <span className={classes.between}>{children}</span>
);

const Unknown = ({ children }: { children: string }) => (
  <span className={classes.rest}>{children}</span>
);
