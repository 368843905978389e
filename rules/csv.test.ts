import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine, marked, unmarked } from './csv.ts';

it.each([
  [['a', 'b'], 'a;b\r\n'],
  [['a;b', 'say "x"', ''], '"a;b";"say ""x""";\r\n'],
  [['two\nlines', 'cr\r'], '"two\nlines";"cr\r"\r\n'],
  [[' leading', 'SAS GARAGE '], ' leading;SAS GARAGE \r\n'],
  [['1,5', "l'an"], "1,5;l'an\r\n"],
])('writes %j as %j', (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});

it('any line is read back exactly as it was written', () => {
  const text = fc.string({ unit: fc.constantFrom(';', '"', '\r', '\n', ' ', '\t', 'é', '1', ',') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2 }), (fields) => {
      const { data } = Papa.parse(csvLine(fields), { delimiter: ';', newline: '\r\n' });
      expect(data[0]).toEqual(fields);
    }),
  );
});

describe('marks for a spreadsheet', () => {
  it.each([
    ...['1234E75', '06-8108', 'MAR 3', '2-mai', 'sept. 2020', '01000', '1/2', '10:30', '1.5'],
    ...['5 AM', '5:30 pm', '3 mars 2020 10:30', 'MAR 3,2020', '2020-01-30T10:30:00Z', '10h30'],
    ...['0612345678', '06 12 34 56 78', '+33612345678', '+33 (0)6 12 34 56 78', '-10%', '12,50-'],
    ...['51284637900018', '5,12846E+13', '2020-01-30', '1,50', 'FAUX', 'true', '-1+1'],
  ])('%j is written as a constant, so that a spreadsheet doesn’t change it', (text) => {
    expect(marked(text)).toBe(`="${text}"`);
  });

  it.each([
    ...['=HYPERLINK("http://evil.example")', '@SUM(A1)', '\t=1+1', '\r=1+1', '  =1+1', '＝1+1'],
    ...['-remise', "+cmd|' /C calc'!A0", '="01000"', "'=1"],
  ])('%j can’t run as a formula', (text) => {
    expect(marked(text)).toBe(`'${text}`);
  });

  it.each([
    ...[
      '',
      'JEU 4 PLAQ',
      '40475',
      '0',
      '5W30',
      'a=b',
      "l'an",
      'GH-123-JK',
      'Mars',
      'mardi 3x',
      '2 pneus mars',
      'A4 2.0',
    ],
  ])('%j is left as it is', (text) => {
    expect(marked(text)).toBe(text);
  });

  it.each([
    ['="0612345678"', '0612345678'],
    [' ="a ""b""" ', 'a "b"'],
    ["'-10%", '-10%'],
    ["'hello", "'hello"],
    ['="a"&"b"', '="a"&"b"'],
    ['=A1', '=A1'],
  ])('%j is read as %j', (cell, text) => {
    expect(unmarked(cell)).toBe(text);
  });

  it('are removed again from any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'=+-@\'"0159e.,/ \t\r\nm', 'mar') }),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(unmarked(marked(written))).toBe(written);
        expect(marked(written)).toMatch(/^(="(?:[^"]|"")*"$|(?!\s*[=+\-@]))/);
      }),
      { numRuns: 3000 },
    );
  });
});
