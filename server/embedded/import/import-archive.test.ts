import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineAt } from '#server/embedded/store/engine.ts';
import { clientColumns, lineColumns, namesOf } from '#server/embedded/store/raw-rows.ts';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { makeTestStore, TODAY } from '#tests/support/embedded/test-store.ts';
import {
  CLIENTS_CSV,
  CLIENTS_HEADER,
  INVOICES_CSV,
  INVOICES_HEADER,
} from '#tests/support/embedded/test-zip.ts';
import { windows1252, type ZipContent, zipOf } from '#tests/support/zip.ts';
import { importArchive } from './import-archive.ts';
import { inGigabytes, inMegabytes, limits } from './limits.ts';
import { reportOf } from './report.ts';

let store: Awaited<ReturnType<typeof makeTestStore>>;
beforeEach(async () => {
  store = await makeTestStore();
});
afterEach(() => store.remove());

async function take(
  entries: Parameters<typeof zipOf>[0],
  now = `${TODAY}T10:00:00Z`,
  timeZone = 'Europe/Paris',
) {
  const order = importOrder(store, await zipOf(entries));
  const report = await importArchive({ ...order, now, timeZone });
  const { leftOutRows, doubts } = reportOf(report, 'fr');
  return {
    clients: report.files['clients.csv'],
    invoices: report.files['factures.csv'],
    leftOutRows,
    doubts: doubts.map(({ file, line, reason }) => ({ file, line, reason })),
  };
}

const takeFiles = (clients: ZipContent, invoices: ZipContent = INVOICES_CSV) =>
  take({ 'clients.csv': clients, 'factures.csv': invoices });

async function storedClient() {
  const opened = await engineAt(store.place).open();
  try {
    const order = { network: 'trif', plate: 'GH123JK', asking: null };
    return (await opened.vehicleRows(order)).clients.map(({ raw }) => raw);
  } finally {
    await opened.close();
  }
}

describe('as members write their files', () => {
  const expected = {
    clientLastName: 'GÉRARD',
    vehicleBrand: 'PEUGEOT',
    vehicleLastVisitMileage: 61500,
  };

  test.each<[string, ZipContent, string?]>([
    ['UTF-8', CLIENTS_CSV],
    ['UTF-8 with a BOM', `\uFEFF${CLIENTS_CSV}`, 'utf-8-bom'],
    ['Windows-1252', windows1252(CLIENTS_CSV), 'windows-1252'],
    ['commas', CLIENTS_CSV.replaceAll(';', ',')],
    ['tabs', CLIENTS_CSV.replaceAll(';', '\t')],
    ['CRLF', CLIENTS_CSV.replaceAll('\n', '\r\n')],
    ['CR alone', CLIENTS_CSV.replaceAll('\n', '\r')],
    ['no last line break', CLIENTS_CSV.trimEnd()],
    ['quoted cells', CLIENTS_CSV.replaceAll(/[^;\n]+/g, '"$&"')],
    ['a header in capitals', CLIENTS_CSV.replace(CLIENTS_HEADER, CLIENTS_HEADER.toUpperCase())],
    ['empty lines', CLIENTS_CSV.replaceAll('\n', '\n\n')],
    ['empty cells at the end', CLIENTS_CSV.replace('61500\n', '61500;;\n')],
    ['spaces in numbers', CLIENTS_CSV.replace('61500', '61 500')],
    ['French dates', CLIENTS_CSV.replace('2018-05-14', '14/05/2018')],
  ])('%s', async (_, csv, encoding = 'utf-8') => {
    const { clients, leftOutRows } = await takeFiles(csv);
    expect(leftOutRows).toEqual([]);
    expect(clients).toMatchObject({ encoding, added: 1 });
    expect(await storedClient()).toMatchObject([{ ...expected, vehicleReleaseDate: '2018-05-14' }]);
  });

  test('accepts a line break, a separator and quotes in a quoted cell', async () => {
    await takeFiles(CLIENTS_CSV.replace('ÉLODIE', '"Élodie ""Lo"";\r\nMarie"'));
    expect(await storedClient()).toMatchObject([{ clientFirstName: 'Élodie "Lo";\r\nMarie' }]);
  });

  test.each([
    ['full width', 'ＧＨ－１２３－ＪＫ'],
    ['Cyrillic capitals that look like ours', 'GН-123-JК'],
    ['small letters and odd dashes', 'gh‑123–jk'],
  ])('a plate in %s is found by its number', async (_, plate) => {
    await takeFiles(CLIENTS_CSV.replace('GH-123-JK', plate));
    expect(await storedClient()).toMatchObject([{ vehicleRegistrationPlate: plate }]);
  });

  test('accepts an invoice of the day that has begun in France but not yet in UTC', async () => {
    const invoices = INVOICES_CSV.replace('03/06/2024', '2026-07-01');
    const files = { 'clients.csv': CLIENTS_CSV, 'factures.csv': invoices };
    expect(await take(files, '2026-06-30T22:30:00Z')).toMatchObject({ leftOutRows: [] });
    const { leftOutRows } = await take(files, '2026-06-30T21:30:00Z');
    expect(leftOutRows).toMatchObject([{ reason: expect.stringContaining('2026-07-01') }]);
  });

  test('accepts an invoice of the day that has begun overseas but not yet in France', async () => {
    const invoices = INVOICES_CSV.replace('03/06/2024', '2026-07-01');
    const files = { 'clients.csv': CLIENTS_CSV, 'factures.csv': invoices };
    const evening = '2026-06-30T20:30:00Z';
    expect(await take(files, evening, 'Indian/Reunion')).toMatchObject({ leftOutRows: [] });
    expect((await take(files, evening)).leftOutRows).toHaveLength(1);
  });

  test('accepts the mileage of the car that has driven furthest, and no more', async () => {
    await takeFiles(CLIENTS_CSV.replace('61500', '5 200 000'));
    expect(await storedClient()).toMatchObject([{ vehicleLastVisitMileage: 5_200_000 }]);
    const { doubts } = await takeFiles(CLIENTS_CSV.replace('61500', '6150000'));
    expect(doubts).toHaveLength(1);
    expect(await storedClient()).toMatchObject([{ vehicleLastVisitMileage: null }]);
  });

  test('accepts inches (17") in a cell that isn’t quoted', async () => {
    await takeFiles(CLIENTS_CSV.replace('208', '208 17"'));
    expect(await storedClient()).toMatchObject([{ vehicleModel: '208 17"' }]);
  });

  test('accepts columns in another order, with unknown ones among them', async () => {
    const { clients } = await takeFiles(
      'remarque;vehicleRegistrationPlate;clientDmsId\nfidèle;GH-123-JK;C1\n',
    );
    expect(clients).toMatchObject({ added: 1, ignoredColumns: ['remarque'] });
    expect(await storedClient()).toMatchObject([{ clientDmsId: 'C1', clientLastName: null }]);
  });

  test('accepts a folder in the archive, separated by backslashes', async () => {
    const { clients } = await take({
      'dépôt\\CLIENTS.CSV': CLIENTS_CSV,
      'dépôt\\factures.csv': INVOICES_CSV,
      '__MACOSX\\dépôt\\clients.csv': 'x',
    });
    expect(clients.added).toBe(1);
  });

  test('accepts a folder in the archive, beside the files that macOS adds', async () => {
    const { clients } = await take({
      'dépôt/CLIENTS.CSV': CLIENTS_CSV,
      'dépôt/Factures.csv': INVOICES_CSV,
      '__MACOSX/dépôt/clients.csv': 'x',
      'dépôt/lisez-moi.txt': 'rien',
    });
    expect(clients.added).toBe(1);
  });
});

