import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import {
  dateAt,
  dateTicks,
  dayOf,
  kmRange,
  kmTicks,
  openedOn,
  panned,
  showing,
  yearsAround,
  zoomed,
} from './scales.ts';

const bounds = { from: 0, to: 7300 };

describe('the window on the date axis', () => {
  it('turns dates into days and back', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('1969-12-31')).toBe(-1);
    expect(dateAt(dayOf('2024-02-29'))).toBe('2024-02-29');
    expect(dateAt(dayOf('2024-02-29') + 0.9)).toBe('2024-02-29');
  });

  it('zooms around a day, which stays in its place', () => {
    expect(zoomed({ from: 1000, to: 3000 }, 0.5, 1500, bounds)).toEqual({ from: 1250, to: 2250 });
  });

  it('stops at its bounds', () => {
    expect(panned({ from: 100, to: 1100 }, -500, bounds)).toEqual({ from: 0, to: 1000 });
    expect(zoomed({ from: 1000, to: 3000 }, 99, 1500, bounds)).toEqual(bounds);
  });

  it('shows three quarters of a preset before today', () => {
    const around = yearsAround(2, '1980-01-01', bounds);
    expect([dateAt(around.from), dateAt(around.to)]).toEqual(['1978-07-01', '1980-07-01']);
  });

  it('shows more of the past if nothing is known about the future', () => {
    const around = yearsAround(2, '1980-01-01', { from: 0, to: dayOf('1980-02-01') });
    expect(dateAt(around.to)).toBe('1980-02-01');
    expect(around.to - around.from).toBe(731);
  });

  it('zooms to a cluster with room on both sides', () => {
    expect(openedOn({ from: 1000, to: 1600 }, bounds)).toEqual({ from: 800, to: 1800 });
  });

  it('moves only if the day is out of sight', () => {
    const window = { from: 1000, to: 2000 };
    expect(showing(window, 1999, bounds)).toBe(window);
    expect(showing(window, 3000, bounds)).toEqual({ from: 2500, to: 3500 });
  });

  it('stays within its bounds, never shrinks to nothing, and keeps its day in sight', () => {
    const day = fc.integer({ min: 0, max: 7300 });
    const moves = fc.array(
      fc.oneof(
        fc.record({ pan: fc.integer({ min: -9000, max: 9000 }) }),
        fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }), around: day }),
        fc.record({ show: day }),
      ),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        let window = bounds;
        for (const step of steps) {
          if ('pan' in step) window = panned(window, step.pan, bounds);
          else if ('show' in step) {
            window = showing(window, step.show, bounds);
            expect(window.from).toBeLessThanOrEqual(step.show + 1e-6);
            expect(window.to).toBeGreaterThanOrEqual(step.show - 1e-6);
          } else window = zoomed(window, step.factor, step.around, bounds);
          expect(window.from).toBeGreaterThanOrEqual(bounds.from);
          expect(window.to).toBeLessThanOrEqual(bounds.to + 1e-6);
          expect(window.to - window.from).toBeGreaterThan(60);
        }
      }),
    );
  });
});

const widths = { month: 70, year: 44 };
const windowBetween = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const datesOf = (from: string, to: string, pixels: number) => {
  const window = windowBetween(from, to);
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

  it('are months if there is room for them', () => {
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
          // February is shorter than the average month, by which the labels are measured.
          if (next)
            expect(((next.day - tick.day) * width) / days).toBeGreaterThan(0.9 * widths[unit]);
        }
      }),
    );
  });
});

const mileage = (...curve: [string, number][]): Mileage => ({
  readings: [],
  lastReliable: null,
  monthly: { km: 1000, source: 'api' },
  today: { source: 'unknown', mileage: null },
  curve: curve.map(([date, km]) => ({ date, mileage: km })),
  replaced: [],
});
describe('kmRange', () => {
  const driven = mileage(['2010-01-01', 0], ['2020-01-01', 100_000]);

  it('covers the curve and its projection, with a margin', () => {
    expect(kmRange(driven, windowBetween('2009-06-01', '2020-01-01'))).toEqual({
      from: 0,
      to: 108_001,
    });
    expect(kmRange(driven, windowBetween('2009-06-01', '2022-01-01'))?.to).toBeGreaterThan(124_000);
  });

  it('follows the window if that is narrower', () => {
    const range = kmRange(driven, windowBetween('2015-01-01', '2016-01-01'));
    expect(range?.from).toBeCloseTo(50_000 - 800, -3);
    expect(range?.to).toBeCloseTo(60_000 + 800, -3);
  });

  it('starts at 0 if the curve is flat', () => {
    const parked = mileage(['2015-01-01', 96_753]);
    const range = kmRange(parked, windowBetween('2014-06-01', '2015-01-01'));
    expect(range?.from).toBe(0);
    expect(range?.to).toBeGreaterThan(96_753);
  });

  it('is null before the first reading and without readings', () => {
    expect(kmRange(driven, windowBetween('2000-01-01', '2001-01-01'))).toBeNull();
    expect(kmRange(mileage(), windowBetween('2000-01-01', '2030-01-01'))).toBeNull();
  });

  it('stays readable beside an absurd figure', () => {
    const absurd = mileage(['2010-01-01', 10], ['2020-01-01', 1e308]);
    expect(kmRange(absurd, windowBetween('2009-01-01', '2021-01-01'))?.to).toBeLessThan(7_000_000);
  });

  it('accepts a curve with as many points as anybody can send', () => {
    const curve = Array.from({ length: 200_000 }, (_, km) => ({ date: '2015-01-01', mileage: km }));
    const range = kmRange({ ...mileage(), curve }, windowBetween('2014-06-01', '2015-01-01'));
    expect(range?.to).toBeGreaterThan(199_999);
  });
});

describe('kmTicks', () => {
  it('are round and within the range', () => {
    expect(kmTicks({ from: 0, to: 108_000 }, 5)).toEqual([0, 50_000, 100_000]);
    expect(kmTicks({ from: 48_200, to: 61_800 }, 5)).toEqual([50_000, 55_000, 60_000]);
  });
});
