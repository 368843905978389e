import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf, readRows, UnclosedQuote } from './csv-rows.ts';
import type { CsvRow, Delimiter } from './model.ts';

async function* pieces(text: string, sizes: readonly number[]) {
  let from = 0;
  for (const size of sizes) {
    yield text.slice(from, from + size);
    from += size;
  }
  yield text.slice(from);
}

async function rowsOf(text: string, sizes: readonly number[] = []): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const batch of readRows(pieces(text, sizes), formatOf(text))) rows.push(...batch);
  return rows;
}

const delimiters = fc.constantFrom<Delimiter>(';', ',', '\t');
const newlines = fc.constantFrom('\n', '\r\n', '\r');
const cuts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });

describe('the format of a file', () => {
  test.each([
    ['a;b;c', ';', '\n'],
    ['a,b\r\n1,2', ',', '\n'],
    ['a\tb\r1\t2', '\t', '\r'],
    ['"a,b";c;d\n', ';', '\n'],
    ['\r\n\na;b', ';', '\n'],
    ['alone', ';', '\n'],
    ['', ';', '\n'],
  ])('%j', (head, delimiter, newline) => {
    expect(formatOf(head)).toEqual({ delimiter, newline });
  });
});

test('whatever was written is read, wherever the text is cut, each row on its line', async () => {
  // We can't tell a cell that holds only spaces from an empty line, nor "\r" from a line break.
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '1', ' ', ';', ',', '\t', '"', '\n') })
    .filter((text) => text === text.trim());
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
    );
  await fc.assert(
    fc.asyncProperty(table, delimiters, newlines, cuts, async (rows, delimiter, newline, sizes) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const header = ['head', ...(rows[0] ?? ['a', 'b']).slice(1).map((_, at) => `column${at}`)];
      const written = (text: string) =>
        /[";,\t\n]/.test(text) ? quoted(text.replaceAll('\n', newline)) : text;
      const lines = [header, ...rows].map((cells) => cells.map(written).join(delimiter));
      let line = 1;
      const expected = [header, ...rows].map((cells) => {
        const row = { line, cells: cells.map((text) => text.replaceAll('\n', newline)) };
        line += 1 + cells.join('').split('\n').length - 1;
        return row;
      });
      expect(await rowsOf(lines.join(newline) + newline, sizes)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('empty lines count and are no rows', async () => {
  expect(await rowsOf('a;b\r\n\r\n1;2\r\n\r\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', '2'] },
  ]);
});

test('a quote inside a cell is text', async () => {
  expect((await rowsOf('a;b\nJANTE 15";x\n'))[1]?.cells).toEqual(['JANTE 15"', 'x']);
});

test('a quote that is never closed: the rows before it come, then its line is said', async () => {
  const read: CsvRow[] = [];
  const text = 'a;b\n1;2\n"3;4\n5;6\n';
  const reading = async () => {
    for await (const batch of readRows(pieces(text, [9, 3]), formatOf(text))) read.push(...batch);
  };
  await expect(reading()).rejects.toEqual(new UnclosedQuote(3));
  expect(read.map(({ line }) => line)).toEqual([1, 2]);
});

test('no row is read for ever', async () => {
  const endless = async function* () {
    yield 'a;b\n"';
    for (;;) yield 'x'.repeat(65_536);
  };
  const reading = async () => {
    for await (const _ of readRows(endless(), formatOf('a;b\n')));
  };
  await expect(reading()).rejects.toBeInstanceOf(UnclosedQuote);
});
