import type { QueryClient } from '@tanstack/react-query';
import { fetchCode } from '#src/fetch-code.ts';
import { whenQuiet } from '#src/ui/use-idle.ts';

/**
 * Once this tab has read a vehicle, the account's other tabs find it too. The code for that comes when
 * nobody waits for the line. Returns what ends the waiting.
 */
export function shareWhatIsRead(queryClient: QueryClient): () => void {
  const vehicles = queryClient.getQueryCache();
  let stopWaiting: (() => void) | null = null;
  const begin = () => {
    const isRead = vehicles
      .findAll({ queryKey: ['vehicle'] })
      .some(({ state }) => state.status === 'success');
    if (stopWaiting || !isRead) return;
    unsubscribe();
    stopWaiting = whenQuiet(() => {
      // If it doesn't come, it comes with the first search.
      fetchCode(() => import('#src/shared/find/read-vehicles.ts')).catch(() => {});
    });
  };
  const unsubscribe = vehicles.subscribe(begin);
  begin();
  return () => {
    unsubscribe();
    stopWaiting?.();
  };
}
