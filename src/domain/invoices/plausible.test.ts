import { expect, it } from 'vitest';
import { isAbsurdAmount } from './plausible.ts';

it('takes no amount of a garage for absurd, nor one that is missing', () => {
  expect([null, 0, -932.87, 1_000_000].map(isAbsurdAmount)).toEqual([false, false, false, false]);
  expect([1e308, -1e9].map(isAbsurdAmount)).toEqual([true, true]);
});
