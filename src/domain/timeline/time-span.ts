import { addMonths, earliest, latest } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** The dates that a picture's axis covers; `from` is always before `to`. */
export interface TimeSpan {
  from: IsoDate;
  to: IsoDate;
}

/** A typing error ("0202-06-20", "2099-01-01") must not squeeze forty years into one pixel. */
const YEARS_BACK = 40;
const YEARS_AHEAD = 15;

/**
 * The span of the dates, with a month's margin on both sides, always including today. Dates more
 * than 40 years back or 15 years ahead are left out; the picture says so at its edge.
 */
export function timeSpan(dates: readonly (IsoDate | null)[], today: IsoDate): TimeSpan {
  const first = addMonths(today, -12 * YEARS_BACK);
  const last = addMonths(today, 12 * YEARS_AHEAD);
  const inside = dates.filter((date) => date !== null && date >= first && date <= last);
  const all = [today, ...inside];
  return {
    from: addMonths(earliest(all) ?? today, -1),
    to: addMonths(latest(all) ?? today, 1),
  };
}
