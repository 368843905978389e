import { Link, type LinkProps } from 'react-router';
import type { Returns } from '#src/domain/returns/rates.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useShareWords } from '#src/shared/returns/use-share-words.ts';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import { returnColumns } from './rows.ts';

interface ReturnCellsProps {
  /** Null if they haven't been measured. */
  returns: Returns | null;
  /** Where they are measured. */
  to: LinkProps['to'];
}

/** What came of a member's campaigns, with how many of their clients that is known of. */
export function ReturnCells({ returns, to }: ReturnCellsProps) {
  const text = useMessages(membersMessages);
  const { integer } = useFormat();
  const shareWords = useShareWords();
  const read = returns ? returns.clients - returns.by.unread : 0;
  return returnColumns.map((column) => {
    const words = returns && shareWords(returns.over[column], returns.over.known);
    return (
      <td key={column} data-label={text.columns[column]} className={classes.figure}>
        <span>
          {words?.share}{' '}
          {words?.interval && <span className={classes.small}>{words.interval}</span>}
          {column === 'followed' && (
            <Link to={to} className={classes.small}>
              {returns
                ? text.ofClients(integer(read), integer(returns.clients), read === 1)
                : text.measure}
            </Link>
          )}
        </span>
      </td>
    );
  });
}
