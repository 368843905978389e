import * as fns from 'date-fns';
import { millisecondsInDay } from 'date-fns/constants';
import type { IsoDate } from './vehicle.ts';

/**
 * Calendar arithmetic on "YYYY-MM-DD" strings. They are wall-clock dates: read and written in one
 * and the same zone, so that none of them shifts by a day, whatever the browser's zone is.
 */
const read = (date: IsoDate): Date => fns.parseISO(date);
const write = (date: Date): IsoDate => fns.format(date, 'yyyy-MM-dd');

/** The average length of a month in days, over the Gregorian calendar's 400 years. */
export const DAYS_PER_MONTH = 30.436875;

export const addDays = (date: IsoDate, days: number): IsoDate =>
  write(fns.addDays(read(date), days));

/** Whole months; the last day of a shorter month where there is no such day: 31 January + 1 = 28 February. */
export const addMonths = (date: IsoDate, months: number): IsoDate =>
  write(fns.addMonths(read(date), months));

/** Calendar days; negative where `to` comes before `from`. A date without a time is parsed as UTC, whose days all have 24 hours. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / millisecondsInDay;

/** Whole calendar months that have passed, as one says "il y a 7 mois"; negative where `to` comes first. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  fns.differenceInMonths(read(to), read(from)) + 0;

/** Months with their fraction, each of average length: for what grows by so much a month. */
export const averageMonthsBetween = (from: IsoDate, to: IsoDate): number =>
  daysBetween(from, to) / DAYS_PER_MONTH;

/** The date of a "YYYY-MM-DD HH:mm:ss" or of a "YYYY-MM-DD". */
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

/** The first of the dates that are there; null where none is. */
export const earliest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.toSorted(oldestFirst)[0] ?? null;

/** The last of the dates that are there; null where none is. */
export const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.toSorted(newestFirst)[0] ?? null;
