import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { query } from './database.ts';

const TABLES = {
  account: 'accounts',
  client: 'clients',
  raw_client: 'clients’ vehicles',
  raw_line: 'invoice lines',
  campaign: 'campaigns',
  reminder: 'reminders',
} as const;

/** How much is in a store, as "12 accounts, 2,345 clients…". */
export function countsOf(db: DatabaseSync): string {
  const { format } = new Intl.NumberFormat('en');
  return Object.entries(TABLES)
    .map(([table, words]) => {
      const counted = query(db, `SELECT count(*) AS total FROM ${table}`, Total).first();
      return `${format(counted?.total ?? 0)} ${words}`;
    })
    .join(', ');
}
const Total = v.object({ total: v.number() });
