import { type FollowRate, followRates } from '#src/domain/follow-rates.ts';
import type { Outcome, SentReminder } from '#src/domain/reminders.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import { ChannelName } from './channel-name.tsx';
import classes from './channel-rates.module.css';

/** Below this many known outcomes a share would say nothing. */
const ENOUGH = 5;

/** For each channel, how many of its reminders were followed by an invoice, out of how many. */
export function ChannelRates({ reminders }: { reminders: readonly SentReminder[] }) {
  const text = useMessages(reminderMessages);
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

/** Whether the panel relates a job that it reminded of to those of an invoice. */
const relatesJobs = ({ outcome, flags }: SentReminder): boolean =>
  'invoice' in outcome || flags.some(({ kind }) => kind === 'just-done');

interface RateSentenceProps {
  rate: FollowRate;
  reminders: readonly SentReminder[];
}

/** The share with its numerator and its denominator, and who is in neither. */
function RateSentence({ rate, reminders }: RateSentenceProps) {
  const text = useMessages(reminderMessages);
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
