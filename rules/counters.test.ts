import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDays } from './days.ts';
import type { Point } from './longest-rise.ts';
import { believe, onTodaysCounter } from './mileage.ts';

/** Readings on the first of March, by year. */
const yearly = (km: Record<number, number>): Point[] =>
  Object.entries(km).map(([year, value]) => ({ day: toDays(`${year}-03-01`), km: value }));

/** By year, what each believed counter showed. */
const counters = (points: readonly Point[]): number[][] => {
  const { former, kept } = believe([points], null);
  return [...former.map((one) => one.points), kept].map((all) => all.map(({ km }) => km));
};

const replaced = yearly({
  2016: 60_000,
  2017: 80_000,
  2018: 100_000,
  2019: 120_000,
  2020: 140_000,
  2021: 160_000,
  2022: 180_000,
  2023: 5000,
  2024: 22_000,
  2025: 40_000,
  2026: 57_000,
});
const OLD = [60_000, 80_000, 100_000, 120_000, 140_000, 160_000, 180_000];
const NEW = [5000, 22_000, 40_000, 57_000];

describe('a replaced counter', () => {
  it('starts a second series, and the pace is taken from the new counter', () => {
    expect(counters(replaced)).toEqual([OLD, NEW]);
    expect((believe([replaced], null).daily ?? 0) * 365.25).toBeCloseTo(17_333, -3);
  });

  it.each([
    ['about which little was known before', { 2016: 60_000, 2022: 180_000 }],
    ['on a car that was seen when it was new', { 2010: 5000, 2016: 100_000, 2022: 180_000 }],
    ['after a mistyped reading', { 2016: 60_000, 2018: 100_000, 2019: 12_000, 2022: 180_000 }],
  ])('is recognised on a car %s', (_, old: Record<number, number>) => {
    const after = { 2023: 5000, 2024: 22_000, 2025: 40_000, 2026: 57_000 };
    const known = counters(yearly({ ...old, ...after }));
    expect(known.at(-1)).toEqual(NEW);
    expect(known).toHaveLength(2);
  });

  it('is recognised even if one of its own readings is mistyped', () => {
    const { 2024: _, ...others } = { 2023: 5000, 2024: 22_000, 2025: 40_000, 2026: 57_000 };
    const old = { 2016: 60_000, 2018: 100_000, 2020: 140_000, 2022: 180_000 };
    expect(counters(yearly({ ...old, ...others, 2024: 220_000 })).at(-1)).toEqual([
      5000, 40_000, 57_000,
    ]);
    expect(counters(yearly({ ...old, ...others, 2027: 750_000 })).at(-1)).toEqual([
      5000, 40_000, 57_000,
    ]);
  });

  it('is recognised on a moped, which has few kilometres', () => {
    const moped = yearly({ 2020: 3900, 2021: 4900, 2022: 50, 2023: 1000, 2024: 1900, 2025: 2800 });
    expect(counters(moped)).toEqual([
      [3900, 4900],
      [50, 1000, 1900, 2800],
    ]);
    // A sixth less is a digit, not another counter.
    const car = yearly({ 2020: 23_000, 2021: 24_500, 2022: 20_500, 2023: 22_000, 2024: 24_000 });
    expect(counters(car)).toHaveLength(1);
  });

  it('can be replaced again', () => {
    const twice = yearly({ 2027: 2000, 2028: 19_000, 2029: 35_000 });
    expect(counters([...replaced, ...twice])).toEqual([OLD, NEW, [2000, 19_000, 35_000]]);
  });

  it('is recognised only once three of its readings agree', () => {
    expect(counters(replaced.slice(0, 9))).toEqual([OLD]);
    expect(counters(replaced.slice(0, 10))).toEqual([OLD, NEW.slice(0, 3)]);
  });

  it('is not assumed because of one or two mistyped readings', () => {
    const good = { 2015: 10_000, 2016: 20_000, 2017: 30_000, 2018: 40_000 };
    const rest = { 2021: 70_000, 2022: 80_000, 2023: 90_000 };
    const all = [...Object.values(good), ...Object.values(rest)];
    expect(counters(yearly({ ...good, 2019: 150_000, ...rest }))).toEqual([all]);
    expect(counters(yearly({ ...good, 2019: 150_000, 2020: 160_000, ...rest }))).toEqual([all]);
    expect(counters(yearly({ ...good, 2019: 5000, 2020: 6000, ...rest }))).toEqual([all]);
  });

  it('is not assumed because of mistyped readings if the old series continues', () => {
    const old = { 2015: 40_000, 2016: 52_000, 2017: 64_000 };
    const wrong = { 2018: 7600, 2019: 8800, 2020: 10_000 };
    expect(counters(yearly({ ...old, ...wrong, 2021: 112_000, 2022: 124_000 }))).toEqual([
      [40_000, 52_000, 64_000, 112_000, 124_000],
    ]);
  });

  it('is only recognised in the readings of the most trusted source', () => {
    const own = replaced.slice(0, 7);
    const { kept, former } = believe([own, replaced.slice(7)], null);
    expect(kept).toEqual(own);
    expect(former).toEqual([]);
  });

  it('is said of the estimate if only others’ readings show it, and never decided by them', () => {
    const own = replaced.slice(0, 7);
    expect(believe([own, replaced.slice(7)], null)).toMatchObject({
      kept: own,
      contradicted: true,
    });
    expect(believe([own, replaced.slice(7, 9)], null).contradicted).toBe(false);
    expect(believe([replaced], null).contradicted).toBe(false);
  });

  it('gives the owner of the new series the others’ old one as a former counter', () => {
    const own = replaced.slice(7);
    const known = believe([own, replaced.slice(0, 7)], null);
    expect(known.kept).toEqual(own);
    expect(known.former.map(({ points }) => points.map(({ km }) => km))).toEqual([OLD]);
    expect(known.daily).toBe(believe([own], null).daily);
  });

  it('is recognised within a season, by readings of three different days', () => {
    const soon = (days: readonly string[]) =>
      days.map((day, index) => ({ day: toDays(day), km: 5000 + index * 1500 }));
    const old = replaced.slice(0, 7);
    const days = ['2026-09-01', '2026-10-10', '2026-11-15'];
    expect(counters([...old, ...soon(days)])).toEqual([OLD, [5000, 6500, 8000]]);
    expect(counters([...old, ...soon(['2026-09-01', '2026-09-01', '2026-09-02'])])).toEqual([OLD]);
  });

  it('accepts other sources’ readings on both counters', () => {
    const others = yearly({ 2021: 160_000, 2025: 40_000 }).map(({ day, km }) => ({
      day: day + 100,
      km: km + 4000,
    }));
    const { kept, former } = believe([replaced, others], null);
    expect(former.map(({ points }) => points.map(({ km }) => km))).toEqual([
      OLD.toSpliced(6, 0, 164_000),
    ]);
    expect(kept.map(({ km }) => km)).toEqual(NEW.toSpliced(3, 0, 44_000));
  });

  it('doesn’t hide how far the car has driven in total', () => {
    const known = believe([replaced], toDays('2012-03-01'));
    const driven = onTodaysCounter(known);
    // 180,000 km and a year at 20,000 km stood on the clock when the new one showed 5,000.
    expect(driven[0]).toMatchObject({ day: toDays('2012-03-01') });
    expect(driven[0]?.km).toBeCloseTo(5000 - 200_000, -2);
    expect(driven.at(-1)?.km).toBe(57_000);
  });

  it('never lowers the total distance, whatever the readings', () => {
    const reading = fc.record({ day: fc.nat(9000), km: fc.integer({ min: 1, max: 300_000 }) });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 40 }), fc.option(fc.nat(9000)), (points, day) => {
        const driven = onTodaysCounter(believe([points], day));
        for (const [index, point] of driven.slice(1).entries()) {
          expect(point.day).toBeGreaterThanOrEqual(driven[index]?.day ?? 0);
          expect(point.km).toBeGreaterThanOrEqual((driven[index]?.km ?? 0) - 1e-6);
        }
      }),
    );
  });
});

