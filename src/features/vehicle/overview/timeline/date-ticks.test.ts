import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTicks } from './date-ticks.ts';
import { dayOf } from './day-window.ts';

const widths = { month: 70, year: 44 };
const between = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const datesOf = (from: string, to: string, pixels: number) => {
  const window = between(from, to);
  const { unit, ticks } = dateTicks(window, pixels / (window.to - window.from), widths);
  return [unit, ...ticks.map(({ date }) => date)];
};

describe('dateTicks', () => {
  it('are years over many of them', () => {
    expect(datesOf('2019-06-01', '2023-03-01', 300)).toEqual([
      'year',
      '2020-01-01',
      '2021-01-01',
      '2022-01-01',
      '2023-01-01',
    ]);
  });

  it('are months where these have room', () => {
    expect(datesOf('2022-12-15', '2023-04-15', 400)).toEqual([
      'month',
      '2023-01-01',
      '2023-02-01',
      '2023-03-01',
      '2023-04-01',
    ]);
  });

  it('are round years on a small screen', () => {
    expect(datesOf('1988-01-01', '2032-01-01', 350)).toEqual([
      'year',
      '1990-01-01',
      '2000-01-01',
      '2010-01-01',
      '2020-01-01',
      '2030-01-01',
    ]);
  });

  it('leave room for their labels, inside the window', () => {
    const day = fc.integer({ min: dayOf('1950-01-01'), max: dayOf('2060-01-01') });
    const length = fc.integer({ min: 60, max: 20_000 });
    fc.assert(
      fc.property(day, length, fc.integer({ min: 300, max: 1600 }), (from, days, width) => {
        const window = { from, to: from + days };
        const { unit, ticks } = dateTicks(window, width / days, widths);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.date).toMatch(unit === 'year' ? /-01-01$/ : /-01$/);
          expect(tick.day).toBeGreaterThanOrEqual(window.from);
          expect(tick.day).toBeLessThanOrEqual(window.to);
          const next = ticks[index + 1];
          // February is shorter than the average month that the labels are measured by.
          if (next)
            expect(((next.day - tick.day) * width) / days).toBeGreaterThan(0.9 * widths[unit]);
        }
      }),
    );
  });
});
