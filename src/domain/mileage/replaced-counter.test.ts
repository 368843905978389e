import { describe, expect, it } from 'vitest';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import { mileageOf } from '#tests/support/vehicle/mileage.ts';
import { readInvoiceRecords, vehicleRecord } from '#tests/support/vehicle/records.ts';
import { mileageAt, onTodaysScale, readMileage } from './mileage.ts';

describe('a replaced counter', () => {
  const readings = [
    ['2016-03-01', 60_000],
    ['2018-03-01', 100_000],
    ['2020-03-01', 140_000],
    ['2022-03-01', 180_000],
    ['2023-03-01', 5000],
    ['2024-03-01', 22_000],
    ['2025-03-01', 40_000],
    ['2026-03-01', 57_000],
  ] as const;
  const mileage = mileageOf(readings, { vehicleReleaseDate: '2012-03-01' }, [], '2026-11-26');

  it('leaves both series without a doubt, and the estimate of today follows the second', () => {
    expect(mileage.readings.filter(({ doubt }) => doubt)).toEqual([]);
    expect(mileage.readings.map(({ counter }) => counter)).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
    expect(mileage.lastReliable).toMatchObject({ date: '2026-03-01', mileage: 57_000 });
    // 17,333 km a year for nine months.
    expect(mileage.monthly).toEqual({ km: 1444, source: 'readings' });
    expect(mileage.today).toMatchObject({ source: 'computed', mileage: 69_809 });
    expect(mileage.curve.map((point) => point.mileage)).toEqual([5000, 22_000, 40_000, 57_000]);
  });

  it('keeps the old series in the chart, and says where it ended', () => {
    expect(mileage.replaced).toEqual([
      {
        factor: 1,
        offset: expect.closeTo(5000 - 200_000, -2),
        miles: null,
        curve: [
          { date: '2012-03-01', mileage: 0 },
          ...readings.slice(0, 4).map(([date, km]) => ({ date, mileage: km })),
        ],
        next: { date: '2023-03-01', mileage: 5000 },
      },
    ]);
  });

  it('shows on each day what the counter of that day showed', () => {
    expect(mileageAt(mileage, '2012-02-28')).toBeNull();
    expect(mileageAt(mileage, '2014-03-01')).toBe(29_979);
    expect(mileageAt(mileage, '2022-03-01')).toBe(180_000);
    expect(mileageAt(mileage, '2022-09-01')).toBeGreaterThan(180_000);
    expect(mileageAt(mileage, '2023-03-01')).toBe(5000);
    expect(mileageAt(mileage, '2025-03-01')).toBe(40_000);
  });

  it('does not hide what was driven in between', () => {
    const driven = onTodaysScale(mileage, '2022-03-01', 180_000);
    expect(57_000 - driven).toBeCloseTo(57_000 + 15_000, -3);
    expect(onTodaysScale(mileage, '2024-03-01', 22_000)).toBe(22_000);
  });

  it('compares a doubtful reading only with those of its own counter', () => {
    const wrong = mileageOf(
      [...readings, ['2021-03-01', 16_000], ['2024-09-01', 310_000]],
      {},
      [],
      '2026-11-26',
    );
    expect(wrong.readings.filter(({ doubt }) => doubt)).toMatchObject([
      { date: '2021-03-01', doubt: { kind: 'backwards', against: { mileage: 140_000 } } },
      { date: '2024-09-01', doubt: { kind: 'too-high', against: { mileage: 40_000 } } },
    ]);
  });
});

describe('a car that changed member when its counter was replaced', () => {
  const seen = (member: string, readings: readonly (readonly [string, number])[]) =>
    readings.map(([invoiceDate, mileageOnInvoice]) => ({
      invoiceDmsId: `${member} ${invoiceDate}`,
      memberPoSCode: member,
      memberTradeName: member,
      invoiceDate,
      mileageOnInvoice,
    }));
  const invoices = [
    ...seen('h2n', [
      ['2016-03-01', 60_000],
      ['2018-03-01', 100_000],
      ['2020-03-01', 140_000],
      ['2022-03-01', 180_000],
    ]),
    ...seen('commercy', [
      ['2023-03-01', 5000],
      ['2024-03-01', 22_000],
      ['2025-03-01', 40_000],
      ['2026-03-01', 57_000],
    ]),
  ];
  const askedBy = (member: string, only = invoices) => {
    const today = '2026-11-26';
    const record = vehicleRecord({ invoices: only });
    return readMileage(
      {
        invoices: vehicleInvoices(readInvoiceRecords(only)),
        testimony: testimonyOf(record, member, today),
        information: null,
        release: null,
      },
      today,
    );
  };

  it('has a doubtful estimate for the member that only saw the old one', () => {
    expect(askedBy('h2n').lastReliable).toMatchObject({ mileage: 180_000 });
    expect(askedBy('h2n').today).toMatchObject({ source: 'computed', doubt: 'other-counter' });
    expect(askedBy('h2n', invoices.slice(0, 6)).today).toMatchObject({ doubt: null });
  });

  it('has a former counter for the member that saw the new one, and no reading too high', () => {
    const { readings, today, lastReliable, replaced } = askedBy('commercy');
    expect(readings.filter(({ doubt }) => doubt)).toEqual([]);
    expect(lastReliable).toMatchObject({ mileage: 57_000 });
    expect(today).toMatchObject({ doubt: null });
    expect(replaced).toHaveLength(1);
  });
});

describe('a reading in miles', () => {
  it('is reported if it would fit as one', () => {
    const { readings } = mileageOf([
      ['2017-01-10', 60_000],
      ['2018-01-10', 80_000],
      ['2019-01-10', 62_137],
      ['2020-01-10', 120_000],
      ['2021-01-10', 7000],
    ]);
    expect(readings.filter(({ doubt }) => doubt)).toMatchObject([
      { date: '2019-01-10', doubt: { kind: 'backwards' }, miles: 'this' },
      { date: '2021-01-10', doubt: { kind: 'backwards' }, miles: null },
    ]);
  });

  it('is said of the others if only one reading is in kilometres', () => {
    const { readings } = mileageOf([
      ['2017-01-10', 40_000],
      ['2018-01-10', 50_000],
      ['2019-01-10', 96_561],
      ['2020-01-10', 70_000],
    ]);
    expect(readings.filter(({ doubt }) => doubt)).toMatchObject([
      { date: '2019-01-10', doubt: { kind: 'too-high' }, miles: 'others' },
    ]);
  });
});
