import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { marked, unmarked } from '#rules/csv.ts';
import { csvOf } from './csv.ts';
import type { Cell, CellType, Worksheet } from './worksheet.ts';

const worksheetOf = (rows: Cell[][], types: CellType[] = []): Worksheet => ({
  name: 'Factures',
  columns: (rows[0] ?? types).map((_, index) => ({
    title: `Colonne ${index}`,
    type: types[index] ?? 'text',
  })),
  rows,
  yesNo: { yes: 'oui', no: 'non' },
});

const parse = (csv: string): string[][] =>
  Papa.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' }).data.slice(0, -1);

describe('csvOf', () => {
  test('opens with a double click in a French spreadsheet', () => {
    const rows = [
      ['2020-01-30', 'H2N AUTOMOBILE', 932.87, true],
      [null, 'Jeu ; 4 "PLAQ"\nAV', -12.5, false],
    ];
    expect(csvOf(worksheetOf(rows, ['date']))).toBe(
      '\u{feff}Colonne 0;Colonne 1;Colonne 2;Colonne 3\r\n' +
        '2020-01-30;H2N AUTOMOBILE;932,87;oui\r\n' +
        ';"Jeu ; 4 ""PLAQ""\nAV";-12,5;non\r\n',
    );
  });

  test('keeps the header of a worksheet without rows', () => {
    const worksheet = { ...worksheetOf([]), columns: [{ title: 'Date', type: 'date' as const }] };
    expect(csvOf(worksheet)).toBe('\u{feff}Date\r\n');
  });

  test('every cell is read back as it was written', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('=', '+', ';', '"', '\r', '\n', '\t', ' ', 'é', '1', ','),
      }),
    );
    const cell = fc.oneof(text, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (written) => {
        const [header, ...read] = parse(csvOf(worksheetOf(written)));
        expect(header).toHaveLength(written[0]?.length ?? 0);
        expect(read).toEqual(written.map((row) => row.map(asWritten)));
      }),
    );
  });

  const asWritten = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
    if (typeof cell === 'string') return marked(cell);
    return Number.isFinite(cell) ? String(cell + 0).replace('.', ',') : '';
  };
});

describe('text that a spreadsheet would change', () => {
  const references = ['1234E75', '06-8108', 'MAR 3', '01000', '06 12 34 56 78', '-10%'];

  test('is kept as it is, because it is written as a constant', () => {
    const [, row] = parse(csvOf(worksheetOf([references])));
    expect(row).toEqual(references.map((text) => `="${text}"`));
    expect(row?.map(unmarked)).toEqual(references);
  });

  test('is never a formula, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [, row] = parse(csvOf(worksheetOf([[text]])));
        expect(row?.[0]).toMatch(/^(="(?:[^"]|"")*"$|(?![=+\-@\t\r]))/);
      }),
    );
  });
});
