import { followedAbout } from '#src/domain/reminders/followed-about.ts';
import { defaultWindows, type SentReminder } from '#src/domain/reminders/reminders.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { followedMessages, outcomeMessages } from './reminder-messages.ts';

/**
 * The outcome of a reminder in a few words; the reminders panel gives a full sentence with reasons.
 */
export function useOutcomeWords(): (reminder: SentReminder) => string {
  const text = useMessages(outcomeMessages);
  const { later, about } = useMessages(followedMessages);
  return (reminder) => {
    const { outcome } = reminder;
    switch (outcome.kind) {
      case 'same-job':
        return text.followed(later(outcome.delayDays), about['same-job']);
      case 'other-job':
        return text.followed(
          later(outcome.delayDays),
          about[followedAbout(reminder, outcome.invoice)],
        );
      case 'none':
        return text.notFollowed(defaultWindows.followedWithin);
      case 'too-early':
        return text.tooEarly;
      case 'unknown':
        return outcome.reason === 'to-come' ? text.toCome : text.unknown;
    }
  };
}
