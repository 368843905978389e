import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { ahead } from '#src/code-ahead.ts';
import { otherDates } from '#src/domain/forecasts/inspection.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import type { MileageReading } from '#src/domain/mileage/mileage-readings.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import type { Traced } from '#src/shared/traces/trace.tsx';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { useGivenDate, usePastDate, useVisitMileage } from '#src/shared/words/doubtful-values.ts';
import { useInspectionWords } from '#src/shared/words/inspection-words.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Boundary } from '#src/ui/boundary.tsx';
import { Sentence, Verbatim } from '#src/ui/text.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import { useIdle } from '#src/ui/use-idle.ts';
import classes from './vehicle-facts.module.css';

/** Nobody asks before there is something to ask about. */
const trace = ahead(() => fetchCode(() => import('#src/shared/traces/trace.tsx')));
const Trace = lazyPiece(async () => ({ default: (await trace()).Trace }));

interface Fact {
  label: string;
  /** What of it is worked out, and how that is called: somebody may ask where it comes from. */
  figure?: 'inspection' | 'mileageToday' | 'lastVisit' | 'spent';
  what?: string;
  value: ReactNode;
  /** How loud it is: what one acts on, what one asks for, what one may want to know. */
  weight: 'first' | 'second' | 'quiet';
  /** An urgency that colours the value; its word always stands beside it. */
  tone?: 'overdue' | 'soon';
  /** What follows from it, in a size between the value and its small print. */
  after?: ReactNode;
  /** Small print: where it comes from, why it is doubted. */
  notes?: (string | null | false | undefined)[];
}

/** The facts that a call turns on, the inspection and the counter before the rest. */
export function VehicleFacts({ view }: { view: VehicleView }) {
  const facts = [useInspection(view), useCounter(view), useLastVisit(view), useSpending(view)];
  const [asks, setAsks] = useState(false);
  useIdle(useCallback(() => setAsks(true), []));
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, figure, what = label, value, weight, tone, after, notes = [] }) => (
        <div key={label} className={classes.fact} data-weight={weight}>
          <dt className={classes.label}>
            {label} {figure && <Ask what={what} of={asks && { figure, view }} />}
          </dt>
          <dd className={classes.value} data-tone={tone}>
            {value ?? '—'}
          </dd>
          {after && <dd className={classes.after}>{after}</dd>}
          <Notes>{notes.filter((note) => typeof note === 'string').join(' · ')}</Notes>
        </div>
      ))}
    </dl>
  );
}

/** Its place is there from the start, so that nothing moves when it comes. */
function Ask({ what, of }: { what: string; of: Traced | false }) {
  return (
    <span className={classes.ask}>
      {of && (
        <Boundary fallback={() => null}>
          <Suspense>
            <Trace what={what} of={of} />
          </Suspense>
        </Boundary>
      )}
    </span>
  );
}

const Notes = ({ children }: { children: string }) =>
  children !== '' && <dd className={classes.notes}>{children}</dd>;

const Aside = ({ children }: { children: string }) => (
  <span className={classes.aside}>{children}</span>
);

function useInspection({ inspection }: VehicleView): Fact {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const { line } = useGivenDate();
  const words = useInspectionWords();
  const { due, undated, estimated, urgency } = inspection;
  const tone = urgency === 'overdue' || urgency === 'soon' ? urgency : null;
  const others = otherDates(inspection);
  return {
    label: text.inspection,
    figure: 'inspection',
    weight: 'first',
    ...(tone && { tone }),
    value: due && (
      <>
        <Verbatim>{format.mediumDate(due)}</Verbatim> {estimated && <Aside>{text.estimated}</Aside>}{' '}
        {tone && <ToneBadge tone={tone}>{text[tone]}</ToneBadge>}
      </>
    ),
    notes: [
      ...words.lines(inspection),
      undated && others.length === 0 && text.undated[undated],
      ...others.map(line),
    ],
  };
}

