import { followedAbout } from '#src/domain/reminders/followed-about.ts';
import type { Outcome, RemindedOperation } from '#src/domain/reminders/reminders.ts';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import { days, followedMessages, jours } from './reminder-messages.ts';

const messages = defineMessages({
  en: {
    invoice: (amount: string) => `an invoice of ${amount}`,
    invoiceUnpriced: 'an invoice without amount',
    followedBy: (delay: string, invoice: string, about: string) =>
      `Followed, ${delay}, by ${invoice} ${about}.`,
    notFollowed: (n: number) => `No invoice within ${days(n)}.`,
    tooEarly: (date: string) => `Too early to say: no invoice yet, and until ${date} to see.`,
    unknown: {
      'no-invoices': 'Outcome unknown: the invoices could not be read.',
      undated: 'Outcome unknown: the reminder has no date.',
      'to-come': 'No outcome: the reminder is dated in the future.',
    },
  },
  fr: {
    invoice: (amount: string) => `d’une facture de ${amount}`,
    invoiceUnpriced: 'd’une facture sans montant',
    followedBy: (delay: string, invoice: string, about: string) =>
      `Suivie, ${delay}, ${invoice} ${about}.`,
    notFollowed: (n: number) => `Sans facture dans les ${jours(n)}.`,
    tooEarly: (date: string) =>
      `Trop tôt pour le dire\u00a0: pas encore de facture, à voir jusqu’au ${date}.`,
    unknown: {
      'no-invoices': 'Suite inconnue\u00a0: les factures n’ont pas pu être lues.',
      undated: 'Suite inconnue\u00a0: la relance n’a pas de date.',
      'to-come': 'Sans suite possible\u00a0: la relance est datée du futur.',
    },
  },
});

interface SentFor {
  operations: readonly Pick<RemindedOperation, 'label'>[];
}

/** What `outcomeOf` finds, of which the sentence needs the amount and the lines. */
type Told = Outcome<{
  amount: number | null;
  lines: Parameters<typeof followedAbout>[1]['lines'];
}>;

/** What came of a reminder, in a sentence: the same on its vehicle's page and among a campaign's. */
export function useOutcomeSentence(): (sent: SentFor, outcome: Told, window: number) => string {
  const text = useMessages(messages);
  const { later, about } = useMessages(followedMessages);
  const format = useFormat();
  return (sent, outcome, window) => {
    switch (outcome.kind) {
      case 'same-job':
      case 'other-job': {
        const { kind, invoice, delayDays } = outcome;
        return text.followedBy(
          later(delayDays),
          invoice.amount === null
            ? text.invoiceUnpriced
            : text.invoice(format.euros(invoice.amount)),
          about[kind === 'same-job' ? kind : followedAbout(sent, invoice)],
        );
      }
      case 'none':
        return text.notFollowed(window);
      case 'too-early':
        return text.tooEarly(format.date(outcome.windowEnds));
      case 'unknown':
        return text.unknown[outcome.reason];
    }
  };
}
