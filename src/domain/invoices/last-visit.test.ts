import { describe, expect, it } from 'vitest';
import {
  mileageFrom,
  readInformation,
  readInvoiceRecords,
  sampleInformation,
  sampleInvoices,
} from '#tests/support/vehicle/records.ts';
import { vehicleInvoices } from './invoices.ts';
import { lastVisit, lastVisitDoubts } from './last-visit.ts';

const TODAY = '2022-03-22';
const invoices = vehicleInvoices(readInvoiceRecords(sampleInvoices));
const doubtsOf = (raw: object) => {
  const information = readInformation(raw);
  const mileage = mileageFrom({ invoices, information }, TODAY);
  return lastVisitDoubts(invoices, information, mileage);
};

describe('lastVisit', () => {
  it('is in September 2020 for the sample, and says that its last invoice is from January', () => {
    expect(lastVisit(invoices, readInformation(sampleInformation), TODAY)).toMatchObject({
      date: '2020-09-01',
      mileage: 96753,
      member: null,
      source: 'information',
      monthsAgo: 18,
      otherInvoice: { dmsId: '40475' },
    });
  });

  it('is the last invoice if the API knows no later visit', () => {
    const information = readInformation({ vehicleLastVisitDate: '2020-01-30' });
    expect(lastVisit(invoices, information, TODAY)).toMatchObject({
      date: '2020-01-30',
      mileage: 96753,
      source: 'invoice',
      otherInvoice: null,
    });
    expect(lastVisit(invoices, null, TODAY)).toMatchObject({ source: 'invoice', monthsAgo: 25 });
  });

  it('is never in the future', () => {
    const information = readInformation({ vehicleLastVisitDate: '2202-01-01' });
    expect(lastVisit(invoices, information, '2015-01-01')?.date).toBe('2011-09-26');
    expect(lastVisit([], information, TODAY)).toBeNull();
  });

  it('has no mileage if the API gives zero', () => {
    const information = readInformation({
      vehicleLastVisitDate: '2021-01-01',
      vehicleLastVisitMileage: 0,
    });
    expect(lastVisit([], information, TODAY)).toMatchObject({ mileage: null, otherInvoice: null });
  });
});

describe('lastVisitDoubts', () => {
  it('gives both doubts about the sample: a different day, and a mileage copied from an invoice', () => {
    expect(doubtsOf(sampleInformation)).toMatchObject([
      { kind: 'date', visit: '2020-09-01', invoice: { dmsId: '40475' } },
      { kind: 'reading', doubt: { kind: 'repeated', against: { date: '2020-01-30' } } },
    ]);
  });

  it('says that the invoice of that day has a different mileage', () => {
    const visit = { vehicleLastVisitDate: '2020-01-30', vehicleLastVisitMileage: 96800 };
    expect(doubtsOf(visit)).toMatchObject([
      { kind: 'mileage', mileage: 96800, invoice: { mileage: 96753 } },
    ]);
  });

  it('has no doubt if both agree or the API knows no visit', () => {
    const visit = { vehicleLastVisitDate: '2020-01-30', vehicleLastVisitMileage: 96753 };
    expect(doubtsOf(visit)).toEqual([]);
    expect(doubtsOf({})).toEqual([]);
  });
});
