import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scroll-table.module.css';

/**
 * A table that scrolls sideways inside its own box, with the keyboard too, and has a shadow on each
 * side that hides more. In a narrow place, each row becomes a card, in which a cell's `data-label`
 * names it.
 */
export function ScrollTable({
  label,
  cells = false,
  className,
  children,
}: {
  label: string;
  /** For a file's cells, each on one line. It then stays a table, even in a narrow place. */
  cells?: boolean;
  /** The table's class. */
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
