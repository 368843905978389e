import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import type { FileName } from '#rules/import-files/columns.ts';
import type { FileContent, Preview, PreviewProgress, PreviewResult } from './model.ts';
import { previewArchive } from './preview-archive.ts';

const TODAY = '2026-11-25';

type Content = string | Uint8Array<ArrayBuffer>;

const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function zipOf(entries: Record<string, Content>, options = {}) {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(entries)) {
    const reader = new Uint8ArrayReader(bytesOf(content));
    await writer.add(name, reader, { ...options, useWebWorkers: false });
  }
  return writer.close();
}

const preview = (
  zip: Uint8Array<ArrayBuffer>,
  tell: (progress: PreviewProgress) => void = () => {},
) => previewArchive({ file: new Blob([zip]), today: TODAY }, tell);

function seen(result: PreviewResult): Preview {
  if (!result.ok) throw new Error(result.failure);
  return result.preview;
}

const previewOf = async (entries: Record<string, Content>, options = {}) =>
  seen(await preview(await zipOf(entries, options)));

async function fileIn(name: FileName, content: Content): Promise<FileContent> {
  const { entries } = await previewOf({ [name]: content });
  const found = entries[0]?.content;
  if (!found) throw new Error(`${name} was not read`);
  return found;
}

const windows1252 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

const CLIENTS = `clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleLastVisitMileage
C1;Gérard;GH-123-JK;61500
C2;Durand;AB-345-CD;12 300
`;
const INVOICES = `workshopNationalId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;partLabel
51284637900018;F1;2023-05-02;210,50;48200;GH-123-JK;Vidange
51284637900018;F1;2023-05-02;210,50;48200;GH-123-JK;FILTRE A HUILE
51284637900018;F2;03/06/2024;412.9;61500;GH-123-JK;JEU 4 PLAQ
`;

describe('a good archive', () => {
  test('its entries, their sizes, rows, encoding, separator, first rows and plates', async () => {
    const { entries, doubts, unlisted } = await previewOf({
      'depot/clients.csv': CLIENTS,
      'depot/FACTURES.CSV': windows1252(INVOICES.replaceAll(';', '\t').replace('PLAQ', 'PLAQUÉ')),
      'lisez-moi.txt': 'Bonjour\n',
      'logo.png': 'PNG',
      '__MACOSX/depot/._clients.csv': 'x',
    });
    expect(doubts).toEqual([]);
    expect(unlisted).toBe(0);
    expect(entries.map(({ path, role }) => [path, role])).toEqual([
      ['depot/clients.csv', 'clients.csv'],
      ['depot/FACTURES.CSV', 'factures.csv'],
      ['lisez-moi.txt', 'text'],
      ['logo.png', 'other'],
    ]);
    const [clients, invoices, text, picture] = entries;
    expect(clients).toMatchObject({
      size: new TextEncoder().encode(CLIENTS).length,
      isEncrypted: false,
      content: {
        encoding: 'utf-8',
        delimiter: ';',
        header: CLIENTS.split('\n')[0]?.split(';'),
        rows: 2,
        firstRows: [
          { line: 2, cells: ['C1', 'Gérard', 'GH-123-JK', '61500'] },
          { line: 3, cells: ['C2', 'Durand', 'AB-345-CD', '12 300'] },
        ],
        doubtfulRows: 0,
        fileDoubts: [],
        rowDoubts: [],
        plates: ['GH123JK', 'AB345CD'],
      },
    });
    expect(invoices?.content).toMatchObject({
      encoding: 'windows-1252',
      delimiter: '\t',
      rows: 3,
      rowDoubts: [],
      fileDoubts: [],
    });
    expect(invoices?.content?.firstRows.at(-1)?.cells.at(-1)).toBe('JEU 4 PLAQUÉ');
    expect(text?.content).toMatchObject({ header: ['Bonjour'], rows: 0, rowDoubts: [] });
    expect(picture?.content).toBeNull();
  });

  test('progress goes up to the size that its directory says', async () => {
    const told: PreviewProgress[] = [];
    const rows = Array.from({ length: 20_000 }, (_, n) => `C${n};X;GH-${100 + (n % 900)}-JK;${n}`);
    const clients = `${CLIENTS}${rows.join('\n')}`;
    await preview(await zipOf({ 'clients.csv': clients, 'factures.csv': INVOICES }), (progress) =>
      told.push(progress),
    );
    const total = bytesOf(clients).length + bytesOf(INVOICES).length;
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual({ done: total, total });
    expect(told.map(({ done }) => done)).toEqual(
      told.map(({ done }) => done).sort((a, b) => a - b),
    );
  });
});

