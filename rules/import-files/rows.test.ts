import { describe, expect, test } from 'vitest';
import { type FileName, readHeader } from './columns.ts';
import { readRows, scanFile } from './read-file.ts';
import type { ReadRow } from './rows.ts';
import { createSeenRows } from './seen-rows.ts';

/** What is wrong with each row of a file, and what it holds in these columns. */
async function rowsOf(name: FileName, text: string): Promise<ReadRow[]> {
  const file = {
    async *open() {
      yield new TextEncoder().encode(text);
    },
    newDecoder: (label: string, options: object) => new TextDecoder(label, options),
  };
  const scanned = await scanFile(file);
  const header = readHeader(name, scanned.header);
  const seen = createSeenRows(0);
  const rows: ReadRow[] = [];
  const parts = { name, scanned, header, today: '2026-11-25', clients: seen, lines: seen };
  for await (const batch of readRows(file, parts)) rows.push(...batch);
  return rows;
}

const rulesOf = (row: ReadRow | undefined) => row?.doubts.map(({ rule }) => rule);

describe('a row with fewer cells than the header', () => {
  const HEADER =
    'clientDmsId;vehicleRegistrationPlate;clientLastName;clientEmail;clientBirthDate\n';
  const only = async (row: string, header = HEADER) => {
    const [read] = await rowsOf('clients.csv', header + row);
    return { isLost: read?.isLost, rules: rulesOf(read), name: read?.value('clientLastName') };
  };

  test.each(['C1;GH-123-JK;MARTIN;m@b.fr', 'C1;GH-123-JK;MARTIN', 'C1;GH-123-JK;MARTIN;'])(
    '%s is taken, because only cells at its end are missing',
    async (row) => {
      expect(await only(row)).toEqual({ isLost: false, rules: [], name: 'MARTIN' });
    },
  );

  test.each([
    ['without what identifies it', 'C1', HEADER],
    ['whose plate is none, so that its cells are shifted', 'C1;MARTIN;m@b.fr', HEADER],
    [
      'without its plate, which comes last',
      'C1;MARTIN',
      'clientDmsId;clientLastName;vehicleRegistrationPlate\n',
    ],
  ])('is left out %s', async (_, row, header) => {
    expect(await only(row, header)).toMatchObject({ isLost: true, rules: ['columnCount'] });
  });

  test('is doubted if a cell of it can’t be read, because its cells may be shifted', async () => {
    const header = 'clientDmsId;vehicleRegistrationPlate;clientBirthDate;clientEmail\n';
    expect(await only('C1;GH-123-JK;m@b.fr', header)).toMatchObject({
      isLost: false,
      rules: ['date', 'columnCount'],
    });
  });

  test('a row with more cells is left out, unless they are empty', async () => {
    expect(await only('C1;GH-123-JK;A;B;;C')).toMatchObject({ rules: ['columnCount'] });
    expect(await only('C1;GH-123-JK;A;B;;; ')).toMatchObject({ rules: [] });
  });

  test('is the same line as one that has its empty cells', async () => {
    const header = 'invoiceDmsId;invoiceDate;vehicleRegistrationPlate;jobLabel;partLabel\n';
    const rows = 'F1;02/05/24;GH-123-JK;Vidange;\nF1;02/05/24;GH-123-JK;Vidange\n';
    const [, second] = await rowsOf('factures.csv', header + rows);
    expect(rulesOf(second)).toEqual(['lineTwice']);
  });
});

describe('a quote that is closed only rows later', () => {
  const HEADER = 'invoiceDmsId;invoiceDate;vehicleRegistrationPlate;partLabel\n';

  test('swallows none of them: it is text', async () => {
    const rows = await rowsOf(
      'factures.csv',
      `${HEADER}IN1;02/05/24;GH-123-JK;"PNEU HIVER 17\nIN2;03/05/24;GH-124-JK;PLAQUETTES\nIN3;04/05/24;GH-125-JK;JANTE ALU 17"\nIN4;05/05/24;GH-126-JK;VIDANGE\n`,
    );
    expect(
      rows.map((row) => [row.value('invoiceDmsId'), row.value('partLabel'), rulesOf(row)]),
    ).toEqual([
      ['IN1', '"PNEU HIVER 17', ['openQuote']],
      ['IN2', 'PLAQUETTES', []],
      ['IN3', 'JANTE ALU 17"', []],
      ['IN4', 'VIDANGE', []],
    ]);
  });

  test('is doubted if its lines have the cells of rows, but none that can be one', async () => {
    const rows = await rowsOf(
      'factures.csv',
      `${HEADER}IN1;02/05/24;GH-123-JK;"PNEU 17\nIN2;hier;GH-124-JK;JANTE 17"\n`,
    );
    expect(rows.map(rulesOf)).toEqual([['rowsInQuotes']]);
  });

  test('a remark of several lines, even with separators, is one cell', async () => {
    const remark = 'Vidange\nFiltres : huile; air\nPneus';
    const rows = await rowsOf('factures.csv', `${HEADER}IN1;02/05/24;GH-123-JK;"${remark}"\n`);
    expect(rows.map((row) => [row.value('partLabel'), rulesOf(row)])).toEqual([[remark, []]]);
  });
});
