import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scroll-table.module.css';

/**
 * A table that scrolls sideways in its own place, from the keyboard too, with a shade on the side
 * that has more. In a narrow place each of its rows is a card: a cell's `data-label` names it there.
 */
export function ScrollTable({
  label,
  cells = false,
  className,
  children,
}: {
  label: string;
  /** Whether it shows a file's cells, each on one line: a table in every place. */
  cells?: boolean;
  /** Of the table. */
  className?: string | undefined;
  children: ReactNode;
}) {
  const kind = cells ? classes.cells : classes.records;
  return (
    <Box component="section" className={classes.scroll} aria-label={label} tabIndex={0}>
      <table className={[classes.table, kind, className].filter(Boolean).join(' ')}>
        {children}
      </table>
    </Box>
  );
}
