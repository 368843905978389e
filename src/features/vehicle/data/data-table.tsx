import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { dataMessages } from '#src/features/vehicle/messages.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './data-table.module.css';

interface DataTableProps {
  title: string;
  /**
   * How a row looks on a phone, where it would otherwise run out of sight. `labels`: each cell is
   * on a line of its own, next to its `data-label`. `head`: the row's head is above, and the other
   * cells are side by side.
   */
  stacks?: 'labels' | 'head';
  children: ReactNode;
}

/** A table that scrolls sideways if necessary, with the keyboard too. */
export function DataTable({ title, stacks, children }: DataTableProps) {
  const text = useMessages(dataMessages);
  return (
    <Box
      component="section"
      className={classes.scroll}
      aria-label={text.tableOf(title)}
      tabIndex={0}
    >
      <table className={classes.table} data-stacks={stacks}>
        {children}
      </table>
    </Box>
  );
}
