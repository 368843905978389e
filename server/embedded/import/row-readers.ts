import type { ColumnOf, FileName } from '#rules/import-files/columns.ts';
import type { ReadRow } from '#rules/import-files/rows.ts';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';

type Text = ColumnOf<FileName, 'text' | 'reference' | 'phone' | 'dmsId' | 'siret'>;
type Day = ColumnOf<FileName, 'date' | 'pastDate' | 'startDate' | 'doneOn'>;
type Amount = ColumnOf<FileName, 'mileage' | 'amount' | 'quantity'>;

/** The cells of a row by their columns; null if one is missing, empty or can't be read. */
function cellsOf(row: ReadRow) {
  const written = (column: string): string | null => {
    const value = row.value(column);
    return value === null ? null : String(value);
  };
  return {
    /** As it came, including blanks around it. */
    text: (column: Text) => row.text(column),
    /** Without blanks around it. */
    key: (column: Text) => written(column),
    identifier: (column: ColumnOf<FileName, 'identifier'>) => row.value(column),
    plate: (column: ColumnOf<FileName, 'plate'>) => written(column),
    day: (column: Day) => written(column),
    number: (column: Amount) => {
      const value = row.value(column);
      return typeof value === 'number' ? value : null;
    },
  };
}

/** A row of clients.csv, as the store keeps it. */
export function clientRowOf(row: ReadRow): ClientRow {
  const cells = cellsOf(row);
  return {
    workshopNationalId: cells.text('workshopNationalId'),
    clientDmsId: cells.key('clientDmsId') ?? '',
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
    clientBirthDate: cells.day('clientBirthDate'),
    vehicleRegistrationPlate: cells.plate('vehicleRegistrationPlate'),
    vehicleBrand: cells.text('vehicleBrand'),
    vehicleModel: cells.text('vehicleModel'),
    vehicleVersion: cells.text('vehicleVersion'),
    vehicleEnergy: cells.text('vehicleEnergy'),
    vehicleReleaseDate: cells.day('vehicleReleaseDate'),
    vehicleLastVisitDate: cells.day('vehicleLastVisitDate'),
    vehicleVIN: cells.text('vehicleVIN'),
    vehicleLastVisitMileage: cells.number('vehicleLastVisitMileage'),
    vehicleLastTechnicalControlDate: cells.day('vehicleLastTechnicalControlDate'),
    vehicleNextTechnicalControlDate: cells.day('vehicleNextTechnicalControlDate'),
    vehicleLastAntipollutionControlDate: cells.day('vehicleLastAntipollutionControlDate'),
    vehicleNextAntipollutionControlDate: cells.day('vehicleNextAntipollutionControlDate'),
  };
}

/** A row of factures.csv, as the store keeps it. */
export function lineRowOf(row: ReadRow): InvoiceLineRow {
  const cells = cellsOf(row);
  return {
    workshopNationalId: cells.text('workshopNationalId'),
    clientDmsId: cells.text('clientDmsId'),
    invoiceId: cells.identifier('invoiceId'),
    invoiceDmsId: cells.key('invoiceDmsId') ?? '',
    invoiceDate: cells.day('invoiceDate'),
    invoiceAmount: cells.number('invoiceAmount'),
    vehicleVIN: cells.text('vehicleVIN'),
    vehicleMileage: cells.number('vehicleMileage'),
    vehicleRegistrationPlate: cells.plate('vehicleRegistrationPlate'),
    packageCode: cells.text('packageCode'),
    packageLabel: cells.text('packageLabel'),
    jobCode: cells.text('jobCode'),
    jobLabel: cells.text('jobLabel'),
    partQuantity: cells.number('partQuantity'),
    partReference: cells.text('partReference'),
    partBrand: cells.text('partBrand'),
    partLabel: cells.text('partLabel'),
  };
}
