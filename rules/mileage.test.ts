import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follows } from './longest-rise.ts';
import { believe, FASTEST, keyOf } from './mileage.ts';

const reading = fc.record({
  day: fc.integer({ min: 15_000, max: 19_000 }),
  km: fc.oneof(fc.integer({ min: 1, max: 300_000 }), fc.constantFrom(0, 1e308, Number.NaN)),
});
const source = fc.array(reading, { maxLength: 25 });

test('a less trusted source never overrules a reading that we believe', () => {
  fc.assert(
    fc.property(source, fc.array(source, { maxLength: 3 }), (first, others) => {
      const all = new Set(believe([first, ...others], null).kept.map(keyOf));
      for (const point of believe([first], null).kept) expect(all).toContain(keyOf(point));
    }),
  );
});

test('the readings that we believe never fall and never rise faster than a car drives', () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 4 }), fc.option(fc.nat(19_000)), (sources, day) => {
      const { kept, daily } = believe(sources, day);
      const told = new Set(sources.flat().map(keyOf));
      for (const [index, point] of kept.entries()) {
        expect(told).toContain(keyOf(point));
        const next = kept[index + 1];
        if (!next) continue;
        expect(next.day).toBeGreaterThanOrEqual(point.day);
        expect(follows(point, next, FASTEST)).toBe(true);
      }
      expect(daily ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the pace comes from the trusted source if it has one', () => {
  const yearly = (km: number, from: number) =>
    Array.from({ length: 4 }, (_, year) => ({ day: 16_000 + year * 365, km: from + year * km }));
  const own = yearly(10_000, 20_000);
  const others = [1, 2].map((year) => ({ day: 17_095 + year * 365, km: 50_000 + year * 25_000 }));
  expect(believe([own], null).daily).toBeCloseTo(10_000 / 365, 6);
  const { kept, daily } = believe([own, others], null);
  expect(kept).toHaveLength(6);
  expect(daily).toBeCloseTo(10_000 / 365, 6);
});
