import { describe, expect, test } from 'vitest';
import type { FileName } from '#rules/import-files/columns.ts';
import {
  CLIENTS,
  INVOICES,
  preview,
  previewOf,
  seen,
} from '#tests/support/page/previewed-archives.ts';
import { windows1252, type ZipContent, zipOf } from '#tests/support/zip.ts';
import type { FileContent } from './model.ts';

async function fileIn(name: FileName, content: ZipContent): Promise<FileContent> {
  const { entries } = await previewOf({ [name]: content });
  const found = entries[0]?.content;
  if (!found) throw new Error(`${name} was not read`);
  return found;
}

describe('finds doubtful rows, with their line and their reason', () => {
  const [header = '', line = ''] = INVOICES.split('\n');
  test.each([
    ['2023-05-02', '2027-05-02', 'dateFuture', 'invoiceDate'],
    ['2023-05-02', '', 'empty', 'invoiceDate'],
    ['2023-05-02', '45048', 'dayNumber', 'invoiceDate'],
    ['51284637900018', '51284637900010', 'siretKey', 'workshopNationalId'],
    ['51284637900018', '512846379', 'siretLength', 'workshopNationalId'],
    ['GH-123-JK', 'camion', 'plate', 'vehicleRegistrationPlate'],
    ['48200', '-5', 'mileageNegative', 'vehicleMileage'],
    ['48200', '48200000', 'mileageHigh', 'vehicleMileage'],
    ['210,50', '2105000', 'amountHigh', 'invoiceAmount'],
    ['210,50', 'offert', 'number', 'invoiceAmount'],
    [';Vidange', ';Vidange;moteur', 'columnCount', null],
  ])('%s written %j is %s', async (good, bad, rule, column) => {
    const found = await fileIn('factures.csv', `${header}\n\n${line.replace(good, bad)}\n`);
    expect(found.rowDoubts).toEqual([expect.objectContaining({ rule, column, line: 3 })]);
    expect(found.counts).toEqual([{ rule, count: 1 }]);
    expect(found.doubtfulRows).toBe(1);
  });

  test('a line that came before is found, however far back it is', async () => {
    const { rowDoubts } = await fileIn('factures.csv', `${INVOICES}${line}\n`);
    expect(rowDoubts).toEqual([
      expect.objectContaining({ rule: 'lineTwice', line: 5, column: null, other: '2' }),
    ]);
  });

  test('the same client and vehicle twice is found, however the plate is written', async () => {
    const { rowDoubts } = await fileIn('clients.csv', `${CLIENTS}C1;G;gh 123 jk;1\nC1;G;EE-1-EE;1`);
    expect(rowDoubts.map(({ rule, line: at, other }) => [rule, at, other])).toEqual([
      ['clientTwice', 4, '2'],
      ['plate', 5, null],
    ]);
  });

  test('lines that disagree about their invoice are found', async () => {
    const { rowDoubts } = await fileIn(
      'factures.csv',
      INVOICES.replace('210,50;48200;GH-123-JK;FILTRE', '211;48200;GH-123-JK;FILTRE'),
    );
    expect(rowDoubts).toEqual([
      expect.objectContaining({
        ...{ rule: 'invoiceDiffers', line: 3, column: 'invoiceAmount' },
        ...{ value: '211', other: '210,50', costsRow: false },
      }),
    ]);
  });

  test('lines that write the same value otherwise agree', async () => {
    const { rowDoubts } = await fileIn(
      'factures.csv',
      [
        'invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel',
        'F1;02/05/2024;10,00;45000;GH-123-JK;Vidange',
        'F1;="02/05/24";10;45 000 km;GH123JK;Filtre',
        'F1;2024-05-02;"10.00 €";45.000;gh 123 jk;Joint',
      ].join('\n'),
    );
    expect(rowDoubts).toEqual([]);
  });

  test('if a rule applies to every row, the first are listed and all are counted', async () => {
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

  test('the plate of a row that is left out isn’t listed as a vehicle of the file', async () => {
    const { plates, lostRows } = await fileIn('clients.csv', `${CLIENTS};G;EF-456-GH;1\n`);
    expect(lostRows).toBe(1);
    expect(plates).toEqual(['GH123JK', 'AB345CD']);
  });

  test('empty cells that a spreadsheet adds at the end raise no doubt', async () => {
    const { rowDoubts } = await fileIn('clients.csv', CLIENTS.replaceAll('\n', ';;\n'));
    expect(rowDoubts).toEqual([]);
  });
});

describe('doubts about a file', () => {
  test.each<[string, ZipContent, object[]]>([
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
    ['a row without end', `${CLIENTS}${'x'.repeat(1_100_000)}`, [{ rule: 'rowTooLong', line: 4 }]],
    ['a picture under its name', Uint8Array.of(137, 80, 78, 71, 0, 0), [{ rule: 'notText' }]],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...[...CLIENTS].flatMap((c) => [c.charCodeAt(0) & 0xff, 0])]),
      [],
    ],
    [
      'two encodings',
      Uint8Array.of(0xef, 0xbb, 0xbf, ...windows1252(CLIENTS)),
      [{ rule: 'mixedEncodings' }],
    ],
  ])('%s', async (_, content, doubts) => {
    expect((await fileIn('clients.csv', content)).fileDoubts).toEqual(doubts);
  });

  test('if a file is damaged inside, the rows before the damage are shown', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `C${n};X${n % 97};GH-123-JK;${n}`);
    const zip = await zipOf({ 'clients.csv': CLIENTS + rows.join('\n') }, { level: 0 });
    zip[zip.length - 2000] = (zip[zip.length - 2000] ?? 0) ^ 1;
    const content = seen(await preview(zip)).entries[0]?.content;
    expect(content?.fileDoubts).toEqual([{ rule: 'damaged' }]);
    expect(content?.firstRows).toHaveLength(5);
  });
});
