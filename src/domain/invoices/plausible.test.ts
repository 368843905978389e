import { expect, it } from 'vitest';
import { isAbsurdAmount } from './plausible.ts';

it('never calls an amount absurd if a garage could charge it or if it is missing', () => {
  expect([null, 0, -932.87, 1_000_000].map(isAbsurdAmount)).toEqual([false, false, false, false]);
  expect([1e308, -1e9].map(isAbsurdAmount)).toEqual([true, true]);
});
