import {
  BlobWriter,
  configure,
  TextReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { CSV_START, csvLine } from '#rules/csv.ts';
import { FILES, type FileName, importColumns } from '#rules/import-files/columns.ts';
import { decimal } from '#src/ui/export/csv.ts';

/**
 * A client and two invoices with three lines, in the columns of docs/import-format.md. The car is
 * invented: plates that begin with V are many years away, and its SIRET only has a valid check
 * digit.
 */

type Cell = string | number;

const PLATE = 'VS-360-XN';
const SIRET = '51284637900018';

const clientRows: readonly Record<string, Cell>[] = [
  {
    workshopNationalId: SIRET,
    clientDmsId: 'EXEMPLE-1',
    clientTitle: 'Mme',
    clientLastName: 'EXEMPLE',
    clientFirstName: 'Hélène',
    clientAddress: '12 rue des Érables',
    clientZipCode: '92150',
    clientCity: 'Suresnes',
    clientMobilePhone: '0639980012',
    clientEmail: 'helene.exemple@example.com',
    vehicleRegistrationPlate: PLATE,
    vehicleBrand: 'RENAULT',
    vehicleModel: 'CLIO',
    vehicleEnergy: 'ESSENCE',
    vehicleReleaseDate: '2019-03-21',
    vehicleLastVisitDate: '2025-04-10',
    vehicleLastVisitMileage: 68420,
  },
];

const invoice = (
  invoiceDmsId: string,
  invoiceDate: string,
  invoiceAmount: number,
  vehicleMileage: number,
  lines: readonly Record<string, Cell>[],
) =>
  lines.map((line) => ({
    workshopNationalId: SIRET,
    clientDmsId: 'EXEMPLE-1',
    invoiceDmsId,
    invoiceDate,
    invoiceAmount,
    vehicleMileage,
    vehicleRegistrationPlate: PLATE,
    ...line,
  }));

const invoiceRows: readonly Record<string, Cell>[] = [
  ...invoice('EX-2023-001', '2023-04-06', 219.4, 45150, [
    { jobCode: 'M1', jobLabel: 'Vidange moteur', partQuantity: 1 },
    { partQuantity: 1, partReference: 'W75/3', partBrand: 'MANN', partLabel: 'FILTRE A HUILE' },
    { partQuantity: 4.5, partLabel: 'HUILE 5W30' },
  ]),
  ...invoice('EX-2025-014', '2025-04-10', 412.9, 68420, [
    { jobCode: 'F1', jobLabel: 'Remplacement plaquettes de frein avant', partQuantity: 1 },
    { partQuantity: 1, partReference: '425405', partBrand: 'BOSCH', partLabel: 'JEU 4 PLAQ' },
    { partQuantity: 1, partReference: 'LX1780', partBrand: 'MANN', partLabel: 'FILTRE A AIR' },
  ]),
];

configure({ useWebWorkers: false });

const written = (cell: Cell): string => (typeof cell === 'number' ? decimal(cell) : cell);

const rowsOf: Record<FileName, readonly Record<string, Cell>[]> = {
  'clients.csv': clientRows,
  'factures.csv': invoiceRows,
};

/** The two files as a member would send them, with every column, for people to start from. */
export async function sampleZip(): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  for (const name of FILES) {
    const columns = importColumns[name].map((column) => column.name);
    // As a program would write it, without marks for a spreadsheet: a network's own API may not know
    // them.
    const lines = rowsOf[name].map((row) => columns.map((column) => written(row[column] ?? '')));
    const csv = CSV_START + [columns, ...lines].map(csvLine).join('');
    await zip.add(name, new TextReader(csv));
  }
  return zip.close();
}
