import {
  IconCheck,
  IconClock,
  IconCornerDownRight,
  IconMinus,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Outcome, SentReminder } from '#src/domain/reminders.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { followedAbout } from '#src/shared/words/followed-about.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import { InvoiceLink } from './invoice-link.tsx';
import classes from './outcome-words.module.css';

interface OutcomeWordsProps {
  reminder: SentReminder;
  /** Days that an invoice had to come in. */
  window: number;
}

const icons: Record<Outcome['kind'], TablerIcon> = {
  'same-job': IconCheck,
  'other-job': IconCornerDownRight,
  none: IconMinus,
  'too-early': IconClock,
  unknown: IconQuestionMark,
};

/** What came of the reminder, in a sentence, with the way to the invoice. */
export function OutcomeWords({ reminder, window }: OutcomeWordsProps) {
  const { outcome } = reminder;
  const Icon = icons[outcome.kind];
  return (
    <div className={classes.outcome} data-kind={outcome.kind}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <div>
        <p className={classes.sentence}>{useSentence(reminder, window)}</p>
        {'invoice' in outcome && (
          <p className={classes.more}>
            <InvoiceLink invoice={outcome.invoice} />
          </p>
        )}
        <Relation outcome={outcome} />
      </div>
    </div>
  );
}

function useSentence(reminder: SentReminder, window: number): string {
  const text = useMessages(reminderMessages);
  const format = useFormat();
  const { outcome } = reminder;
  const unknownBecause = {
    undated: text.undatedOutcome,
    'to-come': text.toCome,
    'no-invoices': text.noInvoices,
  };
  switch (outcome.kind) {
    case 'same-job':
    case 'other-job': {
      const { kind, invoice, delayDays } = outcome;
      return text.followedBy(
        text.later(delayDays),
        invoice.amount === null ? text.invoiceUnpriced : text.invoice(format.euros(invoice.amount)),
        text.about[kind === 'same-job' ? kind : followedAbout(reminder, invoice)],
      );
    }
    case 'none':
      return text.notFollowed(window);
    case 'too-early':
      return text.tooEarly(format.date(outcome.windowEnds));
    case 'unknown':
      return unknownBecause[outcome.reason];
  }
}

/** Which two labels were taken for one job, where they are not the same. */
function Relation({ outcome }: { outcome: Outcome }) {
  const text = useMessages(reminderMessages);
  if (outcome.kind !== 'same-job' || outcome.basis !== 'label-family') return null;
  const { operation, label } = outcome;
  return (
    <p className={classes.more}>
      {text.related(operation.label ?? text.unnamed, label ?? text.unnamed)}
    </p>
  );
}
