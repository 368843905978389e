import { adviseOn, proposesSomething } from '#src/domain/advice/advice.ts';
import { isAbsurdAmount } from '#src/domain/invoices/plausible.ts';
import { visitsOf } from '#src/domain/invoices/visits.ts';
import { defaultWindows } from '#src/domain/reminders/reminders.ts';
import { dataOf, mapSection } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { traceOfDoubt } from '#src/shared/traces/trace-of-doubt.ts';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { useContactWarnings } from '#src/shared/vehicle/owner-contact.tsx';
import { useAdviceWords } from '#src/shared/words/advice-words.ts';
import { usePastDate, useVisitMileage } from '#src/shared/words/doubtful-values.ts';
import { adviceMessages, forecastMessages } from '#src/shared/words/messages.ts';
import { offerWords } from '#src/shared/words/offer-words.ts';
import type { AdviceLine } from '#src/shared/words/proposal-words.ts';
import { useOutcomeWords } from '#src/shared/words/reminder-words.ts';
import { useChannelName, useJobName, useMemberName } from '#src/shared/words/sentences.ts';
import { sheetMessages } from './messages.ts';
import { mostUrgent } from './most-urgent.ts';
import classes from './sheet-lists.module.css';
import { Lines, SheetPart, SheetTable } from './sheet-part.tsx';

/** "What to say now", each line with a box to tick. */
export function SheetAdvice({ view }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const words = useAdviceWords(view.today);
  const { nothingKnown } = useMessages(adviceMessages);
  const warnings = useContactWarnings(view);
  const [owner] = view.owners;
  const advice = adviseOn(view);
  const { items, more, missing, isBlank } = advice;
  const lines = items.map((item) => ({
    ...words(item),
    trace: item.kind === 'doubt' && traceOfDoubt(item.doubt, view),
  }));
  return (
    <SheetPart title={text.say} aside={more > 0 && text.more(more)}>
      <MissingSections names={missing} />
      {lines.length === 0 && (isBlank ? nothingKnown : text.nothing)}
      <ol className={classes.list}>
        {lines.map((line) => (
          <li key={line.sentence} className={classes.line}>
            <span className={classes.box} />
            <span className={classes.urgency}>{line.urgency}</span>
            <Lines most={3}>
              <strong>{line.sentence}</strong> {detailOf(line, text.next)}{' '}
              {line.trace && <Trace what={line.sentence} of={line.trace} />}
            </Lines>
          </li>
        ))}
      </ol>
      {owner &&
        warnings(owner, proposesSomething(advice)).map((warning) => (
          <Lines key={warning} most={2}>
            {warning}
          </Lines>
        ))}
    </SheetPart>
  );
}

const MOST_FACTS = 2;

/**
 * The jobs of a visit are in the table of what is due, so they aren't repeated. For other lines,
 * the first facts and what they are based on.
 */
function detailOf({ groups, basis }: AdviceLine, next: string): string {
  const facts = groups.every(({ label }) => label === null)
    ? groups.flatMap((group) => group.facts.slice(0, MOST_FACTS))
    : [];
  const words = facts.map(({ name, note }) => [name, note].filter(Boolean).join(', '));
  return `(${[...words, basis].join(next)})`;
}

const MOST_FORECASTS = 8;

