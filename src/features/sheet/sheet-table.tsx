import type { ReactNode } from 'react';
import type { Section } from '#src/domain/vehicle.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { sheetMessages } from './messages.ts';
import { Lines, SheetPart } from './sheet-part.tsx';
import classes from './sheet-table.module.css';

interface SheetColumn<T> {
  label: string;
  /** For text: its share of the width. A column of figures is as wide as they are. */
  share?: number;
  end?: boolean;
  lines?: 1 | 2;
  cell: (row: T) => ReactNode;
}

interface SheetTableProps<T extends { key: string }> {
  title: string;
  section: Section<readonly T[]>;
  /** Rows that the sheet has room for. */
  most: number;
  /** Said where there is no row. */
  none: string;
  columns: readonly SheetColumn<T>[];
}

/** The first rows of a section, and how many more there are. */
export function SheetTable<T extends { key: string }>(props: SheetTableProps<T>) {
  const { title, section, most, none, columns } = props;
  const text = useMessages(sheetMessages);
  if (section.status === 'failed' || section.data.length === 0) {
    return <SheetPart title={title}>{section.status === 'failed' ? text.failed : none}</SheetPart>;
  }
  const rest = section.data.length - most;
  return (
    <SheetPart title={title} aside={rest > 0 && text.more(rest)}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ label, share, end = false }) => (
              <th
                key={label}
                scope="col"
                data-end={end}
                style={share ? { width: `${share}%` } : {}}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.data.slice(0, most).map((row) => (
            <tr key={row.key}>
              {columns.map(({ label, share, end = false, lines = 1, cell }) => (
                <td
                  key={label}
                  data-end={end}
                  data-text={share !== undefined}
                  data-label={`${label}${text.colon}`}
                >
                  {/* A blank would be read as a box to fill in. */}
                  <Lines most={lines}>{cell(row) || '—'}</Lines>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SheetPart>
  );
}
