import { describe, expect, it } from 'vitest';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import { mileageOf, TODAY } from '#tests/support/vehicle/mileage.ts';
import {
  mileageFrom,
  readInformation,
  readInvoiceRecords,
  readRawClients,
  sampleInformation,
  sampleInvoices,
} from '#tests/support/vehicle/records.ts';
import { type Mileage, mileageAt } from './mileage.ts';

const doubts = (mileage: Mileage) =>
  mileage.readings.flatMap(({ date, doubt }) => (doubt ? [[date, doubt.kind]] : []));

describe('the documentation’s sample', () => {
  const sample = mileageFrom(
    {
      invoices: vehicleInvoices(readInvoiceRecords(sampleInvoices)),
      rawClients: readRawClients([{ clientDmsId: '5678', vehicleLastVisitMileage: 52032 }]),
      information: readInformation(sampleInformation),
    },
    TODAY,
  );

  it('doesn’t rely on a last visit that repeats the mileage of an earlier invoice', () => {
    expect(sample.readings.map(({ date, mileage, source }) => [date, mileage, source])).toEqual([
      ['2011-09-26', 11001, 'invoice'],
      ['2020-01-30', 96753, 'invoice'],
      ['2020-09-01', 96753, 'last-visit'],
    ]);
    expect(sample.readings[2]?.doubt).toEqual({
      kind: 'repeated',
      against: { date: '2020-01-30', mileage: 96753 },
    });
    expect(sample.lastReliable).toMatchObject({
      date: '2020-01-30',
      invoiceKey: '40475/2020-01-30/',
    });
  });

  it('estimates today from the last reading and the monthly estimate: the API’s zero means unknown', () => {
    // 782 days at 1,100 km per 30.436875 days.
    expect(sample.monthly).toEqual({ km: 1100, source: 'api' });
    expect(sample.today).toMatchObject({
      source: 'computed',
      mileage: 125015,
      from: { date: '2020-01-30' },
    });
  });

  it('gives a mileage for any date after the release', () => {
    expect(mileageAt(sample, '2009-09-29')).toBeNull();
    expect(mileageAt(sample, '2009-09-30')).toBe(0);
    expect(mileageAt(sample, '2011-09-26')).toBe(11001);
    expect(mileageAt(sample, '2015-11-28')).toBe(53877);
    expect(mileageAt(sample, '2020-01-30')).toBe(96753);
    expect(mileageAt(sample, TODAY)).toBe(125015);
    // The air filter that section 8 forecasts.
    expect(mileageAt(sample, '2032-08-01')).toBe(261806);
  });
});

describe('the API’s own estimate', () => {
  it('is used if it is more than zero', () => {
    const information = { vehicleCurrentMilageEstimated: 54000, monthlyMilageEstimated: 1000 };
    const mileage = mileageOf([['2021-03-22', 40000]], information);
    expect(mileage.today).toEqual({
      source: 'api',
      mileage: 54000,
      from: null,
      doubt: null,
    });
    expect(mileageAt(mileage, TODAY)).toBe(54000);
    expect(mileageAt(mileage, '2022-04-22')).toBe(55019);
  });

  it('is called wrong if a reading is higher, and draws no curve', () => {
    const mileage = mileageOf([['2021-03-22', 60000]], { vehicleCurrentMilageEstimated: 54000 });
    expect(mileage.today).toMatchObject({ mileage: 54000, doubt: 'below-reading' });
    expect(mileage.curve).toEqual([{ date: '2021-03-22', mileage: 60000 }]);
  });

  it('is called impossible if no car has ever driven so far, and draws no curve', () => {
    const mileage = mileageOf([['2021-03-22', 60000]], { vehicleCurrentMilageEstimated: 1e308 });
    expect(mileage.today).toMatchObject({ mileage: 1e308, doubt: 'beyond-any-car' });
    expect(mileage.curve).toEqual([{ date: '2021-03-22', mileage: 60000 }]);
  });
});

it('today’s mileage is doubted beyond a million, whoever estimates it, as an import doubts a reading', () => {
  const readings: [string, number][] = [
    ['2020-03-22', 1_200_000],
    ['2021-03-22', 1_300_000],
  ];
  expect(mileageOf(readings, {}).today).toMatchObject({ doubt: 'beyond-most-cars' });
  const told = mileageOf(readings, { vehicleCurrentMilageEstimated: 1_400_000 });
  expect(told.today).toMatchObject({ doubt: 'beyond-most-cars' });
  expect(told.lastReliable).toMatchObject({ mileage: 1_300_000 });
});

