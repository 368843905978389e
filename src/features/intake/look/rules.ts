import type { FileName } from '#rules/import-files/columns.ts';

export interface FileRules {
  /** Two rows that agree in all of these are one too many; null for whole rows that are the same. */
  unique: { rule: 'clientTwice' | 'lineTwice'; by: readonly string[] | null };
  /** What the lines of one invoice must agree on, each repeating the invoice's own. */
  sameInvoice: readonly string[];
}

export const PLATE_COLUMN = 'vehicleRegistrationPlate';

/**
 * What is looked at beside the single cells (`rules/import-files`). Everything found is a warning: the
 * real contract of these files is the network's (section 15).
 */
export const rules: Readonly<Record<FileName, FileRules>> = {
  'clients.csv': {
    unique: { rule: 'clientTwice', by: ['clientDmsId', PLATE_COLUMN] },
    sameInvoice: [],
  },
  'factures.csv': {
    unique: { rule: 'lineTwice', by: null },
    sameInvoice: ['invoiceDate', 'invoiceAmount', 'vehicleMileage', PLATE_COLUMN],
  },
};
