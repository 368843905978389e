/** 8 bytes each, so 32 MB at most, whatever the file's size. */
const MOST_SLOTS = 2 ** 22;
const FULL = 0.75;
/** This isn't a character, so "a|bc" and "ab|c" get different hashes. */
const CELL_END = 0x10000;

/** In bytes: a shorter row would hold almost nothing. */
export const SHORTEST_ROW = 32;

/** The line on which each list of cells first came, in memory that is allocated once. */
export interface SeenRows {
  /** The earlier line with these cells. If there is none, remembers the cells and gives null. */
  earlierLine(cells: readonly string[], line: number): number | null;
  /** Whether the memory is full: cells that are first seen from now on aren't remembered. */
  isFull(): boolean;
}

/**
 * Cells are recognised by two hashes of 32 bits: one gives their place, the other their print.
 * Among a thousand files with six million rows, about three would have one row mistaken for
 * another.
 * @param expected the most lists that will come
 */
export function createSeenRows(expected: number): SeenRows {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(expected, 1024) / FULL));
  const slots = Math.min(MOST_SLOTS, wanted);
  const prints = new Uint32Array(slots);
  /** Zero marks a free slot, because no row is on line 0. */
  const lines = new Uint32Array(slots);
  let free = Math.floor(slots * FULL);

  return {
    earlierLine(cells, line) {
      const { place, print } = hashesOf(cells);
      let slot = place % slots;
      for (;;) {
        const earlier = lines[slot] ?? 0;
        if (earlier === 0) break;
        if (prints[slot] === print) return earlier;
        slot = (slot + 1) % slots;
      }
      if (free > 0) {
        prints[slot] = print;
        lines[slot] = line;
        free -= 1;
      }
      return null;
    },
    isFull: () => free === 0,
  };
}

/** FNV-1a twice, with two primes; then its bits are mixed (MurmurHash3's finaliser). */
function hashesOf(cells: readonly string[]): { place: number; print: number } {
  let place = 0x811c9dc5;
  let print = 0x9747b28c;
  for (const cell of cells) {
    for (let index = 0; index <= cell.length; index++) {
      const code = index < cell.length ? cell.charCodeAt(index) : CELL_END;
      place = Math.imul(place ^ code, 0x01000193);
      print = Math.imul(print ^ code, 0x5bd1e995);
      print ^= print >>> 15;
    }
  }
  return { place: spread(place), print: spread(print) };
}

function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
