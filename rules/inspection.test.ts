import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, fromDays } from './days.ts';
import { inspectionByLaw, inspectionDoubt } from './inspection.ts';

const today = '2026-11-23';

describe('the next inspection (Code de la route, R323-22)', () => {
  it.each([
    ['before the fourth birthday', '2024-05-10', null, '2028-05-10'],
    ['on the fourth birthday', '2022-11-23', null, today],
    ['then every two years, the earlier ones taken as passed', '2018-05-10', null, '2028-05-10'],
    ['two years after the last one', '2018-05-10', '2025-03-01', '2027-03-01'],
    ['two years after a first one passed early', '2023-01-10', '2026-09-01', '2028-09-01'],
    ['overdue where the last one is old', '2009-09-30', '2017-09-30', '2019-09-30'],
    ['still the first where one was passed too early', '2024-01-10', '2025-02-01', '2028-01-10'],
    ['by the last one where the release is unknown', null, '2025-03-31', '2027-03-31'],
    ['on the last day of February', '2020-02-29', null, '2028-02-29'],
  ])('is due %s', (_, releaseDate, lastInspection, due) => {
    expect(inspectionByLaw({ releaseDate, lastInspection, today })?.due).toBe(due);
  });

  it('is unknown where nothing is known', () => {
    expect(inspectionByLaw({ releaseDate: null, lastInspection: null, today })).toBeNull();
  });
});

test('without a last inspection the deadline is an even birthday, within two years of today', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map(fromDays);
  fc.assert(
    fc.property(day, (releaseDate) => {
      const { due, basis } = inspectionByLaw({ releaseDate, lastInspection: null, today })!;
      expect(basis).toBe('release');
      expect(due >= today || due === addMonths(releaseDate, 48)).toBe(true);
      expect(due <= addMonths(today, 24) || due === addMonths(releaseDate, 48)).toBe(true);
      const months = (Number(due.slice(0, 4)) - Number(releaseDate.slice(0, 4))) * 12;
      expect(months % 24).toBe(0);
    }),
  );
});

describe('a day of an inspection', () => {
  it.each([
    ['before there were any', '1991-12-31', null, 'impossible'],
    ['the first of them', '1992-01-01', null, null],
    ['before the car was registered', '2018-05-09', '2018-05-10', 'impossible'],
    ['of its registration', '2018-05-10', '2018-05-10', null],
    ['five years ahead', '2031-11-23', null, null],
    ['more than five years ahead', '2031-11-24', null, 'too-far'],
  ])('%s', (_, date, releaseDate, doubt) => {
    expect(inspectionDoubt(date, { releaseDate, today })).toBe(doubt);
  });
});
