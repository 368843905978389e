import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAYS_PER_MONTH, fromDays, toDays } from '#rules/days.ts';
import { mileageOf, type Reading } from './mileage.ts';

/** Readings every `gap` days from 2015 on, growing by so many km a day. */
const steady = (count: number, perDay: number, gap = 200): Reading[] =>
  Array.from({ length: count }, (_, index) => ({
    date: fromDays(toDays('2015-01-01') + index * gap),
    mileage: Math.round(10_000 + index * gap * perDay),
  }));

const steadyArbitrary = fc
  .record({ count: fc.integer({ min: 4, max: 40 }), perDay: fc.integer({ min: 5, max: 200 }) })
  .map(({ count, perDay }) => ({ perDay, readings: steady(count, perDay) }));

/** Anything that a store could hold, even absurd values. */
const reading = fc.record({
  date: fc.oneof(
    fc.integer({ min: 10_000, max: 21_000 }).map(fromDays),
    fc.constantFrom('0001-01-01', '9999-12-31'),
  ),
  mileage: fc.oneof(
    fc.integer({ min: -10, max: 400_000 }),
    // Twice as much can still be a number.
    fc.double({
      max: Number.MAX_VALUE / 1e6,
      min: -Number.MAX_VALUE / 1e6,
      noDefaultInfinity: true,
    }),
    fc.constantFrom(0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  ),
});

describe('monthly mileage', () => {
  it('is the slope of readings that lie on a line', () => {
    fc.assert(
      fc.property(steadyArbitrary, ({ readings, perDay }) => {
        expect(mileageOf(readings, null).monthly).toBeCloseTo(perDay * DAYS_PER_MONTH, 0);
      }),
    );
  });

  it('doubles if the readings double', () => {
    fc.assert(
      fc.property(steadyArbitrary, ({ readings }) => {
        const half = readings.map(({ date, mileage }) => ({ date, mileage: mileage / 2 }));
        const whole = mileageOf(readings, null).monthly ?? Number.NaN;
        expect(mileageOf(half, null).monthly).toBeCloseTo(whole / 2, 6);
      }),
    );
  });

  it('counts from the first registration if there is only one reading', () => {
    const only = [{ date: '2021-01-01', mileage: 24_000 }];
    expect(mileageOf(only, '2019-01-01').monthly).toBeCloseTo(1_000, -1);
    expect(mileageOf(only, null).monthly).toBeNull();
  });

  it('follows how much the driver drives now', () => {
    const slowThenFast = [
      ...steady(8, 10),
      ...Array.from({ length: 6 }, (_, index) => ({
        date: fromDays(toDays('2021-01-01') + index * 250),
        mileage: 32_000 + index * 250 * 60,
      })),
    ];
    expect(mileageOf(slowThenFast, null).monthly).toBeCloseTo(60 * DAYS_PER_MONTH, -1);
  });
});

describe('readings that cannot be true', () => {
  const readings = steady(8, 40);
  const [first, , , fourth, , , , last] = readings;
  const spoilt = (index: number, mileage: number) =>
    readings.with(index, { ...readings[index]!, mileage });

  it.each([
    ['a digit too many in the middle', spoilt(3, fourth!.mileage * 10)],
    ['a digit too few', spoilt(3, Math.floor(fourth!.mileage / 10))],
    ['one that goes backwards', spoilt(3, fourth!.mileage - 15_000)],
    ['a digit too many at the end', spoilt(7, last!.mileage * 10)],
    ['a digit too few at the end', spoilt(7, Math.floor(last!.mileage / 10))],
    ['a digit too many at the beginning', spoilt(0, first!.mileage * 10)],
  ])('are left out and counted: %s', (_, given) => {
    const model = mileageOf(given, null);
    expect(model.ignored).toHaveLength(1);
    expect(model.kept).toHaveLength(7);
    expect(model.monthly).toBeCloseTo(40 * DAYS_PER_MONTH, 0);
  });

  it('are not counted if they are only missing', () => {
    const model = mileageOf([...readings, { date: '2019-09-09', mileage: 0 }], null);
    expect(model.ignored).toEqual([]);
  });

  it('are not counted for each line of an invoice, which repeats its mileage', () => {
    const model = mileageOf([...readings, ...readings], null);
    expect(model.kept).toHaveLength(8);
    expect(model.ignored).toEqual([]);
  });
});

test('the mileage never falls and no reading is lost, whatever the readings', () => {
  const days = fc.tuple(
    fc.integer({ min: 9_000, max: 23_000 }),
    fc.integer({ min: 9_000, max: 23_000 }),
  );
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 30 }), days, (readings, [a, b]) => {
      const model = mileageOf(readings, '2005-01-01');
      const [early, late] = [fromDays(Math.min(a, b)), fromDays(Math.max(a, b))];
      expect(model.at(late) ?? 0).toBeGreaterThanOrEqual((model.at(early) ?? 0) - 1e-6);
      expect(model.monthly ?? 0).toBeGreaterThanOrEqual(0);
      const told = new Set(
        readings
          .filter(({ mileage }) => Number.isFinite(mileage) && mileage > 0)
          .map(({ date, mileage }) => `${date} ${mileage}`),
      );
      const { kept, former, ignored } = model;
      expect(kept.length + former.length + ignored.length).toBe(told.size);
    }),
  );
});

test('the date of a mileage is the day on which the vehicle shows it', () => {
  fc.assert(
    fc.property(steadyArbitrary, fc.integer({ min: 0, max: 300_000 }), ({ readings }, km) => {
      const model = mileageOf(readings, '2014-06-01');
      const date = model.dateOf(km);
      if (date === null) return;
      const perDay = (model.monthly ?? 0) / DAYS_PER_MONTH;
      const before = model.at(date) ?? Number.NaN;
      const after = model.at(fromDays(toDays(date) + 1)) ?? Number.NaN;
      expect(before).toBeLessThanOrEqual(km + perDay + 60);
      expect(after).toBeGreaterThanOrEqual(km - 1);
    }),
  );
});

test('a job done on a replaced counter falls due on the new one', () => {
  const model = mileageOf(
    [
      { date: '2016-03-01', mileage: 60_000 },
      { date: '2019-03-01', mileage: 120_000 },
      { date: '2022-03-01', mileage: 180_000 },
      { date: '2023-03-01', mileage: 5000 },
      { date: '2024-03-01', mileage: 25_000 },
      { date: '2025-03-01', mileage: 45_000 },
    ],
    '2013-03-01',
  );
  expect(model.kept.map(({ mileage }) => mileage)).toEqual([5000, 25_000, 45_000]);
  expect(model.former.map(({ mileage }) => mileage)).toEqual([60_000, 120_000, 180_000]);
  expect(model.ignored).toEqual([]);
  expect(model.at('2025-03-01')).toBe(45_000);
  // Done at 180,000 km, due 40,000 km later: a year to the new counter, and another on it.
  const due = model.dateOf((model.at('2022-03-01') ?? Number.NaN) + 40_000);
  expect(due?.slice(0, 7)).toMatch(/2024-0[23]/);
  expect(model.whenNew).toBeCloseTo(5000 - 200_000, -3);
});
