import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Cell, Worksheet } from './worksheet.ts';
import { xlsxOf } from './xlsx.ts';

const invoices: Worksheet = {
  name: 'Factures',
  columns: [
    { title: 'Date', type: 'date' },
    { title: 'Adhérent', type: 'text' },
    { title: 'Montant', type: 'euros' },
    { title: 'Kilométrage', type: 'km' },
    { title: 'Répétée', type: 'boolean' },
  ],
  rows: [
    ['2020-01-30', 'H2N AUTOMOBILE', 932.87, 96753, false],
    [null, '=1+1', -12.5, null, true],
    ['0202-06-20', null, Number.NaN, 1, null],
  ],
  yesNo: { yes: 'oui', no: 'non' },
};

async function partsOf(worksheets: Worksheet[]): Promise<Map<string, string>> {
  const bytes = new Uint8Array(await (await xlsxOf(worksheets)).arrayBuffer());
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

const decoded = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Each row's cells as [place, style, value]; text is a string, a number is a number. */
const rowsOf = (sheetXml = ''): [string, string, Cell][][] =>
  [...sheetXml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) =>
    [
      ...row.matchAll(
        /<c r="(\w+)" s="(\d)"(?: t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is>|><v>(.*?)<\/v>)<\/c>/gs,
      ),
    ].map(([, at = '', style = '', text, number]) => [
      at,
      style,
      text === undefined ? Number(number) : decoded(text),
    ]),
  );

test('dates are written as days, amounts as numbers, everything else as text, and empty cells are left out', async () => {
  const parts = await partsOf([invoices]);
  expect(rowsOf(parts.get('xl/worksheets/sheet1.xml'))).toEqual([
    [
      ['A1', '1', 'Date'],
      ['B1', '1', 'Adhérent'],
      ['C1', '1', 'Montant'],
      ['D1', '1', 'Kilométrage'],
      ['E1', '1', 'Répétée'],
    ],
    [
      ['A2', '2', 43860],
      ['B2', '0', 'H2N AUTOMOBILE'],
      ['C2', '4', 932.87],
      ['D2', '3', 96753],
      ['E2', '0', 'non'],
    ],
    [
      ['B3', '0', '=1+1'],
      ['C3', '4', -12.5],
      ['E3', '0', 'oui'],
    ],
    [
      ['A4', '0', '0202-06-20'],
      ['D4', '3', 1],
    ],
  ]);
});

test('the file contains every part that it lists, and lists every part', async () => {
  const parts = await partsOf([invoices, { ...invoices, name: 'Lignes & pièces' }]);
  const named = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/(.*?)"/g)];
  const linked = [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Target="(.*?)"/g)];
  expect(named.map(([, path]) => path).sort()).toEqual(
    ['xl/workbook.xml', ...linked.map(([, path]) => `xl/${path}`)].sort(),
  );
  expect([...parts.keys()].sort()).toEqual(
    [
      ...named.map(([, path]) => path),
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
    ].sort(),
  );
  expect(parts.get('xl/workbook.xml')).toContain('name="Lignes &amp; pièces"');
});

test('no row is lost between the pieces', async () => {
  const rows = Array.from({ length: 1501 }, (_, index) => [index + 1]);
  const worksheet: Worksheet = { ...invoices, columns: [{ title: 'N', type: 'number' }], rows };
  const parts = await partsOf([worksheet]);
  const read = rowsOf(parts.get('xl/worksheets/sheet1.xml')).slice(1);
  expect(read.map(([cell]) => cell?.[2])).toEqual(rows.map(([value]) => value));
});

test('columns continue after Z', async () => {
  const columns = Array.from({ length: 28 }, () => ({ title: 'T', type: 'text' as const }));
  const parts = await partsOf([{ ...invoices, columns, rows: [] }]);
  const [header] = rowsOf(parts.get('xl/worksheets/sheet1.xml'));
  expect(header?.map(([at]) => at).slice(24)).toEqual(['Y1', 'Z1', 'AA1', 'AB1']);
});

test('text comes back as it was, except characters that XML can’t contain', async () => {
  const worksheetOf = (text: string): Worksheet => ({
    ...invoices,
    columns: [{ title: 'T', type: 'text' }],
    rows: [[text]],
  });
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const parts = await partsOf([worksheetOf(written)]);
      const [, row] = rowsOf(parts.get('xl/worksheets/sheet1.xml'));
      expect(row?.[0]?.[2]).toBe(written);
    }),
    { numRuns: 50 },
  );
  const parts = await partsOf([worksheetOf('a\u0000b\u0007\ud800\uffff')]);
  expect(rowsOf(parts.get('xl/worksheets/sheet1.xml'))[1]?.[0]?.[2]).toBe('ab\ufffd');
});

test('a row that can’t be read makes the export fail', async () => {
  const rows = (function* () {
    yield ['a'];
    throw new Error('unreadable');
  })();
  await expect(xlsxOf([{ ...invoices, rows }])).rejects.toThrow('unreadable');
});
