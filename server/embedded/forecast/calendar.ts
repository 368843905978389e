/**
 * Calendar dates "YYYY-MM-DD" and their arithmetic, without clock or zone. The demo network's
 * millions of dates are why no Date library, nor Date where it is slow, is between.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days in a month, on average over four centuries: what "a month" of mileage means. */
export const DAYS_PER_MONTH = 146_097 / 4_800;

/** Whole days since 1970-01-01; NaN for what is no date. */
export const toDays = (date: string): number => Date.parse(date) / MILLISECONDS_PER_DAY;

/** The date that is so many days after 1970-01-01 (before, where negative), rounded down to a day. */
export function fromDays(days: number): string {
  const date = new Date(Math.floor(days) * MILLISECONDS_PER_DAY);
  return write(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

export const addDays = (date: string, days: number): string => fromDays(toDays(date) + days);

/** The same day so many months later, or the month's last one where it has no such day. */
export function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  return write(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param month from 0 */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 1 && leap ? 29 : (MONTH_LENGTHS[month] ?? 31);
}

function write(year: number, month: number, day: number): string {
  const years = year > 999 && year < 10_000 ? String(year) : String(year).padStart(4, '0');
  return `${years}-${month < 9 ? '0' : ''}${month + 1}-${day < 10 ? '0' : ''}${day}`;
}
