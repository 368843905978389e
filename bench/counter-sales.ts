import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import { csvLine } from '#rules/csv.ts';
import { addDays } from '#rules/days.ts';

/** Made-up plates under which a garage books what it sells without a car. */
export const counterSales = { CC001ZZ: 1_000, CC010ZZ: 10_000 } as const;

const labels = [
  ...['Vidange moteur', 'Plaquettes AV', 'Filtre à air', 'MO T1', 'Pneus 205/55 R16'],
  ...['Balai essuie-glace', 'Ampoule H7', 'Batterie 70 Ah', 'Recharge clim', 'Fournitures'],
];
const LINES = 10;
/** The invoices are spread over so many days, from 2012 on. */
const DAYS = 5_300;

/** Writes the ZIP that a member would send for such a plate: so many invoices of ten lines. */
export async function writeCounterSales(file: string, plate: string, invoices: number) {
  configure({ useWebWorkers: false });
  const client = `CC${invoices}`;
  const clients = [
    ['clientDmsId', 'clientLastName', 'vehicleRegistrationPlate', 'vehicleBrand', 'vehicleModel'],
    [client, 'VENTES COMPTOIR', plate, 'DIVERS', 'COMPTOIR'],
  ];
  const lines = [
    [
      ...['invoiceDmsId', 'invoiceDate', 'invoiceAmount', 'vehicleMileage'],
      ...['vehicleRegistrationPlate', 'clientDmsId', 'jobLabel', 'partQuantity', 'partBrand'],
    ],
  ];
  for (let invoice = 0; invoice < invoices; invoice += 1) {
    const date = addDays('2012-01-02', Math.floor((invoice * DAYS) / invoices));
    const km = 1000 + Math.floor((invoice * 200_000) / invoices);
    for (let line = 0; line < LINES; line += 1) {
      const label = labels[(invoice + line) % labels.length] ?? '';
      const amount = String(10 + ((invoice * 37) % 890));
      const [id, quantity] = [`${client}-${invoice}`, String(1 + (line % 3))];
      lines.push([id, date, amount, String(km), plate, client, label, quantity, 'BOSCH']);
    }
  }
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(file)));
  await zip.add('clients.csv', new TextReader(clients.map(csvLine).join('')));
  await zip.add('factures.csv', new TextReader(lines.map(csvLine).join('')));
  await zip.close();
}
