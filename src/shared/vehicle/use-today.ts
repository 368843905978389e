import { useSyncExternalStore } from 'react';
import { garageDay } from '#rules/today.ts';
import { config } from '#src/api/config.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** In whatever time zone: days begin at a full quarter of an hour of UTC. */
const QUARTER_MS = 15 * 60_000;

/** The day at the garages, for who needs it once. */
export const today = (): IsoDate => garageDay(new Date(), config.timeZone);

/** The garages' day, which changes at their midnight even on an open page. */
export const useToday = (): IsoDate => useSyncExternalStore(watchDay, today);

const watchDay = watchClock(QUARTER_MS);

/**
 * Calls back each time that a span of so many ms begins. A computer that slept through that moment has
 * missed the timer, so we also call when somebody comes back to the page.
 */
export function watchClock(span: number) {
  return (changed: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(look, span - (Date.now() % span));
      changed();
    };
    look();
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    addEventListener('pageshow', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
      removeEventListener('pageshow', look);
    };
  };
}