describe('doubtful rows, with their line and their reason', () => {
  const [header = '', line = ''] = INVOICES.split('\n');
  test.each([
    ['2023-05-02', '2027-05-02', 'dateFuture', 'invoiceDate'],
    ['2023-05-02', '', 'empty', 'invoiceDate'],
    ['2023-05-02', '02-05-2023', 'date', 'invoiceDate'],
    ['51284637900018', '51284637900010', 'siretKey', 'workshopNationalId'],
    ['51284637900018', '512846379', 'siretLength', 'workshopNationalId'],
    ['GH-123-JK', 'camion', 'plate', 'vehicleRegistrationPlate'],
    ['48200', '-5', 'mileageNegative', 'vehicleMileage'],
    ['48200', '48200000', 'mileageHigh', 'vehicleMileage'],
    ['210,50', '2105000', 'amountHigh', 'invoiceAmount'],
    ['210,50', 'offert', 'number', 'invoiceAmount'],
    [';Vidange', '', 'columnCount', null],
  ])('%s written %j is %s', async (good, bad, rule, column) => {
    const found = await fileIn('factures.csv', `${header}\n\n${line.replace(good, bad)}\n`);
    expect(found.rowDoubts).toEqual([expect.objectContaining({ rule, column, line: 3 })]);
    expect(found.counts).toEqual([{ rule, count: 1 }]);
    expect(found.doubtfulRows).toBe(1);
  });

  test('a line that was there before, wherever it was', async () => {
    const { rowDoubts } = await fileIn('factures.csv', `${INVOICES}${line}\n`);
    expect(rowDoubts).toEqual([
      { rule: 'lineTwice', line: 5, column: null, value: '', other: '2' },
    ]);
  });

  test('a client twice with the same vehicle, however its plate is written', async () => {
    const { rowDoubts } = await fileIn('clients.csv', `${CLIENTS}C1;G;gh 123 jk;1\nC1;G;EE-1-EE;1`);
    expect(rowDoubts.map(({ rule, line: at, other }) => [rule, at, other])).toEqual([
      ['clientTwice', 4, '2'],
      ['plate', 5, null],
    ]);
  });

  test('lines of an invoice that disagree on it', async () => {
    const { rowDoubts } = await fileIn(
      'factures.csv',
      INVOICES.replace('210,50;48200;GH-123-JK;FILTRE', '211;48200;GH-123-JK;FILTRE'),
    );
    expect(rowDoubts).toEqual([
      { rule: 'invoiceDiffers', line: 3, column: 'invoiceAmount', value: '211', other: '210,50' },
    ]);
  });

  test('of a rule that fires on every row the first are listed, all are counted', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `C${n};X;camion ${n};-1`).join('\n');
    const found = await fileIn('clients.csv', `${CLIENTS}${rows}`);
    expect(found.doubtfulRows).toBe(1000);
    expect(found.counts).toEqual([
      { rule: 'plate', count: 1000 },
      { rule: 'mileageNegative', count: 1000 },
    ]);
    expect(found.rowDoubts).toHaveLength(200);
    expect(found.rowDoubts.slice(0, 2).map(({ line: at }) => at)).toEqual([4, 4]);
  });

  test('cells that a spreadsheet adds at the end are no doubt', async () => {
    const { rowDoubts } = await fileIn('clients.csv', CLIENTS.replaceAll('\n', ';;\n'));
    expect(rowDoubts).toEqual([]);
  });
});

describe('doubts about a file', () => {
  test.each<[string, Content, object[]]>([
    ['nothing in it', '', [{ rule: 'noHeader' }]],
    [
      'columns missing',
      CLIENTS.replace('clientDmsId', 'id'),
      [
        { rule: 'columnsMissing', columns: ['clientDmsId'] },
        { rule: 'columnsUnknown', columns: ['id'] },
      ],
    ],
    [
      'an unknown column twice',
      CLIENTS.replace(/\n/g, ';a\n').replace(/^(.*);a\n/, '$1;extra;extra\n'),
      [{ rule: 'columnsUnknown', columns: ['extra'] }],
    ],
    [
      'a column twice',
      CLIENTS.replace('clientLastName', 'CLIENTDMSID'),
      [{ rule: 'columnsTwice', columns: ['clientDmsId'] }],
    ],
    ['an open quote', `${CLIENTS}"C3;X;GH-124-JK;1\n`, [{ rule: 'unclosedQuote', line: 4 }]],
    ['a picture under its name', Uint8Array.of(137, 80, 78, 71, 0, 0), [{ rule: 'notText' }]],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...[...CLIENTS].flatMap((c) => [c.charCodeAt(0) & 0xff, 0])]),
      [{ rule: 'utf16' }],
    ],
    [
      'two encodings',
      Uint8Array.of(0xef, 0xbb, 0xbf, ...windows1252(CLIENTS)),
      [{ rule: 'mixedEncodings' }],
    ],
  ])('%s', async (_, content, doubts) => {
    expect((await fileIn('clients.csv', content)).fileDoubts).toEqual(doubts);
  });

  test('damaged inside: the rows before the damage are shown', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `C${n};X${n % 97};GH-123-JK;${n}`);
    const zip = await zipOf({ 'clients.csv': CLIENTS + rows.join('\n') }, { level: 0 });
    zip[zip.length - 2000] = (zip[zip.length - 2000] ?? 0) ^ 1;
    const content = seen(await preview(zip)).entries[0]?.content;
    expect(content?.fileDoubts).toEqual([{ rule: 'damaged' }]);
    expect(content?.firstRows).toHaveLength(5);
  });
});

