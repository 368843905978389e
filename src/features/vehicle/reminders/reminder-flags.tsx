import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReminderFlag, SentReminder } from '#src/domain/reminders.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import { InvoiceLink } from './invoice-link.tsx';
import classes from './reminder-flags.module.css';

/** What makes the reminder useless, repeated or doubtful. */
export function ReminderFlags({ reminder: { flags, campaign } }: { reminder: SentReminder }) {
  const text = useMessages(reminderMessages);
  const format = useFormat();
  const words = (flag: ReminderFlag): ReactNode => {
    switch (flag.kind) {
      case 'just-done':
        return (
          <>
            {text.justDone(text.before(flag.daysBefore), flag.label ?? text.unnamed)}{' '}
            <InvoiceLink invoice={flag.invoice} />
          </>
        );
      case 'repeated':
        return text.repeated(text.before(flag.daysBefore), format.date(flag.earlierDate));
      case 'campaign-name':
        return text.misnamed(campaign.label ?? '', format.months(flag.monthsApart));
    }
  };
  if (flags.length === 0) return null;
  return (
    <ul className={classes.flags}>
      {flags.map((flag) => (
        <li key={flag.kind}>
          <IconAlertTriangle className={classes.icon} size={16} aria-hidden />
          <span>{words(flag)}</span>
        </li>
      ))}
    </ul>
  );
}
