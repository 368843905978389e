import { describe, expect, it } from 'vitest';
import { monthsApart, namedTime } from './campaign-month.ts';

describe('namedTime', () => {
  it.each([
    ['Décembre 2016', { month: 12, year: 2016 }],
    ['DECEMBRE 2016', { month: 12, year: 2016 }],
    ['Campagne pneus - févr. 2021', { month: 2, year: 2021 }],
    ['March 2022 brakes', { month: 3, year: 2022 }],
    ['Août', { month: 8, year: null }],
    ['Hiver 2019', { month: null, year: 2019 }],
    ['Marque et maison', null],
    ['Offre 4000 points', null],
    ['', null],
    [null, null],
  ])('%s', (label, named) => {
    expect(namedTime(label)).toEqual(named);
  });
});

describe('monthsApart', () => {
  it.each([
    // The sample in the documentation (section 11).
    [{ month: 12, year: 2016 }, '2020-11-18', 47],
    [{ month: 12, year: 2020 }, '2020-11-18', 1],
    [{ month: 1, year: 2021 }, '2020-12-30', 1],
    [{ month: 1, year: null }, '2020-12-30', 1],
    [{ month: 6, year: null }, '2020-12-30', 6],
    [{ month: null, year: 2020 }, '2020-11-18', 0],
    [{ month: null, year: 2021 }, '2020-12-18', 1],
    [{ month: null, year: 2021 }, '2020-10-18', 3],
    [{ month: null, year: 2019 }, '2020-01-18', 1],
    [{ month: null, year: 2016 }, '2020-11-18', 47],
  ])('%j sent on %s', (named, sent, months) => {
    expect(monthsApart(named, sent)).toBe(months);
  });
});
