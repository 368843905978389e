import { useMemo, useSyncExternalStore } from 'react';
import type { LoadedList } from './load-list.ts';
import { createRowCache, type RowCache } from './row-cache.ts';

/** The rows that have come; asking for others renders again when they are there. */
export function useRows(
  { port }: LoadedList,
  withContactDetails: boolean,
  onLost: () => void,
): RowCache {
  const cache = useMemo(
    () => createRowCache((indices) => port.rows(indices, withContactDetails), onLost),
    [port, withContactDetails, onLost],
  );
  useSyncExternalStore(cache.subscribe, cache.version);
  return cache;
}
