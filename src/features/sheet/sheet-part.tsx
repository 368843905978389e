import type { ComponentType, ReactNode } from 'react';
import classes from './sheet-part.module.css';

interface SheetPartProps {
  title: string;
  /** Beside the title: what there was no room for. */
  aside?: string | false;
  /** Takes the height that the others leave. */
  grows?: boolean;
  children: ReactNode;
}

/** A titled part of the sheet. */
export function SheetPart({ title, aside, grows = false, children }: SheetPartProps) {
  return (
    <section className={classes.part} data-grows={grows}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {aside && <span className={classes.label}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}

/** Text that takes that many lines at most, whatever it holds. */
export function Lines({ most, children }: { most: 1 | 2 | 3; children: ReactNode }) {
  return (
    <div className={classes.lines} data-most={most}>
      {children}
    </div>
  );
}

export interface SheetFact {
  label: string;
  /** One under the other; what is not known is left out. */
  lines: readonly (string | null | false | undefined)[];
  /** How a line is laid out. */
  as?: ComponentType<{ children: string }>;
}

/** Label and value side by side, as on a form. */
export function SheetFacts({ facts }: { facts: readonly SheetFact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, lines, as: Line }) => {
        const said = lines.flatMap((line) => line || []);
        return (
          <div key={label} className={classes.fact}>
            <dt className={classes.label}>{label}</dt>
            <dd className={classes.value}>
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
