import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './data-table.module.css';
import { messages } from './messages.ts';

/** A table that scrolls sideways on a phone, by the keyboard too. */
export function DataTable({ title, children }: { title: string; children: ReactNode }) {
  const text = useMessages(messages);
  return (
    <Box
      component="section"
      className={classes.scroll}
      aria-label={text.tableOf(title)}
      tabIndex={0}
    >
      <table className={classes.table}>{children}</table>
    </Box>
  );
}
