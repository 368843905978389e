import { amount, type Check, date, mileage, number, pastDate, plate, siret } from './checks.ts';
import type { FileName } from './model.ts';

export interface Column {
  name: string;
  /** The file and each of its rows must have it (docs/import-format.md). */
  isRequired?: true;
  check?: Check;
}

export interface FileRules {
  columns: readonly Column[];
  /** Two rows that agree in all of these are one too many; null for whole rows that are the same. */
  unique: { rule: 'clientTwice' | 'lineTwice'; by: readonly string[] | null };
  /** What the lines of one invoice must agree on, each repeating the invoice's own. */
  sameInvoice: readonly string[];
}

export const PLATE_COLUMN = 'vehicleRegistrationPlate';

/**
 * All that is looked at, by file: the raw fields of web services 2 and 6 (sections 5 and 9 of the
 * API's documentation) as columns. Everything found is a warning: the real contract of these files
 * is the network's (section 15).
 */
export const rules: Readonly<Record<FileName, FileRules>> = {
  'clients.csv': {
    columns: [
      { name: 'workshopNationalId', check: siret },
      { name: 'clientDmsId', isRequired: true },
      { name: 'clientTitle' },
      { name: 'clientLastName' },
      { name: 'clientFirstName' },
      { name: 'clientCompanyName' },
      { name: 'clientAddress' },
      { name: 'clientAddressComplement' },
      { name: 'clientZipCode' },
      { name: 'clientCity' },
      { name: 'clientCountry' },
      { name: 'clientPhone' },
      { name: 'clientMobilePhone' },
      { name: 'clientProfessionalPhone' },
      { name: 'clientEmail' },
      { name: 'clientBirthDate', check: pastDate },
      { name: PLATE_COLUMN, isRequired: true, check: plate },
      { name: 'vehicleBrand' },
      { name: 'vehicleModel' },
      { name: 'vehicleVersion' },
      { name: 'vehicleEnergy' },
      { name: 'vehicleReleaseDate', check: pastDate },
      { name: 'vehicleLastVisitDate', check: pastDate },
      { name: 'vehicleVIN' },
      { name: 'vehicleLastVisitMileage', check: mileage },
      { name: 'vehicleLastTechnicalControlDate', check: pastDate },
      { name: 'vehicleNextTechnicalControlDate', check: date },
      { name: 'vehicleLastAntipollutionControlDate', check: pastDate },
      { name: 'vehicleNextAntipollutionControlDate', check: date },
    ],
    unique: { rule: 'clientTwice', by: ['clientDmsId', PLATE_COLUMN] },
    sameInvoice: [],
  },
  'factures.csv': {
    columns: [
      { name: 'workshopNationalId', check: siret },
      { name: 'clientDmsId' },
      { name: 'invoiceId' },
      { name: 'invoiceDmsId', isRequired: true },
      { name: 'invoiceDate', isRequired: true, check: pastDate },
      { name: 'invoiceAmount', check: amount },
      { name: 'vehicleVIN' },
      { name: 'vehicleMileage', check: mileage },
      { name: PLATE_COLUMN, isRequired: true, check: plate },
      { name: 'packageCode' },
      { name: 'packageLabel' },
      { name: 'jobCode' },
      { name: 'jobLabel' },
      { name: 'partQuantity', check: number },
      { name: 'partReference' },
      { name: 'partBrand' },
      { name: 'partLabel' },
    ],
    unique: { rule: 'lineTwice', by: null },
    sameInvoice: ['invoiceDate', 'invoiceAmount', 'vehicleMileage', PLATE_COLUMN],
  },
};
