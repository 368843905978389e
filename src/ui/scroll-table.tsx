import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scroll-table.module.css';

/** A table that scrolls sideways in its own place, from the keyboard too. */
export function ScrollTable({
  label,
  cells = false,
  children,
}: {
  label: string;
  /** Whether it shows a file's cells, each on one line. */
  cells?: boolean;
  children: ReactNode;
}) {
  return (
    <Box component="section" className={classes.scroll} aria-label={label} tabIndex={0}>
      <table className={cells ? `${classes.table} ${classes.cells}` : classes.table}>
        {children}
      </table>
    </Box>
  );
}
