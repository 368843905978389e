import type { IsoDate } from './days.ts';

/** Why no record of a car's past can bear a date: it is to come, or older than number plates. */
export type DateDoubt = 'future' | 'before-plates';

/** French cars bear plates since the decree of that day. */
const FIRST_PLATES = '1901-09-10';

export function dateDoubt(date: IsoDate, today: IsoDate): DateDoubt | null {
  if (date > today) return 'future';
  return date < FIRST_PLATES ? 'before-plates' : null;
}

/** The date, where a record of a car's past can bear it; else null. */
export const pastDate = (date: IsoDate | null, today: IsoDate): IsoDate | null =>
  date !== null && dateDoubt(date, today) === null ? date : null;
