import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { rateMessages } from '#src/shared/returns/messages.ts';
import { useShareWords } from '#src/shared/returns/use-share-words.ts';
import { Fields } from '#src/ui/fields.tsx';
import { returnsMessages } from './messages.ts';
import classes from './returns-view.module.css';
import { useDelayWords } from './use-delay-words.ts';
import type { ReturnsSeen } from './use-returns.ts';

/** What came of the measured campaigns together, and what that says and doesn't say. */
export function Summary({ seen }: { seen: ReturnsSeen }) {
  const text = useMessages(returnsMessages);
  const rate = useMessages(rateMessages);
  const format = useFormat();
  const shareWords = useShareWords();
  const delay = useDelayWords();
  const unknown = useUnknownWords(seen);
  const { by, clients, over, open, all, medianDelay } = seen.whole;
  const share = (count: number) => {
    const words = shareWords(count, over.known);
    return { value: words.share, note: words.interval };
  };
  const invoices = (count: number) => format.count(count, text.invoice, text.invoices);
  const amount = [
    text.wholeInvoices(invoices(all.invoices)),
    all.unpriced > 0 && text.unpriced(invoices(all.unpriced)),
  ];
  return (
    <>
      <Fields
        fields={[
          { label: text.followed, ...share(over.followed) },
          { label: text.sameJob, ...share(over.sameJob) },
          { label: text.delay, value: delay(medianDelay) },
          {
            label: text.amount,
            value: all.invoices > 0 && format.euros(all.euros),
            note: all.invoices > 0 && amount.filter(Boolean).join(' · '),
          },
          { label: text.standings.none, value: format.integer(by.none) },
          {
            label: text.open,
            value: format.integer(open.clients),
            note: open.followed > 0 && text.alreadyFollowed(format.integer(open.followed)),
          },
          { label: text.standings.unknown, value: format.integer(by.unknown), note: unknown },
          { label: text.standings.unread, value: format.integer(by.unread) },
        ]}
      />
      <div className={classes.notes}>
        <p>
          {rate.notBecause} {useUnremindedWords(seen)} {text.othersNotListed}
        </p>
        <p>
          {text.amongKnown(
            format.integer(over.known),
            format.integer(clients),
            rate.days(seen.window),
          )}{' '}
          {rate.basis} {text.once}
        </p>
        {seen.unreadable > 0 && <p>{text.unreadable(invoices(seen.unreadable))}</p>}
      </div>
    </>
  );
}

/** Why nobody can tell, with how many there are of each. */
function useUnknownWords({ returns }: ReturnsSeen): string {
  const text = useMessages(returnsMessages);
  const format = useFormat();
  return (['no-plate', 'no-vehicle', 'unknown'] as const)
    .flatMap((why) => {
      const count = returns.filter(({ result }) => result.kind === why).length;
      return count > 0 ? text.unknownBecause[why](format.integer(count)) : [];
    })
    .join(' · ');
}

/** How often the same vehicles came without a reminder. */
function useUnremindedWords({ unreminded, window }: ReturnsSeen): string {
  const text = useMessages(returnsMessages);
  const rate = useMessages(rateMessages);
  const format = useFormat();
  if (!unreminded) return text.unremindedUnknown;
  return text.unreminded(
    format.date(unreminded.from),
    format.count(unreminded.visits, text.visit, text.visits),
    format.integer(unreminded.unreminded),
    rate.days(window),
  );
}
