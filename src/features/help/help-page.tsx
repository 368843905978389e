import type { ReactNode } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { ownVersion } from '#src/own-build.ts';
import { figureMessages, figures } from '#src/shared/traces/messages.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import classes from './help-page.module.css';
import { helpMessages } from './messages.ts';

/** The keys, the signs, and what each figure means, in the words of the figure's own answer. */
export function HelpPage() {
  const text = useMessages(helpMessages);
  const words = useMessages(figureMessages);
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <header>
        <h1>{text.title}</h1>
        <p className={classes.intro}>{text.intro}</p>
        <p>{text.version(ownVersion())}</p>
      </header>
      <Panel title={text.keys}>
        <Rows label={text.keys} heads={[text.key, text.does]} rows={text.allKeys} />
      </Panel>
      <Panel title={text.signs}>
        <Rows label={text.signs} heads={[text.sign, text.means]} rows={text.allSigns} />
      </Panel>
      <Panel title={text.figures}>
        <Rows
          label={text.figures}
          heads={[text.figure, text.how, text.rule]}
          rows={figures.map((figure) => {
            const { name, how, rule } = words[figure];
            return [name, how, rule];
          })}
        />
      </Panel>
    </div>
  );
}

interface RowsProps {
  label: string;
  heads: readonly string[];
  /** The first cell of each names it. */
  rows: readonly (readonly string[])[];
}

function Rows({ label, heads, rows }: RowsProps) {
  const text = useMessages(helpMessages);
  return (
    <ScrollTable label={text.tableOf(label)} className={classes.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map(
              (cell, index): ReactNode => (
                <td key={heads[index + 1]} data-label={heads[index + 1]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
