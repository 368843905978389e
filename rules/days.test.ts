import { addMonths as addMonthsOf, format, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  averageMonthsBetween,
  dateOf,
  daysBetween,
  earliest,
  fromDays,
  latest,
  monthsBetween,
  newestFirst,
  oldestFirst,
  toDays,
  yearOf,
} from './days.ts';

const isoDate = fc
  .date({
    min: new Date('0001-01-01'),
    max: new Date('9000-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar arithmetic', () => {
  it('stays on the calendar at the ends of months and over changes of the clock', () => {
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28');
    expect(addMonths('2017-09-30', 24)).toBe('2019-09-30');
    expect(addMonths('2020-03-15', -3)).toBe('2019-12-15');
    expect(addDays('2022-03-26', 2)).toBe('2022-03-28');
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2022-10-31', '2022-10-29')).toBe(-2);
  });

  it('counts whole months as people say them', () => {
    expect(monthsBetween('2020-01-30', '2020-09-01')).toBe(7);
    expect(monthsBetween('2020-01-30', '2020-02-27')).toBe(0);
    expect(monthsBetween('2020-01-30', '2020-02-29')).toBe(1);
    expect(monthsBetween('2020-09-01', '2020-01-30')).toBe(-7);
    expect(monthsBetween('2020-01-30', '2020-01-30')).toBe(0);
    expect(monthsBetween('2020-01-31', '2020-04-30')).toBe(3);
    expect(Object.is(monthsBetween('2020-01-30', '2020-01-29'), 0)).toBe(false);
  });

  it('counts the most months that can be added without passing the later date', () => {
    fc.assert(
      fc.property(isoDate, isoDate, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(monthsBetween(to, from) + months).toBe(0);
      }),
    );
  });

  it('counts average months with a fraction', () => {
    expect(averageMonthsBetween('2020-01-01', '2021-01-01')).toBeCloseTo(12.02, 2);
    expect(averageMonthsBetween('2020-01-16', '2020-01-01')).toBeCloseTo(-0.49, 2);
  });

  it('adding the months that it counted gives the date again, for any dates', () => {
    fc.assert(
      fc.property(isoDate, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        fc.pre(date > '0100-01-01');
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addMonths(addMonths(date, 12), -12) <= date).toBe(true);
      }),
    );
  });

  it('reads the parts of a date as written', () => {
    expect(dateOf('2020-11-18 11:26:01')).toBe('2020-11-18');
    expect(dateOf('2020-11-18')).toBe('2020-11-18');
    expect(yearOf('2020-11-18')).toBe(2020);
  });
});

describe('order', () => {
  const some = fc.array(fc.option(isoDate));

  it('puts undated records last, whether ascending or descending', () => {
    const dates = [null, '2020-01-30', '2011-09-26', null];
    expect(dates.toSorted(oldestFirst)).toEqual(['2011-09-26', '2020-01-30', null, null]);
    expect(dates.toSorted(newestFirst)).toEqual(['2020-01-30', '2011-09-26', null, null]);
  });

  it('finds the first and the last date, and skips missing ones', () => {
    expect(earliest([null, '2020-01-30', '2011-09-26'])).toBe('2011-09-26');
    expect(latest([null, '2020-01-30', '2011-09-26'])).toBe('2020-01-30');
    expect(earliest([null])).toBeNull();
    expect(latest([])).toBeNull();
    fc.assert(
      fc.property(some, (dates) => {
        const known = dates.filter((date) => date !== null);
        for (const date of known) {
          expect((earliest(dates) ?? '') <= date && date <= (latest(dates) ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('days by their number', () => {
  const date = fc.integer({ min: -100_000, max: 200_000 }).map(fromDays);

  it('a date and its day number convert into each other', () => {
    expect(toDays('1970-01-01')).toBe(0);
    expect(fromDays(toDays('2024-02-29'))).toBe('2024-02-29');
    fc.assert(
      fc.property(date, (day) => {
        expect(fromDays(toDays(day))).toBe(day);
      }),
    );
  });

  it('months are added just as date-fns adds them', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(addMonths(day, months)).toBe(
          format(addMonthsOf(parseISO(day), months), 'yyyy-MM-dd'),
        );
      }),
    );
  });

  it('days are added across months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    fc.assert(
      fc.property(date, fc.integer({ min: -9_999, max: 9_999 }), (day, days) => {
        expect(toDays(addDays(day, days)) - toDays(day)).toBe(days);
      }),
    );
  });

  it('a text that isn’t a date has no day number', () => {
    for (const text of ['', '0000-00-00', '2020-13-45', 'hier']) expect(toDays(text)).toBeNaN();
  });
});
