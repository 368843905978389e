import { useSyncExternalStore } from 'react';
import { garageDay } from '#rules/today.ts';
import { config } from '#src/api/config.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** In whatever time zone: days begin at a full quarter of an hour of UTC. */
const QUARTER_MS = 15 * 60_000;

/** The day at the garages, for who needs it once. */
export const today = (): IsoDate => garageDay(new Date(), config.timeZone);

/**
 * The garages' day, which changes at their midnight even on an open page. A computer that slept
 * through midnight has missed the timer, so we also check when somebody comes back to the page.
 */
export const useToday = (): IsoDate => useSyncExternalStore(watchDay, today);

function watchDay(changed: () => void): () => void {
  let quarter: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(quarter);
    quarter = setTimeout(look, QUARTER_MS - (Date.now() % QUARTER_MS));
    changed();
  };
  look();
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  addEventListener('pageshow', look);
  return () => {
    clearTimeout(quarter);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('focus', look);
    removeEventListener('pageshow', look);
  };
}
