import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { chartMessages } from './chart-messages.ts';
import classes from './figures.module.css';

interface FiguresProps {
  caption: string;
  columns: readonly { title: string; numeric?: boolean }[];
  rows: readonly { key: string; cells: ReactNode[] }[];
}

/** A chart's own numbers as a table that scrolls in its place. */
export function Figures({ caption, columns, rows }: FiguresProps) {
  const text = useMessages(chartMessages);
  return (
    <Box
      component="section"
      className={classes.scroll}
      aria-label={text.figuresOf(caption)}
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" data-numeric={numeric}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]?.title} data-numeric={columns[index]?.numeric}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
