import { createListeners } from '#src/listeners.ts';
import type { Row } from './list/model.ts';

/** More than any screen shows, including the rows asked for in advance. */
const MOST_ROWS = 2000;

type AskRows = (indices: readonly number[]) => Promise<Row[]>;

export interface RowCache {
  /** The row, if it has arrived. */
  get: (index: number) => Row | undefined;
  /** Asks for those that are missing. All of them are kept until others are wanted. */
  want: (indices: readonly number[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** A number that changes each time rows arrive. */
  version: () => number;
}

/**
 * Holds the few rows that are shown, while the list is elsewhere.
 * @param onLost called when no more rows will come, because the list was closed or is gone
 */
export function createRowCache(ask: AskRows, onLost: () => void): RowCache {
  const rows = new Map<number, Row>();
  const asked = new Set<number>();
  let wanted: ReadonlySet<number> = new Set();
  const { subscribe, tell } = createListeners();
  let version = 0;

  const fetchRows = async (indices: readonly number[]) => {
    const answer = await ask(indices).catch(() => null);
    // Done before anybody is told. So if they then want one of these rows that was dropped again,
    // it is asked for again.
    for (const index of indices) asked.delete(index);
    if (!answer) return onLost();
    for (const [at, row] of answer.entries()) rows.set(indices[at] ?? -1, row);
    // The oldest are dropped, but none that is in sight: nobody would ask for it again until the
    // next scroll.
    for (const index of rows.keys()) {
      if (rows.size <= MOST_ROWS) break;
      if (!wanted.has(index)) rows.delete(index);
    }
    version += 1;
    tell();
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
    subscribe,
    version: () => version,
  };
}