describe('a bad row is left out and reported with its file, line and reason', () => {
  const goodLine = (INVOICES_CSV.split('\n')[1] ?? '').split(';');
  const at = (column: string) => INVOICES_HEADER.split(';').indexOf(column);
  const lineWith = (column: string, value: string) => goodLine.with(at(column), value).join(';');

  test.each([
    ['no invoice number', lineWith('invoiceDmsId', ''), 'invoiceDmsId est vide'],
    ['no plate', lineWith('vehicleRegistrationPlate', '  '), 'vehicleRegistrationPlate est vide'],
    [
      'a plate of dashes',
      lineWith('vehicleRegistrationPlate', '---'),
      'format d’immatriculation non reconnu',
    ],
    ['a plate too long', lineWith('vehicleRegistrationPlate', 'A'.repeat(21)), 'immatriculation'],
    ['no date', lineWith('invoiceDate', ''), 'invoiceDate est vide'],
    ['a zero date', lineWith('invoiceDate', '0000-00-00'), 'invoiceDate est vide'],
    ['a day that does not exist', lineWith('invoiceDate', '31/02/2020'), '31/02/2020'],
    ['a date in words', lineWith('invoiceDate', 'hier'), '«\u00a0hier\u00a0»'],
    ['a date to come', lineWith('invoiceDate', '2026-11-24'), 'dans le futur'],
    ['a date of another age', lineWith('invoiceDate', '1492-10-12'), '1492-10-12'],
    ['a cell too few', goodLine.slice(1).join(';'), '10 colonnes au lieu de 11'],
    ['a cell too many', `${goodLine.join(';')};x`, '12 colonnes au lieu de 11'],
    ['quotes around a whole row', `"${goodLine.join(';')}"`, 'colonnes'],
  ])('%s', async (_, bad, reason) => {
    const [header, one, two, three] = INVOICES_CSV.split('\n');
    const taken = await takeFiles(CLIENTS_CSV, [header, one, bad, two, three, ''].join('\n'));
    expect(taken.leftOutRows).toEqual([
      { file: 'factures.csv', line: 3, reason: expect.stringContaining(reason) },
    ]);
    // The rows next to it are all taken in.
    expect(taken.invoices).toMatchObject({ rows: 4, added: 3, leftOut: 1 });
  });

  test.each([
    ['an amount in words', lineWith('invoiceAmount', 'cent'), '«\u00a0cent\u00a0»'],
    ['an amount without measure', lineWith('invoiceAmount', '9'.repeat(300)), 'hors des limites'],
    ['a mileage below zero', lineWith('vehicleMileage', '-5'), 'hors des limites'],
    ['a mileage of the moon', lineWith('vehicleMileage', '38440000'), 'hors des limites'],
    ['a quantity that is none', lineWith('partQuantity', '1x'), 'partQuantity'],
    ['a text without end', lineWith('jobLabel', 'a'.repeat(2001)), '2000 caractères'],
    ['a SIRET without its last digits', lineWith('workshopNationalId', '5,1E+13'), 'perdu'],
    ['a foreign plate', lineWith('vehicleRegistrationPlate', '1-ABC-234'), 'non reconnu'],
    ['a quote that is never closed', lineWith('jobLabel', '"Vidange'), 'guillemet'],
  ])('but is kept for %s: the cell is doubted', async (_, odd, reason) => {
    const [header, one, two, three] = INVOICES_CSV.split('\n');
    const taken = await takeFiles(CLIENTS_CSV, [header, one, odd, two, three, ''].join('\n'));
    expect(taken.leftOutRows).toEqual([]);
    expect(taken.doubts).toContainEqual({
      ...{ file: 'factures.csv', line: 3, reason: expect.stringContaining(reason) },
    });
    expect(taken.invoices).toMatchObject({ rows: 4, added: 4, leftOut: 0 });
  });

  test('is left out if the same client and vehicle come twice', async () => {
    const [header, one] = CLIENTS_CSV.split('\n');
    const { leftOutRows } = await takeFiles(
      [header, one, one?.replace('ÉLODIE', 'EVE'), ''].join('\n'),
    );
    expect(leftOutRows).toEqual([
      { file: 'clients.csv', line: 3, reason: 'même client et même véhicule que la ligne 2' },
    ]);
    expect(await storedClient()).toMatchObject([{ clientFirstName: 'ÉLODIE' }]);
  });

  test('is named by its line as an editor counts', async () => {
    const [header, one] = INVOICES_CSV.split('\n');
    const breaks = one?.replace('Vidange moteur', '"Vidange\r\nmoteur\net filtre"');
    const bad = lineWith('invoiceDate', 'hier');
    const { leftOutRows } = await takeFiles(
      CLIENTS_CSV,
      [header, '', breaks, bad, '', ''].join('\r\n'),
    );
    expect(leftOutRows).toMatchObject([{ line: 6 }]);
  });

  test('is counted always, and listed up to a thousand', async () => {
    const bad = Array.from({ length: 1500 }, () => lineWith('invoiceDate', 'hier'));
    const taken = await takeFiles(CLIENTS_CSV, [INVOICES_HEADER, ...bad].join('\n'));
    expect(taken.invoices.leftOut).toBe(1500);
    expect(taken.leftOutRows).toHaveLength(1000);
  });
});

