import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import {
  mileageFrom,
  readInformation,
  readInvoiceRecords,
} from '#tests/support/vehicle/records.ts';
import { axisTicks, drawnEstimate, mileageSeries } from './series.ts';

const TODAY = '2026-11-24';

const mileageOf = (readings: [date: string, km: number][], information: object = {}) =>
  mileageFrom(
    {
      invoices: vehicleInvoices(
        readInvoiceRecords(
          readings.map(([invoiceDate, mileageOnInvoice]) => ({ invoiceDate, mileageOnInvoice })),
        ),
      ),
      information: readInformation({ monthlyMilageEstimated: 1000, ...information }),
    },
    TODAY,
  );

test('the curve continues from the last reliable reading to today’s estimate', () => {
  const series = mileageSeries(
    mileageOf([
      ['2025-11-24', 40_000],
      ['2024-11-24', 30_000],
    ]),
    TODAY,
  );
  expect(series.points).toEqual([
    { day: 20051, date: '2024-11-24', km: 30_000, reliable: 30_000, counter: 0 },
    { day: 20416, date: '2025-11-24', km: 40_000, reliable: 40_000, counter: 0, estimated: 40_000 },
    { day: 20781, date: '2026-11-24', km: 51_992, estimated: 51_992 },
  ]);
  expect(series.kmTicks).toEqual([0, 20_000, 40_000, 60_000]);
  expect(series.yearTicks).toEqual([20089, 20454]);
});

test('a figure with a digit too many is drawn at the top edge and doesn’t flatten the curve', () => {
  const mileage = mileageOf([
    ['2023-11-24', 20_000],
    ['2024-11-24', 300_000_000],
    ['2025-11-24', 40_000],
  ]);
  const { points, kmTicks } = mileageSeries(mileage, TODAY);
  expect(kmTicks.at(-1)).toBe(60_000);
  expect(points[1]).toEqual({ day: 20051, date: '2024-11-24', km: 300_000_000, doubtful: 60_000 });
});

test('the replaced counter has a line of its own, up to its last reading', () => {
  const mileage = mileageOf([
    ['2019-03-01', 120_000],
    ['2020-03-01', 140_000],
    ['2021-03-01', 160_000],
    ['2022-03-01', 180_000],
    ['2023-03-01', 5000],
    ['2024-03-01', 22_000],
    ['2025-03-01', 40_000],
  ]);
  const { points, counters, kmTicks } = mileageSeries(mileage, TODAY);
  expect(counters).toEqual([0, 1]);
  expect(points.map(({ counter }) => counter)).toEqual([1, 1, 1, 1, 0, 0, 0, undefined]);
  expect(points.map(({ reliable }) => reliable !== undefined).lastIndexOf(true)).toBe(6);
  expect(kmTicks.at(-1)).toBe(200_000);
});

test('an estimate lower than a reading is not drawn', () => {
  const mileage = mileageOf([['2025-11-24', 40_000]], { vehicleCurrentMilageEstimated: 12 });
  expect(drawnEstimate(mileage)).toBeNull();
  expect(mileageSeries(mileage, TODAY).points.some((point) => 'estimated' in point)).toBe(false);
});

test('every reading within the axis is drawn exactly once', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const reading = fc.tuple(day, fc.integer({ min: 1, max: 999_999 }));
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 20 }), (typed) => {
      const mileage = mileageOf(typed);
      const { points, from, to, kmTicks, yearTicks } = mileageSeries(mileage, TODAY);
      const drawn = points.filter(({ reliable, doubtful }) => (reliable ?? doubtful) !== undefined);
      const reached = mileage.readings.filter(({ date }) => {
        const at = Date.parse(date) / 86_400_000;
        return at >= from && at <= to;
      });
      expect(drawn.map(({ date, km }) => `${date} ${km}`).sort()).toEqual(
        reached.map(({ date, mileage: km }) => `${date} ${km}`).sort(),
      );
      const top = kmTicks.at(-1) ?? 0;
      for (const { reliable = 0, doubtful = 0, estimated = 0 } of points) {
        expect(Math.max(reliable, doubtful, estimated)).toBeLessThanOrEqual(top);
      }
      expect(yearTicks.every((tick) => tick >= from && tick <= to)).toBe(true);
    }),
  );
});

test('the axis has round figures', () => {
  expect(axisTicks(0, 932.87, 4)).toEqual([0, 250, 500, 750, 1000]);
  expect(axisTicks(0, 186_743, 4)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
  expect(axisTicks(-85.5, 1327, 4)).toEqual([-500, 0, 500, 1000, 1500]);
  expect(axisTicks(0, 0, 4)).toEqual([0]);
});

test('the figures cover both ends at even distances, and are few', () => {
  const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (below, above) => {
      const ticks = axisTicks(-below, above, 4);
      const [first = 0, second = 0] = ticks;
      expect(first).toBeLessThanOrEqual(-below);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(above);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(second - first).toBeGreaterThan(0);
    }),
  );
});

test('the axis also works for a flood of readings', () => {
  const mileage = mileageOf([['2025-11-24', 40_000]]);
  const [reading] = mileage.readings;
  const readings = Array.from({ length: 200_000 }, (_, km) => km).flatMap((km) =>
    reading ? [{ ...reading, date: '2020-01-01', mileage: 1 + km }] : [],
  );
  expect(mileageSeries({ ...mileage, readings }, TODAY).kmTicks.at(-1)).toBeGreaterThanOrEqual(
    200_000,
  );
});
