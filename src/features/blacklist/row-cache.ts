import type { Row } from './list/model.ts';

/** More than any screen shows with what is asked ahead around it. */
const MOST_ROWS = 2000;

type AskRows = (indices: readonly number[]) => Promise<Row[]>;

export interface RowCache {
  /** The row, if it has come. */
  get: (index: number) => Row | undefined;
  /** Asks for those that are missing; these are kept until others are wanted. */
  want: (indices: readonly number[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** Another number each time that rows have come. */
  version: () => number;
}

/**
 * The few rows that are shown, of a list that is elsewhere.
 * @param onLost no row comes any more: the list was closed, or it is gone
 */
export function createRowCache(ask: AskRows, onLost: () => void): RowCache {
  const rows = new Map<number, Row>();
  const asked = new Set<number>();
  let wanted: ReadonlySet<number> = new Set();
  const listeners = new Set<() => void>();
  let version = 0;

  const fetchRows = async (indices: readonly number[]) => {
    const answer = await ask(indices).catch(() => null);
    // Before anybody hears of it: what they then want of these and did not stay is asked for again.
    for (const index of indices) asked.delete(index);
    if (!answer) return onLost();
    for (const [at, row] of answer.entries()) rows.set(indices[at] ?? -1, row);
    // The oldest go, but none that is in sight: nobody would ask for it again until the next scroll.
    for (const index of rows.keys()) {
      if (rows.size <= MOST_ROWS) break;
      if (!wanted.has(index)) rows.delete(index);
    }
    version += 1;
    for (const listener of listeners) listener();
  };

  return {
    get: (index) => rows.get(index),
    want(indices) {
      wanted = new Set(indices);
      const missing = indices.filter((index) => !rows.has(index) && !asked.has(index));
      if (missing.length === 0) return;
      for (const index of missing) asked.add(index);
      void fetchRows(missing);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
