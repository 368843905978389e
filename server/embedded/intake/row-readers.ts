import { MOST_KM } from '#rules/mileage-bounds.ts';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import type { Cells, Range } from './cells.ts';

const MILEAGE: Range = { min: 0, max: MOST_KM };
/** Credit notes are negative. */
const AMOUNT: Range = { min: -10_000_000, max: 10_000_000 };
const QUANTITY: Range = { min: -1_000_000, max: 1_000_000 };

/** A row of clients.csv; throws BadCell. */
export const readClientRow = (cells: Cells): ClientRow => ({
  workshopNationalId: cells.text('workshopNationalId'),
  clientDmsId: cells.required('clientDmsId'),
  clientTitle: cells.text('clientTitle'),
  clientLastName: cells.text('clientLastName'),
  clientFirstName: cells.text('clientFirstName'),
  clientCompanyName: cells.text('clientCompanyName'),
  clientAddress: cells.text('clientAddress'),
  clientAddressComplement: cells.text('clientAddressComplement'),
  clientZipCode: cells.text('clientZipCode'),
  clientCity: cells.text('clientCity'),
  clientCountry: cells.text('clientCountry'),
  clientPhone: cells.text('clientPhone'),
  clientMobilePhone: cells.text('clientMobilePhone'),
  clientProfessionalPhone: cells.text('clientProfessionalPhone'),
  clientEmail: cells.text('clientEmail'),
  clientBirthDate: cells.date('clientBirthDate'),
  vehicleRegistrationPlate: cells.plate('vehicleRegistrationPlate'),
  vehicleBrand: cells.text('vehicleBrand'),
  vehicleModel: cells.text('vehicleModel'),
  vehicleVersion: cells.text('vehicleVersion'),
  vehicleEnergy: cells.text('vehicleEnergy'),
  vehicleReleaseDate: cells.date('vehicleReleaseDate'),
  vehicleLastVisitDate: cells.date('vehicleLastVisitDate'),
  vehicleVIN: cells.text('vehicleVIN'),
  vehicleLastVisitMileage: cells.number('vehicleLastVisitMileage', MILEAGE),
  vehicleLastTechnicalControlDate: cells.date('vehicleLastTechnicalControlDate'),
  vehicleNextTechnicalControlDate: cells.date('vehicleNextTechnicalControlDate'),
  vehicleLastAntipollutionControlDate: cells.date('vehicleLastAntipollutionControlDate'),
  vehicleNextAntipollutionControlDate: cells.date('vehicleNextAntipollutionControlDate'),
});

/**
 * A row of factures.csv; throws BadCell.
 * @param today YYYY-MM-DD: no invoice is of a later day
 */
export const readLineRow = (cells: Cells, today: string): InvoiceLineRow => ({
  workshopNationalId: cells.text('workshopNationalId'),
  clientDmsId: cells.text('clientDmsId'),
  invoiceId: cells.identifier('invoiceId'),
  invoiceDmsId: cells.required('invoiceDmsId'),
  invoiceDate: cells.pastDate('invoiceDate', today),
  invoiceAmount: cells.number('invoiceAmount', AMOUNT),
  vehicleVIN: cells.text('vehicleVIN'),
  vehicleMileage: cells.number('vehicleMileage', MILEAGE),
  vehicleRegistrationPlate: cells.plate('vehicleRegistrationPlate'),
  packageCode: cells.text('packageCode'),
  packageLabel: cells.text('packageLabel'),
  jobCode: cells.text('jobCode'),
  jobLabel: cells.text('jobLabel'),
  partQuantity: cells.number('partQuantity', QUANTITY),
  partReference: cells.text('partReference'),
  partBrand: cells.text('partBrand'),
  partLabel: cells.text('partLabel'),
});
