import type { QueryClient } from '@tanstack/react-query';
import { piecesAhead } from '#src/code-ahead.ts';
import { savesData } from '#src/saves-data.ts';
import { idle, whenQuiet } from '#src/ui/use-idle.ts';

/** Set once all of it is there; nobody sees it, but it can be measured. */
const MARK = 'vision360.ahead';

/**
 * Once a vehicle has been read, fetches what somebody may want of it while the line is away: one
 * piece after the other, while the page has nothing else to do. Returns what ends it.
 */
export function fetchAhead(queryClient: QueryClient): () => void {
  if (savesData()) return () => undefined;
  const vehicles = queryClient.getQueryCache();
  const isRead = () =>
    vehicles.findAll({ queryKey: ['vehicle'] }).some(({ state }) => state.status === 'success');
  let stopWaiting: (() => void) | null = null;
  const begin = () => {
    if (!stopWaiting && isRead()) stopWaiting = whenQuiet(() => void fetchPieces());
  };
  const unsubscribe = vehicles.subscribe(begin);
  begin();
  return () => {
    unsubscribe();
    stopWaiting?.();
  };
}

async function fetchPieces(): Promise<void> {
  // A piece may declare others, which then come behind it.
  for (const load of piecesAhead) {
    await idle();
    // One that doesn't come is fetched when somebody wants it.
    await load().then(
      () => piecesAhead.delete(load),
      () => undefined,
    );
  }
  if (piecesAhead.size === 0) performance.mark(MARK);
}
