import { describe, expect, it } from 'vitest';
import { dateDoubt, pastDate } from './past-date.ts';

const TODAY = '2022-03-22';

describe('dateDoubt', () => {
  it.each([
    ['0001-01-01', 'before-plates'],
    ['1900-01-01', 'before-plates'],
    ['1901-09-10', null],
    ['2022-03-22', null],
    ['2022-03-23', 'future'],
    ['9999-12-31', 'future'],
  ])('gives %s the doubt %j', (date, doubt) => {
    expect(dateDoubt(date, TODAY)).toBe(doubt);
    expect(pastDate(date, TODAY)).toBe(doubt === null ? date : null);
  });
});
