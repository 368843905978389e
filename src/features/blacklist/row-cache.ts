import type { Row } from './list/model.ts';

/** More than any screen shows with what is asked ahead around it. */
const MOST_ROWS = 2000;

type AskRows = (indices: readonly number[]) => Promise<Row[]>;

export interface RowCache {
  /** The row, if it has come. */
  get: (index: number) => Row | undefined;
  /** Asks for those that are missing. */
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
  const listeners = new Set<() => void>();
  let version = 0;

  const fetchRows = async (indices: readonly number[]) => {
    try {
      for (const [at, row] of (await ask(indices)).entries()) rows.set(indices[at] ?? -1, row);
      for (const index of rows.keys()) {
        if (rows.size <= MOST_ROWS) break;
        rows.delete(index);
      }
      version += 1;
      for (const listener of listeners) listener();
    } catch {
      onLost();
    } finally {
      for (const index of indices) asked.delete(index);
    }
  };

  return {
    get: (index) => rows.get(index),
    want(indices) {
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
