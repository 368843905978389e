import { startOfTomorrow } from 'date-fns';
import { useSyncExternalStore } from 'react';
import { localDay } from '#rules/today.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/**
 * The reader's day, which changes at midnight even on an open page. A computer that slept through
 * midnight has missed the timer, so we also check when somebody comes back to the page.
 */
export const useToday = (): IsoDate => useSyncExternalStore(watchDay, () => localDay(new Date()));

function watchDay(changed: () => void): () => void {
  let midnight: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(midnight);
    midnight = setTimeout(look, startOfTomorrow().getTime() - Date.now());
    changed();
  };
  look();
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  addEventListener('pageshow', look);
  return () => {
    clearTimeout(midnight);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('focus', look);
    removeEventListener('pageshow', look);
  };
}
