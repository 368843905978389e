/**
 * Calendar dates "YYYY-MM-DD" and their arithmetic, without clock or zone. Millions of them are
 * reckoned when the demo network is generated, which is why no Date library is between.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days in a month, on average over four centuries: what "a month" of mileage means. */
export const DAYS_PER_MONTH = 146_097 / 4_800;

/** Whole days since 1970-01-01; NaN for what is no date. */
export const toDays = (date: string): number => Date.parse(date) / MILLISECONDS_PER_DAY;

/** The date that is so many days after 1970-01-01, rounded down to a whole day. */
export function fromDays(days: number): string {
  return new Date(Math.floor(days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export const addDays = (date: string, days: number): string => fromDays(toDays(date) + days);

/** The same day so many months later, or the month's last one where it has no such day. */
export function addMonths(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const index = year * 12 + Number(date.slice(5, 7)) - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return `${pad(targetYear, 4)}-${pad(targetMonth + 1, 2)}-${pad(day, 2)}`;
}

/** From the first to the second, in days; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => toDays(to) - toDays(from);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
