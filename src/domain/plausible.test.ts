import { describe, expect, it } from 'vitest';
import { dateDoubt, isAbsurdAmount } from './plausible.ts';

const TODAY = '2022-03-22';

describe('dateDoubt', () => {
  it.each([
    ['0001-01-01', 'before-plates'],
    ['1900-01-01', 'before-plates'],
    ['1901-09-10', null],
    ['2022-03-22', null],
    ['2022-03-23', 'future'],
    ['9999-12-31', 'future'],
  ])('of %s is %s', (date, doubt) => {
    expect(dateDoubt(date, TODAY)).toBe(doubt);
  });
});

it('takes no amount of a garage for absurd, nor one that is missing', () => {
  expect([null, 0, -932.87, 1_000_000].map(isAbsurdAmount)).toEqual([false, false, false, false]);
  expect([1e308, -1e9].map(isAbsurdAmount)).toEqual([true, true]);
});
