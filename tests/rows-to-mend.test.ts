import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importArchive } from '#server/embedded/import/import-archive.ts';
import type { RowToMend } from '#src/features/import/preview/model.ts';
import { mendArchive } from '#src/features/import/preview/preview-archive.ts';
import { rowsCsv } from '#src/features/import/rows-csv.ts';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { makeTestStore, TODAY } from '#tests/support/embedded/test-store.ts';
import { zipOf } from '#tests/support/zip.ts';

const PLATE = 'GH-123-JK';
const CLIENTS = [
  'clientDmsId;clientMobilePhone;clientZipCode;vehicleRegistrationPlate;vehicleReleaseDate',
  `C1;0612345678;01000;${PLATE};2018-05-14`,
  `C2;0612345679;01000;${PLATE};mai 2018`,
  `;0612345670;01000;${PLATE};2018-05-14`,
].join('\n');
const INVOICES = [
  'invoiceDmsId;invoiceDate;vehicleRegistrationPlate;invoiceAmount;jobLabel',
  `F1;2024-05-02;${PLATE};210,50;Vidange`,
  `F1;2024-05-02;${PLATE};210,50;"Filtre ; huile"`,
  `F2;2024-05-03;${PLATE};12,50;-10% remise`,
  `F3;2024-05-04;${PLATE};beaucoup;Pneus`,
  `F3;2024-05-04;${PLATE};beaucoup;1/2 train`,
  `F4;2024-05-05;${PLATE};10,00;Balais`,
  `;2024-05-05;${PLATE};10,00;Liquide`,
  `F5;2024-05-06;${PLATE};11,00;Phare`,
  `F6;2024-05-07;${PLATE};11,00;Batterie`,
].join('\n');

let store: Awaited<ReturnType<typeof makeTestStore>>;
beforeEach(async () => {
  store = await makeTestStore();
});
afterEach(() => store.remove());

const zipWith = (clients: string, invoices: string) =>
  zipOf({ 'clients.csv': clients, 'factures.csv': invoices });

async function imported(clients: string, invoices: string) {
  return importArchive(importOrder(store, await zipWith(clients, invoices)));
}

async function toMend(
  entry: number,
  clients = CLIENTS,
): Promise<{ rows: RowToMend[]; csv: string }> {
  const file = new Blob([await zipWith(clients, INVOICES)]);
  const csv = rowsCsv(({ rule, column }) => `${column}: ${rule}`);
  const rows: RowToMend[] = [];
  for await (const batch of mendArchive({ file, today: TODAY, entry })) {
    rows.push(...batch);
    csv.add(batch);
  }
  return { rows, csv: await csv.file().text() };
}

describe('the file with rows that were left out or doubted', () => {
  test('has each row with its line and reason in front, and stays text in a spreadsheet', async () => {
    const { csv } = await toMend(0);
    expect(csv.split('\r\n')).toEqual([
      'vision360Line;vision360Reason;clientDmsId;clientMobilePhone;clientZipCode;vehicleRegistrationPlate;vehicleReleaseDate',
      `3;vehicleReleaseDate: date;C2;"=""0612345679""";"=""01000""";${PLATE};"=""mai 2018"""`,
      `4;clientDmsId: empty;;"=""0612345670""";"=""01000""";${PLATE};"=""2018-05-14"""`,
      '',
    ]);
  });

  test('has complete invoices, including those next to a line without a number', async () => {
    const { rows } = await toMend(1);
    const lines = rows.slice(1).map(({ line, cells }) => [line, cells[0]]);
    expect(lines).toEqual([
      [5, 'F3'],
      [6, 'F3'],
      [7, 'F4'],
      [8, ''],
      [9, 'F5'],
    ]);
  });

  test('has the first row of a customer beside the second, so that sending it unchanged keeps the first', async () => {
    const clients = [...CLIENTS.split('\n'), `C1;0699999999;01000;${PLATE};2018-05-14`].join('\n');
    await imported(clients, INVOICES);
    const { rows, csv } = await toMend(0, clients);
    expect(rows.slice(1).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    const again = await imported(csv, INVOICES);
    expect(again.files).toMatchObject({ 'clients.csv': { changed: 0, leftOut: 2 } });
  });

  test('has its two columns once, also when it is made from such a file', async () => {
    const { csv } = await toMend(0);
    const again = await toMend(0, csv);
    const [header, ...rows] = again.csv.split('\r\n');
    expect(header).toBe(csv.split('\r\n')[0]);
    expect(rows[0]).toContain('2;vehicleReleaseDate: date;C2;');
  });

  test('changes nothing if it is sent again unchanged, and only what was mended otherwise', async () => {
    await imported(CLIENTS, INVOICES);
    const [clients, invoices] = [(await toMend(0)).csv, (await toMend(1)).csv];
    const again = await imported(clients, invoices);
    expect(again.files).toMatchObject({
      'clients.csv': { rows: 2, added: 0, changed: 0, unchanged: 1, ignoredColumns: [] },
      'factures.csv': { rows: 5, added: 0, changed: 0, unchanged: 4, ignoredColumns: [] },
    });
    const mended = await imported(
      clients.replace('mai 2018', '01/05/2018').replace('empty;;', 'empty;C3;'),
      invoices.replace('beaucoup', '42,00').replace('empty;;', 'empty;F4;'),
    );
    expect(mended.files).toMatchObject({
      'clients.csv': { added: 1, leftOut: 0 },
      'factures.csv': { added: 1, changed: 1, leftOut: 0 },
    });
  });
});
