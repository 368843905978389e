import type { IsoDate } from './days.ts';

/**
 * Why a record of a car's past cannot have this date: it lies in the future, or before number
 * plates existed.
 */
export type DateDoubt = 'future' | 'before-plates';

/** Since the decree of that day, French cars have plates. */
const FIRST_PLATES = '1901-09-10';

export function dateDoubt(date: IsoDate, today: IsoDate): DateDoubt | null {
  if (date > today) return 'future';
  return date < FIRST_PLATES ? 'before-plates' : null;
}

/** The date, if a record of a car's past can have it; otherwise null. */
export const pastDate = (date: IsoDate | null, today: IsoDate): IsoDate | null =>
  date !== null && dateDoubt(date, today) === null ? date : null;
