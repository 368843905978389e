import type { ComponentType, ReactNode } from 'react';
import type { Section } from '#src/domain/vehicle/vehicle.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { asFigure } from '#src/ui/text.tsx';
import { sheetMessages } from './messages.ts';
import classes from './sheet-part.module.css';

interface SheetPartProps {
  title: string;
  /** Beside the title: where its figures come from. */
  trace?: ReactNode;
  /** Shown at the title's end: how much there was no room for. */
  aside?: string | false;
  /** Takes the height that the others leave. */
  grows?: boolean;
  children: ReactNode;
}

/** A part of the sheet, with a title. */
export function SheetPart({ title, trace, aside, grows = false, children }: SheetPartProps) {
  return (
    <section className={classes.part} data-grows={grows}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {trace}
        {aside && <span className={classes.label}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}

/** A text that takes at most that many lines, whatever it contains. */
export function Lines({ most, children }: { most: 1 | 2 | 3; children: ReactNode }) {
  return (
    <div className={classes.lines} data-most={most} translate={asFigure(children)}>
      {children}
    </div>
  );
}

export interface SheetFact {
  label: string;
  /** Where it comes from. */
  trace?: ReactNode;
  /** One below the other; unknown ones are left out. */
  lines: readonly (string | null | false | undefined)[];
  /** A number, which a browser's translation must leave as it is. */
  verbatim?: boolean;
  /** How a line is laid out. */
  as?: ComponentType<{ children: string }>;
}

/** Labels and values side by side, as on a form. */
export function SheetFacts({ facts }: { facts: readonly SheetFact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, trace, lines, verbatim = false, as: Line }) => {
        const said = lines.flatMap((line) => line || []);
        return (
          <div key={label} className={classes.fact}>
            <dt className={classes.label}>
              {label} {trace}
            </dt>
            <dd className={classes.value} translate={verbatim ? 'no' : undefined}>
              {said.length === 0
                ? '—'
                : said.map((line) => (
                    <Lines key={line} most={2}>
                      {Line ? <Line>{line}</Line> : line}
                    </Lines>
                  ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface SheetColumn<T> {
  label: string;
  /** For text: its share of the width. A column of figures is as wide as they need. */
  share?: number;
  end?: boolean;
  lines?: 1 | 2;
  cell: (row: T) => ReactNode;
}

interface SheetTableProps<T extends { key: string }> {
  title: string;
  trace?: ReactNode;
  section: Section<readonly T[]>;
  /** How many rows the sheet has room for. */
  most: number;
  /** The text that is shown if there are no rows. */
  none: string;
  columns: readonly SheetColumn<T>[];
}

/** The first rows of a section, and how many more there are. */
export function SheetTable<T extends { key: string }>(props: SheetTableProps<T>) {
  const { title, trace, section, most, none, columns } = props;
  const text = useMessages(sheetMessages);
  if (section.status === 'failed' || section.data.length === 0) {
    return <SheetPart title={title}>{section.status === 'failed' ? text.failed : none}</SheetPart>;
  }
  const rest = section.data.length - most;
  return (
    <SheetPart title={title} trace={trace} aside={rest > 0 && text.more(rest)}>
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
                  {/* Somebody might take a blank for a box to fill in. */}
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
