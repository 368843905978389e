import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { type FollowRate, followRates } from '#src/domain/reminders/follow-rates.ts';
import {
  defaultWindows,
  followWindows,
  type Outcome,
  type SentReminder,
  sentReminders,
} from '#src/domain/reminders/reminders.ts';
import { dataOf, mapSection } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { SectionPart } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { Empty } from '#src/ui/text.tsx';
import { remindersMessages } from './messages.ts';
import { ChannelName, ReminderItem } from './reminder-item.tsx';
import classes from './reminders-panel.module.css';

/** What was sent for the vehicle, and its outcome within an adjustable window. */
export default function RemindersPanel({ view }: { view: VehicleView }) {
  const text = useMessages(remindersMessages);
  const window = useFollowWindow();
  const { days } = window;
  const section = useMemo(
    () =>
      mapSection(view.record.reminders, (data) =>
        sentReminders(data, { invoices: dataOf(view.invoices), owners: view.owners }, view.today, {
          ...defaultWindows,
          followedWithin: days,
        }),
      ),
    [view, days],
  );
  const reminders = dataOf(section) ?? [];
  return (
    <>
      {reminders.length > 0 && (
        <Panel
          title={text.ratesTitle}
          aside={
            <div className={classes.aside}>
              <FollowWindow {...window} />
              <Trace what={text.ratesTitle} of={{ figure: 'followRate' }} />
            </div>
          }
        >
          {view.invoices.status === 'failed' ? (
            <SectionPart name="invoices" section={view.invoices}>
              {() => null}
            </SectionPart>
          ) : (
            <ChannelRates reminders={reminders} />
          )}
        </Panel>
      )}
      <Panel
        title={text.title}
        {...(reminders.length > 0 && { aside: text.count(reminders.length) })}
      >
        <SectionPart name="reminders" section={section}>
          {(all) =>
            all.length === 0 ? (
              <Empty>{text.none}</Empty>
            ) : (
              <Reminders reminders={all} window={days} />
            )
          }
        </SectionPart>
      </Panel>
    </>
  );
}

function Reminders({ reminders, window }: { reminders: readonly SentReminder[]; window: number }) {
  const text = useMessages(remindersMessages);
  const part = usePart(reminders.length, null);
  return (
    <>
      <ol className={classes.reminders}>
        {reminders.slice(part.from, part.to).map((reminder) => (
          <ReminderItem key={reminder.key} reminder={reminder} window={window} />
        ))}
      </ol>
      <ShowMore part={part} side="after" label={text.title} />
    </>
  );
}

const params = { window: oneOf(followWindows, defaultWindows.followedWithin) };

/**
 * Within how many days an invoice counts as following a reminder, from the address; only the
 * offered numbers count.
 */
function useFollowWindow() {
  const { values, change } = useAddress(params);
  return {
    days: values.window,
    setDays: (days: number) => change({ window: days }),
  };
}

function FollowWindow({ days, setDays }: ReturnType<typeof useFollowWindow>) {
  const text = useMessages(remindersMessages);
  return (
    <NativeSelect
      classNames={{ root: classes.root, label: classes.label }}
      size="xs"
      label={text.window}
      value={days}
      onChange={(event) => setDays(Number(event.currentTarget.value))}
      data={followWindows.map((one) => ({ value: String(one), label: text.days(one) }))}
    />
  );
}

/** With fewer known outcomes than this, a share would say nothing. */
const ENOUGH = 5;

/** For each channel, how many of its reminders were followed by an invoice, and out of how many. */
function ChannelRates({ reminders }: { reminders: readonly SentReminder[] }) {
  const text = useMessages(remindersMessages);
  const rates = followRates(reminders);
  const unnamed = reminders.filter(({ channels }) => channels.length === 0).length;
  const notes = [
    reminders.some(relatesJobs) && text.inference,
    reminders.some(({ channels }) => channels.length > 1) && text.twice,
    rates.length === 0 ? text.noRates : unnamed > 0 && text.withoutChannel(unnamed),
  ].filter((note) => note !== false);
  return (
    <>
      {rates.length > 0 && (
        <dl className={classes.rates}>
          {rates.map((rate) => (
            <div key={rate.channel.key} className={classes.rate}>
              <dt>
                <ChannelName channel={rate.channel} />
              </dt>
              <dd>
                <RateSentence rate={rate} reminders={reminders} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {notes.length > 0 && <p className={classes.note}>{notes.join(' ')}</p>}
    </>
  );
}

/** Whether the panel relates a reminded job to the jobs of an invoice. */
const relatesJobs = ({ outcome, flags }: SentReminder): boolean =>
  'invoice' in outcome || flags.some(({ kind }) => kind === 'just-done');

interface RateSentenceProps {
  rate: FollowRate;
  reminders: readonly SentReminder[];
}

/** The share with its numerator and denominator, and the reminders that are in neither. */
function RateSentence({ rate, reminders }: RateSentenceProps) {
  const text = useMessages(remindersMessages);
  const format = useFormat();
  const { channel, sent, known, followed, sameJob } = rate;
  const count = (test: (outcome: Outcome) => boolean) =>
    reminders.filter(
      ({ channels, outcome }) => test(outcome) && channels.some(({ key }) => key === channel.key),
    ).length;
  const unknown = (reason: 'undated' | 'to-come') =>
    count((outcome) => outcome.kind === 'unknown' && outcome.reason === reason);
  const tooEarly = count(({ kind }) => kind === 'too-early');
  const [undated, toCome] = [unknown('undated'), unknown('to-come')];
  return (
    <>
      {text.sent(sent)}
      {format.lang === 'fr' ? '\u00a0: ' : ': '}
      {known === 0 ? (
        text.noneKnown
      ) : (
        <>
          <strong>{text.followed(followed, known)}</strong>
          {sent > known && text.amongKnown}
          {known >= ENOUGH && ` (${format.percent(followed / known)})`}
          {followed > 0 && `, ${sameJob === 0 ? text.sameJobNone : text.sameJob(sameJob)}`}
          {known < ENOUGH && ` (${text.tooFew})`}
        </>
      )}
      .{tooEarly > 0 && ` ${text.tooEarlyCount(tooEarly)}`}
      {undated > 0 && ` ${text.undatedCount(undated)}`}
      {toCome > 0 && ` ${text.toComeCount(toCome)}`}
    </>
  );
}
