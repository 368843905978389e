import { TZDate } from '@date-fns/tz';
import { useSyncExternalStore } from 'react';
import { config } from '#src/api/config.ts';

const MINUTE_MS = 60_000;

/** To the minute: "2026-11-30T14:05". */
const now = (): string => new TZDate(Date.now(), config.timeZone).toISOString().slice(0, 16);

/** What the garage's clock shows, on an open page as well. */
export const useGarageClock = (): string => useSyncExternalStore(watchMinute, now);

function watchMinute(changed: () => void): () => void {
  let minute: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(minute);
    minute = setTimeout(look, MINUTE_MS - (Date.now() % MINUTE_MS));
    changed();
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(minute);
    document.removeEventListener('visibilitychange', look);
  };
}
