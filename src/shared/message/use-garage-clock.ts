import { TZDate } from '@date-fns/tz';
import { useSyncExternalStore } from 'react';
import { config } from '#src/api/config.ts';
import { watchClock } from '#src/shared/vehicle/use-today.ts';

const MINUTE_MS = 60_000;

/** To the minute: "2026-11-30T14:05". */
const now = (): string => new TZDate(Date.now(), config.timeZone).toISOString().slice(0, 16);

const watchMinute = watchClock(MINUTE_MS);

/** What the garage's clock shows, on an open page as well. */
export const useGarageClock = (): string => useSyncExternalStore(watchMinute, now);
