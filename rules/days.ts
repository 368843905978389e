/**
 * Calendar dates and how to calculate with them, without clock or time zone. The demonstration
 * computes millions of dates, so we use no date library, and no `Date` where it is slow.
 */

/** A calendar date as the API writes it, "YYYY-MM-DD": wall-clock, never shifted by a zone. */
export type IsoDate = string;

const MILLISECONDS_PER_DAY = 86_400_000;

/** The average length of a month in days, over the Gregorian calendar's 400 years. */
export const DAYS_PER_MONTH = 146_097 / 4_800;

/** Whole days since 1970-01-01; NaN if it isn't a date. */
export const toDays = (date: IsoDate): number => Date.parse(date) / MILLISECONDS_PER_DAY;

/** The date that many days after 1970-01-01 (before, if negative), rounded down to a whole day. */
export function fromDays(days: number): IsoDate {
  const date = new Date(Math.floor(days) * MILLISECONDS_PER_DAY);
  return write(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

export const addDays = (date: IsoDate, days: number): IsoDate => fromDays(toDays(date) + days);

/**
 * Adds whole months. If the target month is too short, gives its last day: 31 January + 1 = 28
 * February.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = monthIndex(date) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  return write(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** Calendar days; negative if `to` comes before `from`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDays(to) - toDays(from);

/**
 * Whole calendar months that have passed, as people say "il y a 7 mois": how many months can be
 * added to the earlier date without passing the later one. Negative if `to` comes first.
 */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -monthsBetween(to, from);
  const months = monthIndex(to) - monthIndex(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Months with decimals, each of average length, for amounts that grow by so much a month. */
export const averageMonthsBetween = (from: IsoDate, to: IsoDate): number =>
  daysBetween(from, to) / DAYS_PER_MONTH;

/** The date part of "YYYY-MM-DD HH:mm:ss" or "YYYY-MM-DD". */
export const dateOf = (dateTime: string): IsoDate => dateTime.slice(0, 10);

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** For sorting: oldest first, undated last. */
export function oldestFirst(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** For sorting: newest first, undated last. */
export const newestFirst = (a: IsoDate | null, b: IsoDate | null): number =>
  a === null || b === null ? oldestFirst(a, b) : oldestFirst(b, a);

/** The earliest of the dates; null if all are null. */
export const earliest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.toSorted(oldestFirst)[0] ?? null;

/** The latest of the dates; null if all are null. */
export const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.toSorted(newestFirst)[0] ?? null;

/** Months since the year 0. */
const monthIndex = (date: IsoDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param month counted from 0 */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 1 && leap ? 29 : (MONTH_LENGTHS[month] ?? 31);
}

function write(year: number, month: number, day: number): IsoDate {
  const years = year > 999 && year < 10_000 ? String(year) : String(year).padStart(4, '0');
  return `${years}-${month < 9 ? '0' : ''}${month + 1}-${day < 10 ? '0' : ''}${day}`;
}