describe('a counter in miles', () => {
  const years = (from: number, first: number, step: number, count: number) =>
    yearly(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [from + index, first + index * step]),
      ),
    );

  it('is reported if readings in kilometres follow readings in miles', () => {
    // 62,137 miles in 2019 are 100,000 km.
    const { former, kept } = believe(
      [[...years(2016, 40_000, 7379, 4), ...years(2020, 112_000, 12_000, 4)]],
      null,
    );
    expect(former).toMatchObject([{ miles: 'this', offset: 0 }]);
    expect(former[0]?.factor).toBeCloseTo(1.609, 3);
    expect(kept[0]?.km).toBe(112_000);
  });

  it('is reported if readings in miles follow readings in kilometres', () => {
    const { former } = believe(
      [[...years(2010, 10_000, 10_000, 10), ...years(2020, 68_300, 6200, 4)]],
      null,
    );
    expect(former).toMatchObject([{ miles: 'next', offset: 0 }]);
  });

  it('is not reported for a car that is simply driven more', () => {
    const { former } = believe(
      [[...years(2014, 10_000, 10_000, 5), ...years(2019, 70_000, 25_000, 5)]],
      null,
    );
    expect(former).toEqual([]);
  });
});

it('finds two counters among tens of thousands of readings', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({
    day: index,
    km: 1000 + index * 20,
  }));
  const after = many.map(({ day, km }) => ({ day: day + 20_000, km }));
  expect(counters([...many, ...after]).map((all) => all.length)).toEqual([20_000, 20_000]);
});