describe('what is not known', () => {
  it('is not guessed', () => {
    const nothing = mileageFrom({}, TODAY);
    expect(nothing).toEqual({
      readings: [],
      lastReliable: null,
      monthly: null,
      today: { source: 'unknown', mileage: null },
      curve: [],
      replaced: [],
    });
    expect(mileageAt(nothing, TODAY)).toBeNull();
    const one = mileageOf([['2021-03-22', 60000]]);
    expect(one.today).toEqual({ source: 'unknown', mileage: null });
    expect(mileageAt(one, '2021-03-21')).toBeNull();
    expect(mileageAt(one, '2021-03-23')).toBeNull();
  });

  it('is taken from the slope of the readings if the API gives no monthly estimate', () => {
    const mileage = mileageOf([
      ['2020-03-22', 20000],
      ['2022-03-22', 44000],
    ]);
    expect(mileage.monthly).toEqual({ km: 1001, source: 'readings' });
    const tooClose = mileageOf([
      ['2022-01-22', 20000],
      ['2022-03-22', 44000],
    ]);
    expect(tooClose.monthly).toBeNull();
  });

  it('ignores an empty mileage of an invoice', () => {
    expect(mileageOf([['2021-03-22', 0]]).readings).toEqual([]);
  });
});

describe('doubtful readings', () => {
  it('flags the one that goes backwards', () => {
    const mileage = mileageOf([
      ['2018-01-10', 40000],
      ['2019-01-10', 52000],
      ['2020-01-10', 5300],
      ['2021-01-10', 76000],
    ]);
    expect(doubts(mileage)).toEqual([['2020-01-10', 'backwards']]);
    expect(mileage.readings[2]?.doubt).toEqual({
      kind: 'backwards',
      against: { date: '2019-01-10', mileage: 52000 },
    });
  });

  it('flags a typing error, but not the readings after it', () => {
    const mileage = mileageOf([
      ['2018-01-10', 40000],
      ['2019-01-10', 520000],
      ['2020-01-10', 64000],
      ['2021-01-10', 76000],
    ]);
    expect(doubts(mileage)).toEqual([['2019-01-10', 'too-high']]);
    expect(mileage.readings[1]?.doubt).toMatchObject({ against: { date: '2020-01-10' } });
    expect(mileage.lastReliable?.mileage).toBe(76000);
  });

  it('doesn’t rely on a figure that no car reaches if there is another one', () => {
    expect(
      doubts(
        mileageOf([
          ['2012-01-10', 1e308],
          ['2020-01-10', 50_000],
        ]),
      ),
    ).toEqual([['2012-01-10', 'too-high']]);
  });

  it('prefers the smoother of two series if the error is the last reading but one', () => {
    const mileage = mileageOf([
      ['2018-01-10', 40000],
      ['2019-01-10', 52000],
      ['2020-01-10', 164000],
      ['2021-01-10', 76000],
    ]);
    expect(doubts(mileage)).toEqual([['2020-01-10', 'too-high']]);
  });

  it('flags a last reading that only the pace contradicts', () => {
    const until = (last: number) =>
      mileageOf(
        [
          ['2018-01-10', 40000],
          ['2019-01-10', 52000],
          ['2020-01-10', last],
        ],
        { monthlyMilageEstimated: 1000 },
      );
    expect(doubts(until(640000))).toEqual([['2020-01-10', 'too-high']]);
    expect(doubts(until(164000))).toEqual([['2020-01-10', 'too-high']]);
    // It is possible that the car is used differently now.
    expect(doubts(until(100000))).toEqual([]);
  });

  it('flags a reading dated before cars had plates', () => {
    const mileage = mileageOf([
      ['1900-01-01', 10],
      ['2021-01-10', 40000],
    ]);
    expect(doubts(mileage)).toEqual([['1900-01-01', 'before-plates']]);
  });

  it('flags a reading dated after today', () => {
    const mileage = mileageOf([
      ['2021-01-10', 40000],
      ['2202-01-10', 52000],
    ]);
    expect(doubts(mileage)).toEqual([['2202-01-10', 'future']]);
    expect(mileage.lastReliable?.mileage).toBe(40000);
  });

  it('accepts the same mileage twice within the month that one repair takes', () => {
    const mileage = mileageOf([
      ['2021-01-10', 40000],
      ['2021-01-28', 40000],
      ['2021-03-10', 40000],
    ]);
    expect(doubts(mileage)).toEqual([['2021-03-10', 'repeated']]);
  });

  it('counts one visit if the file, the API and an invoice say the same', () => {
    const visit = { vehicleLastVisitDate: '2021-01-10', vehicleLastVisitMileage: 40000 };
    const mileage = mileageOf([['2021-01-10', 40000]], visit, [visit]);
    expect(mileage.readings).toHaveLength(1);
    expect(mileage.readings[0]?.source).toBe('invoice');
    expect(mileageOf([], {}, [visit]).readings[0]?.source).toBe('client-file');
  });
});
