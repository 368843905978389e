import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, fromDays } from './days.ts';
import { inspectionByLaw, inspectionDoubt, pollutionWindow } from './inspection.ts';

const today = '2026-11-23';

describe('the next inspection of a car or a van (Code de la route, R323-22)', () => {
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
    for (const kind of ['car', 'light-commercial'] as const) {
      expect(inspectionByLaw({ kind, releaseDate, lastInspection, today })?.due).toBe(due);
    }
  });

  it('is unknown if nothing is known about the car', () => {
    const nothing = { releaseDate: null, lastInspection: null, today };
    expect(inspectionByLaw({ kind: 'car', ...nothing })).toBeNull();
  });
});

describe('the next inspection of a taxi, a VTC or an ambulance (R323-24)', () => {
  it.each([
    ['within a year when new', '2026-05-10', null, '2027-05-10'],
    ['then every year', '2018-12-10', null, '2026-12-10'],
    ['a year after the last one, however young the car', '2024-05-10', '2025-04-02', '2026-04-02'],
  ])('is due %s', (_, releaseDate, lastInspection, due) => {
    expect(inspectionByLaw({ kind: 'yearly', releaseDate, lastInspection, today })?.due).toBe(due);
  });
});

describe('the next inspection in category L (R323-27; arrêté du 23 octobre 2023, art. 43)', () => {
  it.each([
    ['five years after a first registration since 2022', '2022-06-01', null, '2027-06-01'],
    ['in 2026 for the first time, if of 2020 or 2021', '2020-12-20', null, '2026-12-31'],
    [
      'of 2017 to 2019 for the first time in 2025, then three years later',
      '2018-02-10',
      null,
      '2028-06-10',
    ],
    [
      'of before 2017 in 2024, four months after the start at the earliest',
      '2010-02-10',
      null,
      '2027-08-15',
    ],
    [
      'of before 2017 before the end of 2024, then three years later',
      '2016-11-02',
      null,
      '2027-12-31',
    ],
    ['three years after the last one', '2012-03-01', '2024-10-05', '2027-10-05'],
    [
      'by the calendar where the last one was before there were any',
      '2012-11-01',
      '2022-05-05',
      '2024-12-31',
    ],
  ])('is due %s', (_, releaseDate, lastInspection, due) => {
    const found = inspectionByLaw({ kind: 'category-l', releaseDate, lastInspection, today });
    expect(found?.due).toBe(due);
  });

  it('is never late before the calendar’s own date, for vehicles older than 2022', () => {
    const facts = { kind: 'category-l', lastInspection: null } as const;
    const due = (releaseDate: string, day: string) =>
      inspectionByLaw({ ...facts, releaseDate, today: day })?.due;
    expect(due('2005-07-01', '2024-04-15')).toBe('2024-11-01');
    expect(due('2005-01-01', '2024-04-15')).toBe('2024-08-15');
    expect(due('2019-12-31', '2025-06-01')).toBe('2025-12-31');
    expect(due('2020-02-29', '2026-02-01')).toBe('2026-06-28');
  });
});

describe('the next inspection of a collectors’ vehicle (R323-22, I, 4°)', () => {
  const due = (
    releaseDate: string | null,
    lastInspection: string | null,
    sign: 'mention' | 'given-period' = 'mention',
  ) => inspectionByLaw({ kind: 'collection', sign, releaseDate, lastInspection, today })?.due;

  it('is due five years after the last one', () => {
    expect(due('1974-05-01', '2022-03-15')).toBe('2027-03-15');
  });

  it('is not counted from the first registration, and never due for a vehicle from before 1960 (R323-3)', () => {
    expect(due('1974-05-01', null)).toBeUndefined();
    expect(due('1957-05-01', '2022-03-15')).toBeUndefined();
  });

  it('exempts none without the mention', () => {
    expect(due('1957-05-01', '2022-03-15', 'given-period')).toBe('2027-03-15');
  });
});

describe('a second inspection (arrêté du 18 juin 1991, art. 4)', () => {
  const next = (lastInspection: string | null, lastReinspection: string) =>
    inspectionByLaw({
      kind: 'car',
      releaseDate: '2015-06-01',
      lastInspection,
      lastReinspection,
      today,
    });

  it('starts no new period: the two years count from the inspection that it follows', () => {
    expect(next('2025-03-01', '2025-04-20')).toEqual({ due: '2027-03-01', basis: 'last' });
    expect(next('2025-03-01', '2025-05-01')).toEqual({ due: '2027-03-01', basis: 'last' });
  });

  it('proves an inspection in the two months before it, even if we don’t have its record', () => {
    expect(next('2023-03-01', '2025-04-20')).toEqual({ due: '2027-02-20', basis: 'reinspection' });
    expect(next(null, '2025-04-20')).toEqual({ due: '2027-02-20', basis: 'reinspection' });
  });
});

test('a van’s pollution check is due in the two months before a year has passed (R323-22, II)', () => {
  expect(pollutionWindow('2026-01-31')).toEqual({ from: '2026-11-30', until: '2027-01-31' });
});

test('without a last inspection, the deadline is an even birthday of the car within the next two years', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map(fromDays);
  fc.assert(
    fc.property(day, (releaseDate) => {
      const facts = { kind: 'car', releaseDate, lastInspection: null, today } as const;
      const { due, basis } = inspectionByLaw(facts)!;
      expect(basis).toBe('release');
      expect(due >= today || due === addMonths(releaseDate, 48)).toBe(true);
      expect(due <= addMonths(today, 24) || due === addMonths(releaseDate, 48)).toBe(true);
      const months = (Number(due.slice(0, 4)) - Number(releaseDate.slice(0, 4))) * 12;
      expect(months % 24).toBe(0);
    }),
  );
});

test('no class of vehicle is overdue if its last inspection is unknown', () => {
  const day = fc.integer({ min: 0, max: 22_000 }).map(fromDays);
  const kind = fc.constantFrom('car', 'light-commercial', 'yearly', 'category-l', 'collection');
  fc.assert(
    fc.property(kind, day, day, (one, releaseDate, on) => {
      fc.pre(releaseDate <= on);
      const found = inspectionByLaw({ kind: one, releaseDate, lastInspection: null, today: on });
      expect((found?.due ?? on) >= on).toBe(true);
    }),
  );
});

describe('whether a date can be that of an inspection', () => {
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
