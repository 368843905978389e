import type { InferOutput } from 'valibot';
import { date, identifier, kilometres, number, text } from './read.ts';
import { list, record } from './record.ts';

/**
 * "Données factures 1" (section 9): one raw line. `invoiceAmount` (euros) belongs to the whole
 * invoice and is repeated on each line.
 */
export const RawInvoiceLine = record({
  workshopNationalId: text,
  clientDmsId: text,
  invoiceId: identifier,
  invoiceDmsId: text,
  invoiceDate: date,
  invoiceAmount: number,
  vehicleVIN: text,
  vehicleMileage: kilometres,
  vehicleRegistrationPlate: text,
  packageCode: text,
  packageLabel: text,
  jobCode: text,
  jobLabel: text,
  partQuantity: number,
  partReference: text,
  partBrand: text,
  partLabel: text,
});
export type RawInvoiceLine = InferOutput<typeof RawInvoiceLine>;

/**
 * One line of a qualified invoice. `privateUsedSource` names the raw field from which the job was
 * recognised.
 */
export const InvoiceLine = record({
  privateJobId: identifier,
  privateJobLabel: text,
  privateUsedSource: text,
  packageCode: text,
  packageLabel: text,
  jobCode: text,
  jobLabel: text,
  partQuantity: number,
  partReference: text,
  partBrand: text,
  partLabel: text,
});
export type InvoiceLine = InferOutput<typeof InvoiceLine>;

/** "Données factures 2" (section 10): a qualified invoice, amount in euros, mileage in km. */
export const Invoice = record({
  invoiceDmsId: text,
  invoiceDate: date,
  invoiceAmount: number,
  mileageOnInvoice: kilometres,
  memberId: identifier,
  memberPoSCode: text,
  memberTradeName: text,
  invoiceContent: list(InvoiceLine),
});
export type Invoice = InferOutput<typeof Invoice>;
