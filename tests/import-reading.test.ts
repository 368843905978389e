import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportReport, importArchive } from '#server/embedded/import/import-archive.ts';
import { engineAt } from '#server/embedded/store/engine.ts';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import { previewOf } from '#tests/support/page/previewed-archives.ts';
import { windows1252, type ZipContent, zipOf } from '#tests/support/zip.ts';

/**
 * What the page says about a ZIP before it is sent, and what the import makes of it, are the same
 * reading.
 */

const PLATE = 'GH-123-JK';
const CLIENTS = `clientDmsId;vehicleRegistrationPlate\nC1;${PLATE}\n`;
const INVOICES = `invoiceDmsId;invoiceDate;vehicleRegistrationPlate\nF1;2024-05-02;${PLATE}\n`;

let store: Awaited<ReturnType<typeof makeTestStore>>;
beforeAll(async () => {
  store = await makeTestStore();
});
afterAll(() => store.remove());

type Files = Partial<Record<'clients.csv' | 'factures.csv', ZipContent>>;

async function imported(files: Files): Promise<ImportReport> {
  const zip = await zipOf({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES, ...files });
  return importArchive(importOrder(store, zip));
}

/** What both sides read, in one form. */
interface Reading {
  encoding: string | undefined;
  textDoubts: string[];
  rows: number | undefined;
  lost: number | undefined;
  /** The lines of the rows that are left out. */
  lostLines: number[];
  /** What is said about any row. */
  doubts: string[];
}

type Doubt = Omit<ImportReport['doubts'][number], 'file'>;

function reading(doubts: readonly Doubt[], rest: Omit<Reading, 'lostLines' | 'doubts'>): Reading {
  const costly = doubts.filter(({ costsRow }) => costsRow);
  return {
    ...rest,
    lostLines: [...new Set(costly.map(({ line }) => line))],
    doubts: doubts
      .map(({ rule, line, column, value, other, costsRow }) =>
        JSON.stringify({ rule, line, column, value, other, costsRow }),
      )
      .sort(),
  };
}

async function onTheServer(name: keyof Files, content: ZipContent): Promise<Reading> {
  const { files, leftOutRows, doubts } = await imported({ [name]: content });
  const { encoding, textDoubts, rows, leftOut: lost } = files[name];
  const ofFile = ({ file }: { file: string }) => file === name;
  const costly = leftOutRows.filter(ofFile).flatMap(({ reasons }) => reasons);
  return reading([...costly, ...doubts.filter(ofFile)], { encoding, textDoubts, rows, lost });
}

async function onThePage(name: keyof Files, content: ZipContent): Promise<Reading> {
  const { entries } = await previewOf({ [name]: content });
  const found = entries[0]?.content;
  const about = ['encodedTwice', 'mixedEncodings', 'encodingUnclear'];
  const rules = (found?.fileDoubts ?? []).map(({ rule }) => rule);
  return reading(found?.rowDoubts ?? [], {
    encoding: found?.encoding,
    textDoubts: rules.filter((rule) => about.includes(rule)),
    rows: found?.rows,
    lost: found?.lostRows,
  });
}

async function stored(plate = 'GH123JK') {
  const opened = await engineAt(store.place).open();
  try {
    const { clients, lines } = await opened.vehicleRows({ network: 'trif', plate, asking: null });
    return { clients: clients.map(({ raw }) => raw), lines: lines.map(({ raw }) => raw) };
  } finally {
    await opened.close();
  }
}

const client = (column: string, cell: string) =>
  `clientDmsId;vehicleRegistrationPlate;${column}\nC1;${PLATE};${cell}\n`;
const line = (column: string, cell: string) =>
  `invoiceDmsId;invoiceDate;vehicleRegistrationPlate;${column}\nF1;2024-05-02;${PLATE};${cell}\n`;

describe('an unreadable cell doesn’t cost its row', () => {
  test.each([
    ['vehicleReleaseDate', 'mai 2018', 'date'],
    ['vehicleReleaseDate', '43234', 'dayNumber'],
    ['vehicleLastVisitMileage', 'beaucoup', 'number'],
    ['clientMobilePhone', '6,12346E+08', 'digitsLost'],
    ['workshopNationalId', '5,12846E+13', 'digitsLost'],
    ['clientCity', 'x'.repeat(2001), 'tooLong'],
  ])('%s %.20s is left empty, counted and listed', async (column, cell, rule) => {
    const { files, leftOutRows, doubts } = await imported({ 'clients.csv': client(column, cell) });
    expect(leftOutRows).toEqual([]);
    expect(files['clients.csv']).toMatchObject({ rows: 1, leftOut: 0, doubtful: 1 });
    expect(doubts).toMatchObject([{ file: 'clients.csv', line: 2, column, rule }]);
    expect((await stored()).clients).toMatchObject([{ clientDmsId: 'C1', [column]: null }]);
    expect(await onThePage('clients.csv', client(column, cell))).toEqual(
      await onTheServer('clients.csv', client(column, cell)),
    );
  });

  test.each<[string, string, string | number]>([
    ['vehicleReleaseDate', '14/05/18', '2018-05-14'],
    ['vehicleReleaseDate', '3/6/2018', '2018-06-03'],
    ['vehicleLastVisitMileage', '45.000', 45_000],
    ['vehicleLastVisitMileage', '48\u202f200 km', 48_200],
    ['clientMobilePhone', '="0612345678"', '0612345678'],
  ])('%s %s is read as %s', async (column, cell, value) => {
    const { doubts, leftOutRows } = await imported({ 'clients.csv': client(column, cell) });
    expect([...doubts, ...leftOutRows]).toEqual([]);
    expect((await stored()).clients).toMatchObject([{ [column]: value }]);
  });

  test.each<[string, string, string | number]>([
    ['invoiceAmount', '1 234,56 €', 1234.56],
    ['invoiceAmount', '−12,50', -12.5],
    ['invoiceAmount', '(12,50)', -12.5],
    ['jobLabel', '"Promo" pneus', '"Promo" pneus'],
    ['jobLabel', 'Vidange\rmoteur', 'Vidange\rmoteur'],
  ])('%s %s is read as %s', async (column, cell, value) => {
    const { doubts, leftOutRows } = await imported({ 'factures.csv': line(column, cell) });
    expect([...doubts, ...leftOutRows]).toEqual([]);
    expect((await stored()).lines).toMatchObject([{ [column]: value }]);
  });

  test('an unreadable cell that identifies the row costs it, on both sides', async () => {
    const rows = 'F2;hier;GH-123-JK\n;2024-05-02;GH-123-JK\n2,5E+12;2024-05-02;GH-123-JK\n;;-\n';
    const read = await onThePage('factures.csv', INVOICES + rows);
    expect(read).toMatchObject({ rows: 5, lost: 4 });
    expect(await onTheServer('factures.csv', INVOICES + rows)).toEqual(read);
  });
});