/** What the counter showed when it was last read, then what it may show today. */
function useCounter({ mileage }: VehicleView): Fact {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const { today, monthly, lastReliable, readings } = mileage;
  const read = lastReliable ?? readings.at(-1);
  const newer = newerDoubtful(mileage);
  const old = mileage.replaced.at(-1);
  const before = old?.curve.at(-1);
  const asRead = ({ mileage: km, date }: Pick<MileageReading, 'mileage' | 'date'>) =>
    [format.km(km), format.date(date)] as const;
  const pace = monthly && text.pace(format.km(monthly.km));
  return {
    label: text.counterReading,
    ...(today.source !== 'unknown' && { figure: 'mileageToday', what: text.mileageToday }),
    weight: 'first',
    value: read ? (
      <>
        <Verbatim>{format.km(read.mileage)}</Verbatim>{' '}
        <Aside>
          {[text.on(format.date(read.date)), read.doubt && text.doubtful].filter(Boolean).join(' ')}
        </Aside>
      </>
    ) : (
      <Aside>{text.noReading}</Aside>
    ),
    after:
      today.source === 'unknown' ? null : (
        <>
          <Sentence keeps={format.km(today.mileage)}>
            {text.today(format.km(today.mileage))}
          </Sentence>{' '}
          <Aside>
            {today.source === 'api' ? text.byApi : [text.estimated, pace].filter(Boolean).join(' ')}
          </Aside>
        </>
      ),
    notes: [
      read?.doubt && text.noReliableReading,
      today.source === 'unknown' && lastReliable && text.unknownMileage,
      today.source !== 'unknown' && today.doubt && text.estimateDoubts[today.doubt],
      newer && text.newerDoubtful(...asRead(newer)),
      before && text[old?.miles ? 'counterMiles' : 'counter'](...asRead(before)),
    ],
  };
}

/** The newest reading, if we doubt it and it says anything new: a copy of an earlier one doesn't. */
function newerDoubtful({ readings, lastReliable }: Mileage): MileageReading | null {
  const newest = readings.at(-1);
  if (!newest?.doubt || !lastReliable || newest.doubt.kind === 'repeated') return null;
  return newest;
}

function useLastVisit({ lastVisit: visit, mileage, record, today }: VehicleView): Fact {
  const pastDate = usePastDate(today);
  const mileageOf = useVisitMileage(mileage);
  const text = useMessages(headerMessages);
  const format = useFormat();
  const memberName = useMemberName();
  if (!visit) {
    const isKnown = [record.invoices, record.information].every(({ status }) => status === 'ready');
    const why = isKnown ? text.never : text.failed;
    return { label: text.lastVisit, weight: 'second', value: <Aside>{why}</Aside> };
  }
  // The counter's own fact says the same figure already.
  const isSaid = mileage.lastReliable?.mileage === visit.mileage;
  return {
    label: text.lastVisit,
    figure: 'lastVisit',
    weight: 'second',
    value: (
      <>
        <Verbatim>{pastDate(visit.date, format.mediumDate)}</Verbatim>{' '}
        <Aside>
          {visit.monthsAgo === 0 ? text.recently : text.since(format.months(visit.monthsAgo))}
        </Aside>
      </>
    ),
    notes: [
      visit.member && memberName(visit.member),
      !isSaid && mileageOf(visit),
      visit.otherInvoice?.date && text.otherInvoice(format.date(visit.otherInvoice.date)),
    ],
  };
}

function useSpending({ summary }: VehicleView): Fact {
  const text = useMessages(headerMessages);
  const format = useFormat();
  const totals = dataOf(summary);
  if (!totals) return { label: text.spent, weight: 'quiet', value: text.failed };
  return {
    label: text.spent,
    figure: 'spent',
    weight: 'quiet',
    value: totals.total === null ? null : <Verbatim>{format.euros(totals.total)}</Verbatim>,
    notes: [
      format.count(totals.visits, text.visit, text.visits),
      totals.unpriced > 0 && text.unpriced(totals.unpriced),
      totals.absurd > 0 && text.absurd(totals.absurd),
    ],
  };
}
