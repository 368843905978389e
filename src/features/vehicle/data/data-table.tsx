import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './data-table.module.css';
import { messages } from './messages.ts';

interface DataTableProps {
  title: string;
  /** On a phone each row's cells stand one under the other, under the name in their `data-label`. */
  stacks?: boolean;
  children: ReactNode;
}

/** A table that scrolls sideways where it must, by the keyboard too. */
export function DataTable({ title, stacks = false, children }: DataTableProps) {
  const text = useMessages(messages);
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