/** The most urgent forecasts, the first due first; each date with its basis. */
export function SheetForecasts({ view }: { view: VehicleView }) {
  const { forecasts, today } = view;
  const shown = mapSection(forecasts, (all) => mostUrgent(all, MOST_FORECASTS));
  const jobName = useJobName();
  const pastDate = usePastDate(today);
  const text = useMessages(sheetMessages);
  const { bases, urgencies } = useMessages(forecastMessages);
  const format = useFormat();
  return (
    <SheetTable
      title={text.forecasts}
      trace={
        <Trace
          what={text.forecasts}
          of={{
            figure: 'forecast',
            view,
            forecasts: dataOf(shown)?.slice(0, MOST_FORECASTS) ?? [],
          }}
        />
      }
      section={shown}
      most={MOST_FORECASTS}
      none={text.noForecast}
      columns={[
        { label: text.job, share: 30, lines: 2, cell: jobName },
        { label: text.dueDate, cell: ({ due }) => due && format.date(due.date) },
        { label: text.basis, cell: ({ due }) => due && bases[due.basis] },
        {
          label: text.kmThen,
          end: true,
          cell: ({ due }) =>
            due && due.mileageThen !== null && `≈\u00a0${format.km(due.mileageThen)}`,
        },
        {
          label: text.lastDone,
          cell: ({ lastJobDate }) => lastJobDate && pastDate(lastJobDate),
        },
        {
          label: text.state,
          share: 25,
          cell: ({ urgency, doneSince, due }) =>
            doneSince
              ? text.doneSince(format.date(doneSince))
              : [urgencies[urgency], urgency !== 'doubtful' && due?.doubt && text.doubt]
                  .filter(Boolean)
                  .join(', '),
        },
      ]}
    />
  );
}

const MOST_VISITS = 4;

/** The last invoices, newest first, with what was done. */
export function SheetVisits({ view: { invoices, mileage, today } }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const mileageOf = useVisitMileage(mileage);
  const { doubtful } = useMessages(headerMessages);
  const memberName = useMemberName();
  const visits = mapSection(invoices, (all) =>
    visitsOf(all, today)
      .toReversed()
      .map((visit) => ({ ...visit, key: visit.invoice.key })),
  );
  return (
    <SheetTable
      title={text.visits}
      section={visits}
      most={MOST_VISITS}
      none={text.noVisit}
      columns={[
        { label: text.date, cell: ({ date }) => format.date(date) },
        {
          label: text.mileage,
          end: true,
          cell: ({ invoice }) => mileageOf(invoice),
        },
        {
          label: text.amount,
          end: true,
          cell: ({ invoice: { amount } }) =>
            amount !== null &&
            [format.euros(amount), isAbsurdAmount(amount) && doubtful].filter(Boolean).join(' '),
        },
        {
          label: text.where,
          share: 23,
          cell: ({ invoice: { member } }) => member && memberName(member),
        },
        {
          label: text.work,
          share: 40,
          lines: 2,
          cell: ({ jobs }) => jobs.map(({ label }) => label).join(', ') || text.noWork,
        },
      ]}
    />
  );
}

const MOST_REMINDERS = 3;

/** The last reminders, newest first, with their outcomes. */
export function SheetReminders({ view: { reminders } }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const outcome = useOutcomeWords();
  const several = dataOf(reminders)
    ?.slice(0, MOST_REMINDERS)
    .some(({ channels }) => channels.length > 1);
  return (
    <SheetTable
      title={text.sent}
      section={reminders}
      most={MOST_REMINDERS}
      none={text.noReminder}
      columns={[
        {
          label: text.date,
          cell: ({ date }) => (date === null ? text.undated : format.date(date)),
        },
        {
          label: several ? text.channels : text.channel,
          share: 17,
          lines: 2,
          cell: ({ channels }) =>
            (channels.length > 0 ? channels : [null]).map(channelName).join(', '),
        },
        {
          label: text.about,
          share: 31,
          lines: 2,
          cell: ({ operations }) =>
            operations
              .map(({ label, offer }) =>
                [label, offer && `(${offerWords(offer, format.lang)})`].filter(Boolean).join(' '),
              )
              .join(', '),
        },
        {
          label: text.outcome,
          share: 40,
          lines: 2,
          cell: (reminder) => (
            <>
              {outcome(reminder)}{' '}
              <Trace
                what={text.outcome}
                of={{ figure: 'outcome', reminder, window: defaultWindows.followedWithin }}
              />
            </>
          ),
        },
      ]}
    />
  );
}
