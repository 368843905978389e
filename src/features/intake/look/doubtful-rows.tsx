import { useState } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ShowAll } from '#src/ui/show-all.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import { doubtMessages } from './doubt-messages.ts';
import classes from './look.module.css';
import { messages } from './messages.ts';
import type { FileContent, RowDoubt } from './model.ts';

/** A long list is cut here until it is asked for. */
const FIRST_DOUBTS = 10;

/** How often each rule found something, then the rows, each with its line and its reason. */
export function DoubtfulRows({ file, content }: { file: string; content: FileContent }) {
  const text = useMessages(messages);
  const words = useMessages(doubtMessages);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { counts, rowDoubts, rows, doubtfulRows } = content;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className={classes.note}>
        {text.doubtful(format.integer(doubtfulRows), format.integer(rows))}
      </p>
      <ul className={classes.counts}>
        {counts.map(({ rule, count }) => (
          <li key={rule}>
            <ToneBadge tone="soon">
              {text.ruleCount(words.rows[rule], format.integer(count))}
            </ToneBadge>
          </li>
        ))}
      </ul>
      <ScrollTable label={text.doubtsOf(file)}>
        <thead>
          <tr>
            <th scope="col" className={tableClasses.number}>
              {text.line}
            </th>
            <th scope="col">{text.reason}</th>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.value}</th>
          </tr>
        </thead>
        <tbody>
          {rowDoubts.slice(0, all ? undefined : FIRST_DOUBTS).map((doubt) => (
            <DoubtRow key={`${doubt.line} ${doubt.column} ${doubt.rule}`} doubt={doubt} />
          ))}
        </tbody>
      </ScrollTable>
      {total > rowDoubts.length && (
        <p className={classes.note}>
          {text.listed(format.integer(rowDoubts.length), format.integer(total))}
        </p>
      )}
      {rowDoubts.length > FIRST_DOUBTS && (
        <ShowAll
          isWhole={all}
          onChange={setAll}
          all={text.showAll(format.integer(rowDoubts.length))}
          first={text.showFirst(format.integer(FIRST_DOUBTS))}
        />
      )}
    </>
  );
}

function DoubtRow({ doubt: { rule, line, column, value, other } }: { doubt: RowDoubt }) {
  const text = useMessages(messages);
  const words = useMessages(doubtMessages);
  const format = useFormat();
  return (
    <tr>
      <td className={tableClasses.number} data-label={text.line}>
        {format.integer(line)}
      </td>
      <td className={tableClasses.words} data-label={text.reason}>
        <span>
          {words.rows[rule]}
          {other !== null && <span className={classes.other}> ({words.other[rule]?.(other)})</span>}
        </span>
      </td>
      <td data-label={text.column}>{column ?? text.wholeRow}</td>
      <td className={tableClasses.value} data-label={text.value}>
        {words.value[rule]?.(value) ?? (value || '—')}
      </td>
    </tr>
  );
}
