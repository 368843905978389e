import { expect, test } from 'vitest';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import { mileageFrom, readInvoiceRecords } from '#tests/support/vehicle/records.ts';
import { mileageDoubts } from './mileage-doubts.ts';

test('each invoice gets the doubt about its own reading, even the second one of a day', () => {
  const invoices = vehicleInvoices(
    readInvoiceRecords([
      { invoiceDmsId: 'a', invoiceDate: '2018-03-01', mileageOnInvoice: 50_000 },
      { invoiceDmsId: 'b', invoiceDate: '2019-03-01', mileageOnInvoice: 6_000 },
      { invoiceDmsId: 'c', invoiceDate: '2019-03-01', mileageOnInvoice: 6_000 },
      { invoiceDmsId: 'd', invoiceDate: '2020-03-01', mileageOnInvoice: 70_000 },
      { invoiceDmsId: 'e', invoiceDate: null, mileageOnInvoice: 6_000 },
      { invoiceDmsId: 'f', invoiceDate: '2020-06-01', mileageOnInvoice: 0 },
    ]),
  );
  const doubtOf = mileageDoubts(mileageFrom({ invoices }, '2026-11-24'));
  const backwards = { kind: 'backwards', against: { date: '2018-03-01', mileage: 50_000 } };
  expect(new Map(invoices.map((invoice) => [invoice.dmsId, doubtOf(invoice)]))).toEqual(
    new Map<string, unknown>([
      ['a', null],
      ['b', backwards],
      ['c', backwards],
      ['d', null],
      ['e', null],
      ['f', null],
    ]),
  );
});
