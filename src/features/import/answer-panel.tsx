import { useState } from 'react';
import { isJsonObject, type JsonObject } from '#contract/record.ts';
import type { ImportAnswer } from '#src/api/import-client.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile } from '#src/ui/export/file-export.ts';
import { Fields } from '#src/ui/fields.tsx';
import { labelOfKey } from '#src/ui/other-fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ShowAll } from '#src/ui/show-all.tsx';
import { valueText } from '#src/ui/value-text.ts';
import classes from './answer-panel.module.css';
import { messages } from './messages.ts';

const MAX_JSON_ROWS = 20;

/**
 * What the API says in addition to its verdict. The documentation doesn't show it (section 15), so
 * we lay it out by its shape: lists of records as tables, the rest as fields; and below, all of it
 * as it came.
 */
export function AnswerPanel({ answer: { details, body } }: { answer: ImportAnswer }) {
  const text = useMessages(messages);
  const labelOf = useLabels();
  const entries = Object.entries(details);
  const tables = entries.flatMap(([key, value]) => (isTable(value) ? [{ key, rows: value }] : []));
  const fields = entries.filter(([, value]) => !isTable(value) && !isNothing(value));
  const json = JSON.stringify(body, null, 2);
  return (
    <Panel title={text.answer}>
      {tables.map(({ key, rows }) => (
        <AnswerTable key={key} title={labelOf(key)} rows={rows} />
      ))}
      <Fields
        fields={fields.map(([key, value]) => ({
          key,
          label: labelOf(key),
          value: cellOf(value),
        }))}
      />
      <details className={classes.whole}>
        <summary>{text.wholeAnswer}</summary>
        {/* Not a <pre>, because a field can be reached, scrolled and selected with the keyboard. */}
        <textarea
          className={classes.json}
          aria-label={text.wholeAnswer}
          value={json}
          rows={Math.min(json.split('\n').length, MAX_JSON_ROWS)}
          wrap="off"
          spellCheck={false}
          readOnly
        />
      </details>
    </Panel>
  );
}

/** Our own keys have words; another API's key becomes its own label. */
function useLabels(): (key: string) => string {
  const known: Readonly<Record<string, string>> = useMessages(messages).answerKeys;
  return (key) => own(known, key) ?? labelOfKey(key);
}

/** Only own properties, because the API may have a key like `toString`. */
const own = <T,>(fields: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

/** Empty lists and zero counts are left out; the whole answer shows them. */
const isNothing = (value: unknown): boolean =>
  value === null || value === '' || value === 0 || (Array.isArray(value) && value.length === 0);

const isTable = (value: unknown): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isJsonObject);

/** A longer list is cut here until somebody asks for the rest. */
const FIRST_ROWS = 10;

function AnswerTable({ title, rows }: { title: string; rows: readonly JsonObject[] }) {
  const text = useMessages(messages);
  const format = useFormat();
  const labelOf = useLabels();
  const [all, setAll] = useState(false);
  const columns = [...new Set(rows.flatMap(Object.keys))].map((key) => ({
    key,
    className: rows.every((row) => typeof own(row, key) === 'number')
      ? tableClasses.number
      : undefined,
  }));
  const shown = rows.slice(0, all ? undefined : FIRST_ROWS);
  const file = csvFile({ what: title, fileName: `${text.answerName}-${title}` }, () => ({
    name: title,
    columns: columns.map(({ key }) => ({ title: labelOf(key), type: 'text' })),
    rows: rows.map((row) => columns.map(({ key }) => exported(own(row, key)))),
    yesNo: { yes: 'true', no: 'false' },
  }));
  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{title}</h3>
        <ExportButtons files={[file]} brief />
      </div>
      <ScrollTable label={`${text.answer}, ${title}`}>
        <thead>
          <tr>
            {columns.map(({ key, className }) => (
              <th key={key} scope="col" className={className}>
                {labelOf(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...shown.entries()].map(([place, row]) => (
            <tr key={place}>
              {columns.map(({ key, className }) => (
                <td key={key} className={className} data-label={labelOf(key)}>
                  {cellOf(own(row, key))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {rows.length > FIRST_ROWS && (
        <ShowAll
          isWhole={all}
          onChange={setAll}
          all={text.showAll(format.integer(rows.length))}
          first={text.showFirst(format.integer(FIRST_ROWS))}
        />
      )}
    </div>
  );
}

/** A cell of a file: what is shown as a dash is empty there. */
const exported = (value: unknown): string | number | null => {
  if (typeof value === 'number') return value;
  return value === undefined || isNothing(value) ? null : cellOf(value);
};

function cellOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === undefined || isNothing(value)) return '—';
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  return valueText(value);
}
