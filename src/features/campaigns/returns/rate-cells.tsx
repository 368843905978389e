import type { ReactNode } from 'react';
import type { Returns } from '#src/domain/returns/rates.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { rateMessages } from '#src/shared/returns/messages.ts';
import { useShareWords } from '#src/shared/returns/use-share-words.ts';
import { returnsMessages } from './messages.ts';
import classes from './returns-view.module.css';
import { useDelayWords } from './use-delay-words.ts';

const columns = ['clients', 'over', 'followed', 'sameJob', 'delay', 'invoiced'] as const;

/** The heads of the cells below. */
export function RateHeads() {
  const text = useMessages(returnsMessages);
  return columns.map((column) => (
    <th key={column} scope="col">
      {text.columns[column]}
    </th>
  ));
}

/** What came of a campaign, or of one of a campaign's parts. */
export function RateCells({ returns }: { returns: Returns }) {
  const text = useMessages(returnsMessages);
  const { outOf } = useMessages(rateMessages);
  const format = useFormat();
  const delay = useDelayWords();
  const { clients, over, open, medianDelay, all } = returns;
  return (
    <>
      <td data-label={text.columns.clients} translate="no">
        {format.integer(clients)}
      </td>
      <td data-label={text.columns.over}>
        {outOf(format.integer(over.known), format.integer(clients))}
      </td>
      <td data-label={text.columns.followed}>
        <Rate count={over.followed} of={over.known}>
          {open.followed > 0 && text.already(format.integer(open.followed))}
        </Rate>
      </td>
      <td data-label={text.columns.sameJob}>
        <Rate count={over.sameJob} of={over.known} />
      </td>
      <td data-label={text.columns.delay}>{delay(medianDelay) ?? '—'}</td>
      <td data-label={text.columns.invoiced} translate="no">
        {all.invoices > 0 ? format.euros(all.euros) : '—'}
      </td>
    </>
  );
}

interface RateProps {
  count: number;
  of: number;
  /** Said below it. */
  children?: ReactNode;
}

function Rate({ count, of, children }: RateProps) {
  const { share, interval } = useShareWords()(count, of);
  return (
    <span>
      {share}
      {interval && <span className={classes.interval}> {interval}</span>}
      {children && <span className={classes.interval}> {children}</span>}
    </span>
  );
}
