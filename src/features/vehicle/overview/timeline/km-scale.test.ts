import { describe, expect, it } from 'vitest';
import type { Mileage } from '#src/domain/mileage.ts';
import { dayOf } from './day-window.ts';
import { kmRange, kmTicks } from './km-scale.ts';

const mileage = (...curve: [string, number][]): Mileage => ({
  readings: [],
  lastReliable: null,
  monthly: { km: 1000, source: 'api' },
  today: { source: 'unknown', mileage: null },
  curve: curve.map(([date, km]) => ({ date, mileage: km })),
});
const between = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });

describe('kmRange', () => {
  const driven = mileage(['2010-01-01', 0], ['2020-01-01', 100_000]);

  it('spans the curve and its projection, with a margin', () => {
    expect(kmRange(driven, between('2009-06-01', '2020-01-01'))).toEqual({ from: 0, to: 108_001 });
    expect(kmRange(driven, between('2009-06-01', '2022-01-01'))?.to).toBeGreaterThan(124_000);
  });

  it('follows the window where it is narrower', () => {
    const range = kmRange(driven, between('2015-01-01', '2016-01-01'));
    expect(range?.from).toBeCloseTo(50_000 - 800, -3);
    expect(range?.to).toBeCloseTo(60_000 + 800, -3);
  });

  it('starts at 0 where the curve is flat', () => {
    const parked = mileage(['2015-01-01', 96_753]);
    const range = kmRange(parked, between('2014-06-01', '2015-01-01'));
    expect(range?.from).toBe(0);
    expect(range?.to).toBeGreaterThan(96_753);
  });

  it('is null before anything is known and where nothing is', () => {
    expect(kmRange(driven, between('2000-01-01', '2001-01-01'))).toBeNull();
    expect(kmRange(mileage(), between('2000-01-01', '2030-01-01'))).toBeNull();
  });

  it('stays readable beside an absurd figure', () => {
    const absurd = mileage(['2010-01-01', 10], ['2020-01-01', 1e308]);
    expect(kmRange(absurd, between('2009-01-01', '2021-01-01'))?.to).toBeLessThan(6_000_000);
  });
});

describe('kmTicks', () => {
  it('are round and within the range', () => {
    expect(kmTicks({ from: 0, to: 108_000 }, 5)).toEqual([0, 50_000, 100_000]);
    expect(kmTicks({ from: 48_200, to: 61_800 }, 5)).toEqual([50_000, 55_000, 60_000]);
  });
});
