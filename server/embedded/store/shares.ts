/** How much of one table an answer may hold. */
export interface Amount {
  rows: number;
  characters: number;
}

/** Answering so many rows takes some ten milliseconds. */
export const SHORT_ROWS = 300;

export const mostClients: Amount = { rows: 10_000, characters: 5_000_000 };
export const mostLines: Amount = { rows: 120_000, characters: 20_000_000 };

/** How many rows a member has about the plate. */
export interface MemberCount {
  memberId: number;
  rows: number;
}

/** A member's part of an answer. */
interface Share {
  memberId: number;
  /** Whether its next row still goes in. After a refusal, none of its rows do. */
  takes(characters: number): boolean;
}

/**
 * Gives each member its part of one answer, one member after the other, so that a caller offers a
 * member's latest rows before it goes on to the next. The member that asks gets its rows first, and
 * the rest of the room is shared evenly among the others. So whatever one member sends about
 * another's vehicle, it cannot crowd out what the others have sent.
 */
export function* sharesOf(
  counted: readonly MemberCount[],
  asking: number | null,
  most: Amount,
): Generator<Share> {
  const rank = ({ memberId, rows }: MemberCount) => (memberId === asking ? -1 : rows);
  // Smallest first, so that what one member doesn't need of its share goes to the next.
  const members = counted.toSorted((a, b) => rank(a) - rank(b));
  const left = { ...most };
  for (const [index, { memberId }] of members.entries()) {
    const sharers = memberId === asking ? 1 : members.length - index;
    const share = { rows: left.rows / sharers, characters: left.characters / sharers };
    let taken = 0;
    yield {
      memberId,
      takes(characters) {
        if (taken + 1 > share.rows || characters > share.characters) return false;
        share.characters -= characters;
        left.characters -= characters;
        taken += 1;
        return true;
      },
    };
    left.rows -= taken;
  }
}

/** One row's cells by their position, which is how databases deliver them fastest. */
export type Cells = Readonly<Record<number, unknown>>;

export interface BuiltRow {
  [name: string]: unknown;
  raw: Record<string, unknown>;
}

/**
 * Builds rows out of cells. It makes a hundred thousand in the time that a schema needs for ten
 * thousand.
 */
export const rowBuilder =
  (heads: readonly string[], raws: readonly string[]) =>
  (cells: Cells): BuiltRow => {
    const row: BuiltRow = { raw: {} };
    let place = 0;
    for (const name of heads) row[name] = cells[place++];
    for (const name of raws) row.raw[name] = cells[place++];
    return row;
  };

export function charactersOf(cells: Cells, count: number): number {
  let characters = 0;
  for (let place = 0; place < count; place += 1) {
    const value = cells[place];
    if (typeof value === 'string') characters += value.length;
  }
  return characters;
}