describe('docs/import-format.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/import-format.md'), 'utf8');
  const part = (from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to));

  test.each([
    ['clients.csv', part('### clients.csv', '### factures.csv'), namesOf(clientColumns)],
    ['factures.csv', part('### factures.csv', '## An example'), namesOf(lineColumns)],
  ])('names every column of %s and no other', (_, text, columns) => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/\w+/g) ?? []);
    expect(named.toSorted()).toEqual(columns.toSorted());
  });

  test('names the limits of the code', () => {
    const rows = part('## How much', '## The ZIP')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
      .map((line) => line.split('|')[2]?.trim());
    expect(rows).toEqual([
      `${inGigabytes(limits.uploadBytes)} GB`,
      `${inGigabytes(limits.contentBytes)} GB`,
      String(limits.uploadsOfMember),
      String(limits.uploadsOfAccount),
      String(limits.uploadsOfNetwork),
      String(limits.uploads),
      `${inGigabytes(limits.dailyBytes)} GB`,
      `${inMegabytes(limits.freeBytes)} MB`,
    ]);
  });

  test('has an example that is imported completely', async () => {
    const [clients = '', invoices = ''] = part('## An example', '## What becomes')
      .split('```')
      .filter((block) => block.includes(';'))
      .map((block) => block.trim());
    const taken = await takeFiles(clients, invoices);
    expect(taken.leftOutRows).toEqual([]);
    expect(taken).toMatchObject({ clients: { added: 1 }, invoices: { added: 2 } });
    expect(await storedClient()).toMatchObject([
      { clientLastName: 'GÉRARD', vehicleBrand: 'PEUGEOT' },
    ]);
  });
});