describe('doubts about an archive', () => {
  test('a file missing, a file twice', async () => {
    const { doubts } = await previewOf({ 'a/clients.csv': CLIENTS, 'b/clients.csv': CLIENTS });
    expect(doubts).toEqual([
      { rule: 'fileTwice', file: 'clients.csv' },
      { rule: 'fileMissing', file: 'factures.csv' },
    ]);
  });

  test('encrypted files are listed and not read', async () => {
    const files = { 'clients.csv': CLIENTS, 'factures.csv': INVOICES };
    const { doubts, entries } = await previewOf(files, { password: 'secret' });
    expect(doubts).toEqual([
      { rule: 'encrypted', path: 'clients.csv' },
      { rule: 'encrypted', path: 'factures.csv' },
    ]);
    expect(entries.map(({ isEncrypted, content }) => [isEncrypted, content])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  test('paths that climb', async () => {
    const paths = ['../clients.csv', '/factures.csv', 'C:\\a.txt'];
    const { doubts } = await previewOf(Object.fromEntries(paths.map((path) => [path, CLIENTS])));
    expect(doubts).toEqual(paths.map((path) => ({ rule: 'climbingPath', path })));
  });

  test('a bomb is not set off', async () => {
    const { doubts, entries } = await previewOf({ 'clients.csv': 'a'.repeat(20_000_000) });
    expect(doubts).toContainEqual({ rule: 'veryCompressed', path: 'clients.csv' });
    expect(entries[0]?.content).toBeNull();
  });

  test('a file of more than a gigabyte', async () => {
    const zip = new Blob([await zipOf({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES })]);
    /** The archive at the end of a gigabyte of nothing. */
    class Padded extends Blob {
      readonly padding = 1024 ** 3;
      override get size() {
        return this.padding + zip.size;
      }
      override slice(from = 0, to = this.size) {
        const [start, end] = [from - this.padding, Math.min(to, this.size) - this.padding];
        const nothing = new Uint8Array(Math.max(0, Math.min(0, end) - start));
        return new Blob([nothing, zip.slice(Math.max(0, start), Math.max(0, end))]);
      }
    }
    const result = await previewArchive({ file: new Padded(), today: TODAY }, () => {});
    expect(seen(result)).toMatchObject({
      doubts: [{ rule: 'veryLarge' }],
      entries: [{ content: { rows: 2 } }, { content: { rows: 3 } }],
    });
  });

  test('many entries: the two files are found among them, the rest is counted', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`${n}.pdf`, 'x']));
    const { doubts, entries, unlisted } = await previewOf({ ...many, 'clients.csv': CLIENTS });
    expect(doubts).toContainEqual({ rule: 'manyEntries', count: 251 });
    expect(entries.at(-1)).toMatchObject({ role: 'clients.csv', content: { rows: 2 } });
    expect(unlisted).toBe(50);
  });
});

describe('no archive at all', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['a text', bytesOf(CLIENTS), 'notZip'],
    ['its beginning only', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'notZip'],
  ])('%s', async (_, bytes, failure) => {
    expect(await preview(bytes)).toEqual({ ok: false, failure });
  });

  test('cut short on its way', async () => {
    const zip = await zipOf({ 'clients.csv': CLIENTS });
    expect(await preview(zip.slice(0, -30))).toEqual({ ok: false, failure: 'notZip' });
  });

  test('gone since it was chosen', async () => {
    const file = new Blob([await zipOf({ 'clients.csv': CLIENTS })]);
    const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    Object.assign(file, { slice: () => ({ arrayBuffer: gone, stream: gone, size: 1 }) });
    const result = await previewArchive({ file, today: TODAY }, () => {});
    expect(result).toEqual({ ok: false, failure: 'unreadable' });
  });
});
