import type { SentReminder } from '#src/domain/reminders.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { ChannelName } from './channel-name.tsx';
import { OutcomeWords } from './outcome-words.tsx';
import { ReminderFlags } from './reminder-flags.tsx';
import classes from './reminder-item.module.css';

interface ReminderItemProps {
  reminder: SentReminder;
  /** Days that an invoice had to come in. */
  window: number;
}

/** One reminder: when and how it went, what it said, what came of it. */
export function ReminderItem({ reminder, window }: ReminderItemProps) {
  const text = useMessages(reminderMessages);
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.date}>
          <SentAt reminder={reminder} />
        </p>
        {reminder.channels.length === 0 ? (
          <span className={classes.aside}>{text.noChannel}</span>
        ) : (
          <ul className={classes.channels}>
            {reminder.channels.map((channel) => (
              <li key={channel.key}>
                <ChannelName channel={channel} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <Operations reminder={reminder} />
        <p className={classes.aside}>{useSender(reminder).join(' · ')}</p>
      </div>
      <div>
        <OutcomeWords reminder={reminder} window={window} />
        <ReminderFlags reminder={reminder} />
      </div>
    </li>
  );
}

/** The time as the API wrote it: its zone is not documented. */
function SentAt({ reminder: { date, sentAt } }: Pick<ReminderItemProps, 'reminder'>) {
  const text = useMessages(reminderMessages);
  const format = useFormat();
  if (date === null) return text.undated;
  const time = sentAt?.slice(11, 16);
  return (
    <>
      {format.mediumDate(date)} {time && <span className={classes.time}>{time}</span>}
    </>
  );
}

function Operations({ reminder: { operations } }: Pick<ReminderItemProps, 'reminder'>) {
  const text = useMessages(reminderMessages);
  if (operations.length === 0) return <p className={classes.aside}>{text.noOperation}</p>;
  const distinct = new Map(operations.map((one) => [`${one.label}/${one.offer}`, one]));
  return (
    <ul className={classes.operations}>
      {[...distinct].map(([key, { label, offer }]) => (
        <li key={key}>
          <span className={classes.operation}>{label ?? text.unnamed}</span>
          {offer && <span className={classes.offer}> {text.offer(offer)}</span>}
        </li>
      ))}
    </ul>
  );
}

function useSender({ campaign, member, clientDmsId }: SentReminder): string[] {
  const text = useMessages(reminderMessages);
  const memberName = useMemberName();
  const { id, label, type } = campaign;
  return [
    label === null ? id !== null && text.campaignNumber(String(id)) : text.campaign(label),
    type === 'predictive' ? text.types.predictive : type,
    member && memberName(member),
    clientDmsId && text.client(clientDmsId),
  ].filter((part) => typeof part === 'string');
}
