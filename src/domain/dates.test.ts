import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  averageMonthsBetween,
  dateOf,
  daysBetween,
  earliest,
  latest,
  monthsBetween,
  newestFirst,
  oldestFirst,
  yearOf,
} from './dates.ts';

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

  it('counts whole months as one says them', () => {
    expect(monthsBetween('2020-01-30', '2020-09-01')).toBe(7);
    expect(monthsBetween('2020-01-30', '2020-02-27')).toBe(0);
    expect(monthsBetween('2020-01-30', '2020-02-29')).toBe(1);
    expect(monthsBetween('2020-09-01', '2020-01-30')).toBe(-7);
    expect(monthsBetween('2020-01-30', '2020-01-30')).toBe(0);
  });

  it('counts average months with their fraction', () => {
    expect(averageMonthsBetween('2020-01-01', '2021-01-01')).toBeCloseTo(12.02, 2);
    expect(averageMonthsBetween('2020-01-16', '2020-01-01')).toBeCloseTo(-0.49, 2);
  });

  it('adds what it counts, any date and any year', () => {
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

  it('puts the undated last both ways', () => {
    const dates = [null, '2020-01-30', '2011-09-26', null];
    expect(dates.toSorted(oldestFirst)).toEqual(['2011-09-26', '2020-01-30', null, null]);
    expect(dates.toSorted(newestFirst)).toEqual(['2020-01-30', '2011-09-26', null, null]);
  });

  it('finds the first and the last of the dates that are there', () => {
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
