import type { InvoiceLineRow } from '#server/embedded/rows.ts';

/** An invoice line as a member's file has it. */
export const lineRow = (row: Partial<InvoiceLineRow> = {}): InvoiceLineRow => ({
  workshopNationalId: null,
  clientDmsId: 'C1',
  invoiceId: null,
  invoiceDmsId: 'F1',
  invoiceDate: '2024-06-03',
  invoiceAmount: 210.5,
  vehicleVIN: null,
  vehicleMileage: 61_500,
  vehicleRegistrationPlate: 'GH-123-JK',
  packageCode: null,
  packageLabel: null,
  jobCode: null,
  jobLabel: 'Vidange moteur',
  partQuantity: 1,
  partReference: null,
  partBrand: null,
  partLabel: null,
  ...row,
});
