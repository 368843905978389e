import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import * as v from 'valibot';
import { query } from './database.ts';
import { namesOf } from './raw-rows.ts';

/** Which vehicle to read, and for whom. */
export interface PlateOrder {
  network: string;
  plate: string;
  /** The id of the member that asks; null for a manager. */
  asking: number | null;
}

/** How much of one table an answer may hold. */
interface Amount {
  rows: number;
  characters: number;
}

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
 * one answer, the member that asks gets its rows first, and the rest of the room is shared evenly
 * among the others, who each get their latest rows in. So whatever one member sends about another's
 * vehicle, it cannot crowd out what the others have sent.
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
  const build = builder(heads, namesOf(raw));

  return ({ network, plate, asking }: PlateOrder) => {
    const members = counts.all({ network, plate });
    // Smallest first, so that what one member doesn't need of its share goes to the next.
    members.sort((a, b) => rank(a, asking) - rank(b, asking));
    const left = { ...most };
    const rows: BuiltRow[] = [];
    let leftOut = 0;
    for (const [index, { memberId, rows: count }] of members.entries()) {
      const sharers = memberId === asking ? 1 : members.length - index;
      const share = { rows: left.rows / sharers, characters: left.characters / sharers };
      let taken = 0;
      for (const cells of latest.iterate({ plate, memberId })) {
        const characters = charactersOf(cells, columns.length);
        if (taken + 1 > share.rows || characters > share.characters) break;
        share.characters -= characters;
        left.characters -= characters;
        taken += 1;
        rows.push(build(cells));
      }
      left.rows -= taken;
      leftOut += count - taken;
    }
    // SQLite holds each column of a strict table to its type, so checking one row against the
    // schema is enough.
    const isRow = (row: BuiltRow, index: number): row is BuiltRow & v.InferInput<typeof schema> =>
      index > 0 || v.is(schema, row);
    if (!rows.every(isRow)) throw new Error(`${name} has other columns than expected`);
    return { rows: rows.sort((a, b) => a.id - b.id), leftOut };
  };
}

const rank = ({ memberId, rows }: v.InferOutput<typeof MemberCount>, asking: number | null) =>
  memberId === asking ? -1 : rows;

/** One row's cells by their position, which is how SQLite delivers them fastest. */
type Cells = Readonly<Record<number, SQLOutputValue>>;

interface BuiltRow {
  [name: string]: unknown;
  id: number;
  raw: Record<string, unknown>;
}

/**
 * Builds rows out of cells. It makes a hundred thousand in the time that a schema needs for ten
 * thousand.
 */
const builder =
  (heads: readonly string[], raws: readonly string[]) =>
  (cells: Cells): BuiltRow => {
    const row: BuiltRow = { id: Number(cells[0]), raw: {} };
    let place = 0;
    for (const name of heads) row[name] = cells[place++];
    for (const name of raws) row.raw[name] = cells[place++];
    return row;
  };

function charactersOf(cells: Cells, count: number): number {
  let characters = 0;
  for (let place = 0; place < count; place += 1) {
    const value = cells[place];
    if (typeof value === 'string') characters += value.length;
  }
  return characters;
}
