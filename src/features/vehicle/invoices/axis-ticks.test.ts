import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from './axis-ticks.ts';

test('figures that people count by', () => {
  expect(axisTicks(0, 932.87, 4)).toEqual([0, 250, 500, 750, 1000]);
  expect(axisTicks(0, 186_743, 4)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
  expect(axisTicks(-85.5, 1327, 4)).toEqual([-500, 0, 500, 1000, 1500]);
  expect(axisTicks(0, 0, 4)).toEqual([0]);
});

test('they take in both ends, evenly apart, and are few', () => {
  const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (below, above) => {
      const ticks = axisTicks(-below, above, 4);
      const [first = 0, second = 0] = ticks;
      expect(first).toBeLessThanOrEqual(-below);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(above);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(second - first).toBeGreaterThan(0);
    }),
  );
});
