import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { namesOf } from '../raw-rows.ts';
import type { PlateOrder } from '../records.ts';
import { type Amount, type BuiltRow, charactersOf, rowBuilder, sharesOf } from '../shares.ts';
import { query } from './database.ts';

type Columns = Readonly<Record<string, v.GenericSchema<unknown, unknown>>>;

interface Table<Head extends Columns, Raw extends Columns> {
  name: 'raw_client' | 'raw_line';
  /** Further tables that `head` needs. */
  join?: string;
  /** Further columns, beside the row's id and member. */
  head: Head;
  raw: Raw;
  most: Amount;
}

const MemberCount = v.object({ memberId: v.number(), rows: v.number() });

/**
 * Reads the rows of one plate, in the order in which they were received. If they are too many for
 * one answer, each member gets its latest rows into its share (`sharesOf`).
 */
export function sharedRows<Head extends Columns, Raw extends Columns>(
  db: DatabaseSync,
  { name, join = '', head, raw, most }: Table<Head, Raw>,
) {
  const counts = query(
    db,
    `SELECT memberId, count(*) AS rows FROM ${name}
     JOIN member ON member.id = memberId AND member.network = :network
     WHERE plate = :plate GROUP BY memberId`,
    MemberCount,
  );
  const heads = namesOf({ id: null, memberId: null, ...head });
  const own = new Set(['id', 'memberId', ...namesOf(raw)]);
  const columns = [...heads, ...namesOf(raw)].map((one) => (own.has(one) ? `${name}.${one}` : one));
  const latest = db.prepare(
    `SELECT ${columns.join(', ')} FROM ${name} ${join}
     WHERE ${name}.plate = :plate AND ${name}.memberId = :memberId ORDER BY ${name}.id DESC`,
  );
  latest.setReturnArrays(true);
  const schema = v.object({ id: v.number(), memberId: v.number(), ...head, raw: v.object(raw) });
  const build = rowBuilder(heads, namesOf(raw));

  return ({ network, plate, asking }: PlateOrder) => {
    const members = counts.all({ network, plate });
    const rows: BuiltRow[] = [];
    for (const { memberId, takes } of sharesOf(members, asking, most)) {
      for (const cells of latest.iterate({ plate, memberId })) {
        if (!takes(charactersOf(cells, columns.length))) break;
        rows.push(build(cells));
      }
    }
    const leftOut = members.reduce((sum, counted) => sum + counted.rows, -rows.length);
    // SQLite holds each column of a strict table to its type, so checking one row against the
    // schema is enough.
    const isRow = (row: BuiltRow, index: number): row is BuiltRow & v.InferInput<typeof schema> =>
      index > 0 || v.is(schema, row);
    if (!rows.every(isRow)) throw new Error(`${name} has other columns than expected`);
    return { rows: rows.sort((a, b) => Number(a.id) - Number(b.id)), leftOut };
  };
}