const header = 'clientDmsId;vehicleRegistrationPlate;clientLastName\n';
const utf16 = (text: string) =>
  Uint8Array.from(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]));

describe('a file is read as it was meant', () => {
  test.each<[string, ZipContent, string]>([
    ['CP850', windows1252(`${header}C1;${PLATE};G\u0082rard\n`), 'cp850'],
    ['Mac Roman', windows1252(`${header}C1;${PLATE};G\u008erard\n`), 'mac-roman'],
    ['UTF-8 encoded twice', `${header}C1;${PLATE};GÃ©rard\n`, 'utf-8'],
    ['UTF-16 with its mark', utf16(`${header}C1;${PLATE};Gérard\n`), 'utf-16le'],
    ['tabs in UTF-16', utf16(`${header}C1;${PLATE};Gérard`.replaceAll(';', '\t')), 'utf-16le'],
    ['sep=; first', `sep=;\r\n${header}C1;${PLATE};Gérard\n`, 'utf-8'],
    ['bars', `${header}C1;${PLATE};Gérard\n`.replaceAll(';', '|'), 'utf-8'],
    ['no width in a header', `\u200b${header}C1;${PLATE};Gérard\n`, 'utf-8'],
    [
      'a line break in a quoted header',
      `clientDmsId;"vehicle\nRegistrationPlate";clientLastName\nC1;${PLATE};Gérard`,
      'utf-8',
    ],
    ['rows of separators', `${header};;\nC1;${PLATE};Gérard\n;;\n`, 'utf-8'],
    ['the end of a file of DOS', `${header}C1;${PLATE};Gérard\r\n\u001a`, 'utf-8'],
    ['a quote that is never closed', `${header}C1;${PLATE};Gérard\nC2;${PLATE};"x\n`, 'utf-8'],
  ])('%s', async (_, content, encoding) => {
    const read = await onTheServer('clients.csv', content);
    expect(read).toMatchObject({ encoding, lost: 0 });
    const named = (await stored()).clients.filter(({ clientDmsId }) => clientDmsId === 'C1');
    expect(named).toMatchObject([{ clientLastName: 'Gérard' }]);
    expect(await onThePage('clients.csv', content)).toEqual(read);
  });
});

describe('page and server read the same', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Gérard', '"Promo" pneus', '14/05/18', '45.000', '1 234,56 €', '(12,50)'),
    fc.constantFrom('2024-05-02', '45414', '6,1E+08', '="01000"', 'hier', 'F1', PLATE, '−5', '"'),
    fc.string({
      unit: fc.constantFrom(...'aé1 ;|"\r=-,€'.split(''), '\n', '\u202f'),
      maxLength: 8,
    }),
  );
  const names = ['invoiceDmsId', 'invoiceDate', 'vehicleRegistrationPlate', 'jobLabel'];
  const optional = ['invoiceAmount', 'vehicleMileage', 'workshopNationalId', 'partReference'];
  const table = fc.subarray(optional).chain((more) =>
    fc.tuple(
      fc.constant([...names, ...more]),
      fc.array(fc.array(cell, { minLength: names.length + more.length, maxLength: 8 }), {
        maxLength: 5,
      }),
    ),
  );
  const FIRST = 'F-first';
  const label = fc.constantFrom('Vidange', 'Rév. été', '12 rue\rA', '"Promo" pneus', 'à 5 ; €');
  const encode = fc.constantFrom<(text: string) => ZipContent>(
    (text) => text,
    (text) => `\u{feff}${text}`,
    (text) => windows1252(text),
    utf16,
    (text) => Uint8Array.from(Buffer.from(Buffer.from(text).toString('latin1'))),
  );

  test('rows, cells, dates and doubts in any file', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        label,
        encode,
        async ([columns, rows], separator, end, isQuoted, job, encoded) => {
          const written = (text: string) =>
            isQuoted && /[;,|\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const first = columns.map((_, at) => [FIRST, '2024-05-02', PLATE, job][at] ?? '');
          const text = [columns, first, ...rows]
            .map((cells) => cells.map(written).join(separator) + end)
            .join('');
          const read = await onTheServer('factures.csv', encoded(text));
          expect(await onThePage('factures.csv', encoded(text))).toEqual(read);
          const { entries } = await previewOf({ 'factures.csv': encoded(text) });
          const [shown] = entries[0]?.content?.firstRows ?? [];
          const kept = (await stored()).lines.find(({ invoiceDmsId }) => invoiceDmsId === FIRST);
          // A label with the separator in it, and without quotes, costs its row.
          if (!read.lostLines.includes(2)) expect(kept?.jobLabel).toBe(shown?.cells[3]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
