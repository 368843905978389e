import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatOf } from './csv-format.ts';
import {
  type CsvRow,
  createRowParser,
  LARGEST_BATCH,
  LONGEST_ROW,
  RowTooLong,
} from './csv-rows.ts';

function* pieces(text: string, sizes: readonly number[]) {
  let from = 0;
  for (const size of sizes) {
    yield text.slice(from, from + size);
    from += size;
  }
  yield text.slice(from);
}

function rowsOf(text: string, sizes: readonly number[] = []): CsvRow[] {
  const parser = createRowParser(formatOf(text));
  const rows = [...pieces(text, sizes)].flatMap((piece) => [...parser.take(piece)].flat());
  return [...rows, ...[...parser.end()].flat()];
}

const cellsOf = (text: string) => rowsOf(text).map(({ cells }) => cells);

const cuts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });

describe('detects the format of a file', () => {
  test.each([
    ['a;b;c', ';', '\n', false],
    ['a,b\r\n1,2', ',', '\n', false],
    ['a\tb\r1\t2', '\t', '\r', false],
    ['a|b\n1|2', '|', '\n', false],
    ['"a,b";c;d\n', ';', '\n', false],
    ['"a\r\nb,";c\n1;2', ';', '\n', false],
    ['\r\n\na;b', ';', '\n', false],
    ['sep=;\r\na,b;c,d\r\n', ';', '\n', true],
    ['sep=,\na;b\n', ',', '\n', true],
    ['"sep=|"\ra|b\r1|2', '|', '\r', true],
    ['clientDmsId;vehicleRegistrationPlate;Options (clim, radar, GPS, cuir)', ';', '\n', false],
    ['ClientDmsId,Options (a;b;c;d),vehicleRegistrationPlate', ',', '\n', false],
    ['alone', ';', '\n', false],
    ['', ';', '\n', false],
  ])('%j', (head, delimiter, newline, hasHint) => {
    expect(formatOf(head)).toEqual({ delimiter, newline, hasHint });
  });
});

describe('a row', () => {
  test.each<[string, string, string[][]]>([
    ['a quote inside a cell', 'a;b\nJANTE 15";x\n', [['JANTE 15"', 'x']]],
    [
      'a quoted word first',
      'a;b\n"Promo" pneus;x\n2;y',
      [
        ['"Promo" pneus', 'x'],
        ['2', 'y'],
      ],
    ],
    ['a separator in that word', 'a;b\n"Promo; été" pneus;x', [['"Promo; été" pneus', 'x']]],
    ['blanks after a closing quote', 'a;b\n"x" ;y', [['x', 'y']]],
    ['doubled quotes', 'a;b\n"say ""x""";""\n', [['say "x"', '']]],
    ['a line break in quotes', 'a;b\r\n"x\r\ny";z\r\n', [['x\r\ny', 'z']]],
    ['a lone CR in a cell', 'a;b\n12 rue\rBâtiment A;x\n', [['12 rue\rBâtiment A', 'x']]],
    ['a lone CR in quotes', 'a;b\n"12 rue\rBâtiment A";x\n', [['12 rue\rBâtiment A', 'x']]],
    ['a wrapper of a spreadsheet', 'a;b\n="061234";x', [['="061234"', 'x']]],
    ['separators only', 'a;b\n;\n1;2\n;;;\n" ";\n', [['1', '2']]],
    ['no last line end', 'a;b\n1;"2"', [['1', '2']]],
    ['a separator last', 'a;b\n1;', [['1', '']]],
  ])('%s', (_, text, rows) => {
    expect(cellsOf(text).slice(1)).toEqual(rows);
  });

  test('a quote that is never closed is text, and doesn’t swallow the rows after it', () => {
    const rows = rowsOf('a;b\n1;"Vidange\n2;x\n3;"y\n4;z\n');
    expect(rows.slice(1)).toEqual([
      { line: 2, cells: ['1', '"Vidange'], hasOpenQuote: true },
      { line: 3, cells: ['2', 'x'], hasOpenQuote: false },
      { line: 4, cells: ['3', '"y'], hasOpenQuote: true },
      { line: 5, cells: ['4', 'z'], hasOpenQuote: false },
    ]);
  });

  test('lines are counted as an editor counts them', () => {
    const lines = rowsOf('a;b\r\n\r\n"1\r\n\r\n2";x\r\n12\rrue;y\r\n;\r\n3;z');
    expect(lines.map(({ line }) => line)).toEqual([1, 3, 6, 9]);
  });

  test('without an end is refused', () => {
    const endless = `a;b\n1;2\n"${'x'.repeat(LONGEST_ROW + 10)}`;
    const parser = createRowParser(formatOf(endless));
    const read: number[] = [];
    const reading = () => {
      for (const rows of parser.take(endless)) read.push(...rows.map(({ line }) => line));
    };
    expect(reading).toThrow(new RowTooLong(3));
    expect(read).toEqual([1, 2]);
  });

  test('is handed on in batches no larger than an import writes at once', () => {
    const parser = createRowParser(formatOf('a;b\n'));
    const batches = [...parser.take('1;2\n'.repeat(3 * LARGEST_BATCH + 1))];
    expect(Math.max(...batches.map(({ length }) => length))).toBe(LARGEST_BATCH);
    expect(batches.flat()).toHaveLength(3 * LARGEST_BATCH + 1);
  });
});

describe('laws', () => {
  const newlines = fc.constantFrom('\n', '\r\n', '\r');
  const delimiters = fc.constantFrom(';', ',', '\t', '|');
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', ';', ',', '"', '\n') });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
    );

  test('proper CSV is read as Papa Parse reads it', () => {
    fc.assert(
      fc.property(table, delimiters, newlines, cuts, (rows, delimiter, newline, sizes) => {
        const header = ['head', ...(rows[0] ?? ['a', 'b']).slice(1).map((_, at) => `column${at}`)];
        const written = (text: string) =>
          /[";,|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = [header, ...rows]
          .map((cells) => cells.map(written).join(delimiter).replaceAll('\n', newline))
          .join(newline);
        const { data } = Papa.parse<string[]>(text, {
          delimiter,
          newline,
          skipEmptyLines: 'greedy',
        });
        expect(rowsOf(text, sizes).map(({ cells }) => cells)).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });

  test('any text reads the same, in whatever pieces it arrives', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ';', ' ', '\r', '\n'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, cuts, (rest, sizes) => {
        const whole = `a;b\n${rest}`;
        expect(rowsOf(whole, sizes)).toEqual(rowsOf(whole));
      }),
      { numRuns: 2000 },
    );
  });
});
