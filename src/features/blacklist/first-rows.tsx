import { useMessages } from '#src/i18n/lang.ts';
import { BlacklistRow } from './blacklist-row.tsx';
import classes from './blacklist-table.module.css';
import type { Row } from './list/model.ts';
import { messages } from './messages.ts';
import { useRowLayout } from './row-layout.ts';
import { TableHead } from './table-head.tsx';

/** The first rows of a long list, to be read while the rest of it arrives. */
export function FirstRows({ rows }: { rows: readonly Row[] }) {
  const text = useMessages(messages);
  const layout = useRowLayout();
  const height = layout.heightOf(0);
  return (
    <section className={classes.scroller} data-layout={layout.name} aria-label={text.beginning}>
      <table className={classes.table}>
        <caption className={classes.beginning}>{text.rest}</caption>
        <TableHead sort={null} onSort={null} />
        <tbody className={classes.body} style={{ height: rows.length * height }}>
          {rows.map((row, place) => (
            <BlacklistRow
              key={row.clientId ?? place}
              row={row}
              place={place}
              top={place * height}
              height={height}
              campaigns={0}
              nameInCampaigns=""
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
