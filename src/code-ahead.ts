import { useEffect } from 'react';
import { idle, whenQuiet } from './ui/use-idle.ts';

/** In the order in which the pieces were declared. */
const waiting = new Set<() => Promise<unknown>>();

/** Set once all of it is there; nobody sees it, but it can be measured. */
const AHEAD_MARK = 'vision360.ahead';

/**
 * A piece of the application that is loaded on demand, but that whoever has a vehicle in sight may
 * want while the line is away. So it is fetched once a vehicle has been read.
 */
export function ahead<Piece>(load: () => Promise<Piece>): () => Promise<Piece> {
  waiting.add(load);
  return load;
}

/** Fetches those pieces, one after the other, while the page has nothing else to do. */
export function useCodeAhead(isRead: boolean): void {
  useEffect(
    () => (isRead && !savesData() ? whenQuiet(() => void fetchAhead()) : undefined),
    [isRead],
  );
}

let isFetching = false;

async function fetchAhead(): Promise<void> {
  if (isFetching) return;
  isFetching = true;
  try {
    // A piece may declare others, which then come behind it.
    for (const load of waiting) {
      await idle();
      await load();
      waiting.delete(load);
    }
    performance.mark(AHEAD_MARK);
  } catch {
    // The line is away. The next vehicle tries again.
  } finally {
    isFetching = false;
  }
}

/** Whether the person has asked the browser to load little. Not every browser tells. */
export const savesData = (): boolean =>
  'connection' in navigator &&
  navigator.connection instanceof Object &&
  'saveData' in navigator.connection &&
  navigator.connection.saveData === true;
