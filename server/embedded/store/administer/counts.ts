import * as v from 'valibot';
import type { Asked } from './asked.ts';

/** How much is in a store, as "12 accounts, 2,345 clients…". */
export async function countsOf({ all, words }: Asked): Promise<string> {
  const tables = [
    ['account', 'accounts'],
    ['client', 'clients'],
    [words.clientRows, 'clients’ vehicles'],
    [words.lines, 'invoice lines'],
    ['campaign', 'campaigns'],
    ['reminder', 'reminders'],
  ];
  const { format } = new Intl.NumberFormat('en');
  const said: string[] = [];
  for (const [table, name] of tables) {
    const [counted] = await all(`SELECT count(*) AS total FROM ${table}`, Total);
    said.push(`${format(counted?.total ?? 0)} ${name}`);
  }
  return said.join(', ');
}
const Total = v.object({ total: v.number() });
