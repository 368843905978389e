import type { Cell } from '#src/ui/export/worksheet.ts';

/**
 * A client and two invoices of three lines, in the columns of docs/import-format.md. The car is
 * invented: plates that begin with V are many years away, and its SIRET's key alone is right.
 */

const PLATE = 'VS-360-XN';
const SIRET = '51284637900018';

export const clientRows: readonly Record<string, Cell>[] = [
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

export const invoiceRows: readonly Record<string, Cell>[] = [
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
