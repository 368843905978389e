import { useState } from 'react';
import { fileNameOf, partsOf } from '#rules/import-files/archive-names.ts';
import type { RowDoubt } from '#rules/import-files/rows.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ShowAll } from '#src/ui/show-all.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import { importStore } from './import-store.ts';
import { type DoubtWords, doubtMessages, previewMessages } from './messages.ts';
import type { FileContent } from './preview/model.ts';
import classes from './preview-report.module.css';
import { rowsCsv } from './rows-csv.ts';

/** A longer list is cut here until somebody asks for the rest. */
const FIRST_DOUBTS = 10;

interface DoubtfulRowsProps {
  /** Its path in the archive. */
  file: string;
  /** Its place among the entries of the preview. */
  entry: number;
  content: FileContent;
}

/** How often each rule found something, then the rows, each with its line and its reason. */
export function DoubtfulRows({ file, entry, content }: DoubtfulRowsProps) {
  const text = useMessages(previewMessages);
  const words = useMessages(doubtMessages);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { counts, rowDoubts, rows, doubtfulRows, lostRows } = content;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const name = partsOf(file).at(-1) ?? file;
  const isInvoices = fileNameOf(file) === 'factures.csv';
  const mendable = {
    format: 'CSV',
    what: text.toMend(name),
    fileName: `${text.toMendName}-${name}`,
    async make() {
      const csv = rowsCsv((doubt) => sayDoubt(words, doubt));
      await importStore.readRowsToMend(entry, csv.add);
      return csv.file();
    },
  };
  return (
    <>
      <p className={classes.note}>
        {text.doubtful(format.integer(doubtfulRows), format.integer(rows))}
        {lostRows > 0 && `, ${text.lost(format.integer(lostRows))}`}
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
      <div className={classes.mend}>
        <ExportButtons files={[mendable]} />
        <p className={classes.note}>
          {text.toMendNote}
          {isInvoices && ` ${text.wholeInvoices}`}
        </p>
      </div>
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
  const text = useMessages(previewMessages);
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

/** A doubt in one sentence, for a file. */
function sayDoubt(
  { rows, value: values, other: others }: DoubtWords,
  { rule, column, value, other }: RowDoubt,
): string {
  const found = values[rule]?.(value) ?? value;
  const compared = other === null ? null : others[rule]?.(other);
  const what = compared ? `${rows[rule]} (${compared})` : rows[rule];
  return [column, found, what].filter((word) => word).join(' – ');
}
