import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import { mileageFrom, readInformation, readInvoiceRecords, readRawClients } from './records.ts';

/** The day on which these tests read a mileage. */
export const TODAY = '2022-03-22';

/** Invoices as [date, km]. */
const invoicesOf = (readings: readonly (readonly [string, number])[]) =>
  vehicleInvoices(
    readInvoiceRecords(
      readings.map(([invoiceDate, mileageOnInvoice], index) => ({
        invoiceDmsId: String(index),
        invoiceDate,
        mileageOnInvoice,
      })),
    ),
  );

/** For tests: the mileage according to invoices, as [date, km], and whatever else is known. */
export const mileageOf = (
  readings: readonly (readonly [string, number])[],
  information: object = {},
  rawClients: object[] = [],
  today = TODAY,
): Mileage =>
  mileageFrom(
    {
      invoices: invoicesOf(readings),
      rawClients: readRawClients(rawClients),
      information: readInformation(information),
    },
    today,
  );
