import { toDate } from '#contract/read.ts';
import { fromDays, type IsoDate, toDays, yearOf } from '#rules/days.ts';

/** A time after a date is left out: "2024-05-02T10:30:00Z", "2/5/2024 10h30". */
const TIME = '(?:[T ]\\s*\\d{1,2}[:h]\\d{2}.*)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 's');
const DAY_FIRST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 's');
const TOGETHER = [
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<day>\d\d)(?<month>\d\d)(?<year>(?:19|20)\d\d)$/,
];

/**
 * How far ahead a year of two digits may lie. Up to then it is of this century, otherwise of the
 * last: in 2026, 36 is 2036 and 37 is 1937. An inspection is due within five years, and a car from
 * the thirties is rarer than either.
 */
const YEARS_AHEAD = 10;

/**
 * Reads a date as garages' software and spreadsheets write it. The day comes before the month
 * unless the year comes first. Null if it can be no date: the month of "12/31/2023" isn't the
 * first number, and if it were, all other dates of that file would be wrong.
 * @param yearsAhead how far ahead a year of two digits may lie
 */
export function readWrittenDate(
  written: string,
  today: IsoDate,
  yearsAhead = YEARS_AHEAD,
): IsoDate | null {
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst)
    return dateOf(fullYear(dayFirst[4] ?? '', today, yearsAhead), dayFirst[3], dayFirst[1]);
  // "20102010" begins like a year and is 20 October 2010. No eight digits are two dates.
  for (const form of TOGETHER) {
    const { year, month, day } = form.exec(written)?.groups ?? {};
    const date = dateOf(year, month, day);
    if (date) return date;
  }
  return null;
}

const dateOf = (year = '', month = '', day = ''): IsoDate | null =>
  toDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function fullYear(year: string, today: IsoDate, yearsAhead: number): string {
  if (year.length === 4) return year;
  const century = Math.floor(yearOf(today) / 100) * 100;
  const ofThis = century + Number(year);
  return String(ofThis > yearOf(today) + yearsAhead ? ofThis - 100 : ofThis);
}

/**
 * The date that a spreadsheet means by a number of days, if the number can be one: "45414" is
 * 2024-05-02. Spreadsheets count from 1899-12-30, those of old Macs from 1904, so it is only said,
 * never taken.
 */
export function dateOfDayNumber(written: string): IsoDate | null {
  const days = Number(/^(\d{5})([.,]\d+)?$/.exec(written)?.[1] ?? Number.NaN);
  return days >= 10_000 && days < 73_051 ? fromDays(toDays('1899-12-30') + days) : null;
}
