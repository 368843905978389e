import { expect, test } from 'vitest';
import { ALLOWED_GROWTH, growthOf } from './watch.ts';

/** A heap that goes up and down by 30 MB, and grows by `growth` with each sample. */
const samplesOf = (growth: number) =>
  Array.from({ length: 120 }, (_, index) => ({
    at: index,
    memory: 0,
    open: 0,
    heap: 50e6 + (index % 7) * 5e6 + index * growth,
  }));

test('a heap that swings counts as flat, one that keeps a little of each call doesn’t', () => {
  expect(growthOf(samplesOf(0), 'heap')).toBeLessThan(ALLOWED_GROWTH);
  expect(growthOf(samplesOf(0.5e6), 'heap')).toBeGreaterThan(ALLOWED_GROWTH);
});

test('the warm-up is not counted', () => {
  const warming = samplesOf(0).map((sample, index) => ({ ...sample, heap: index < 30 ? 0 : 80e6 }));
  expect(growthOf(warming, 'heap')).toBe(0);
});
