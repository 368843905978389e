import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it.each([
  [['a', 'b'], 'a;b\r\n'],
  [['a;b', 'say "x"', ''], '"a;b";"say ""x""";\r\n'],
  [['two\nlines', 'cr\r'], '"two\nlines";"cr\r"\r\n'],
  [[' leading', 'SAS GARAGE '], ' leading;SAS GARAGE \r\n'],
  [['1,5', "l'an"], "1,5;l'an\r\n"],
])('%j is %j', (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});

it('is read back as it was, whatever stands in it', () => {
  const text = fc.string({ unit: fc.constantFrom(';', '"', '\r', '\n', ' ', '\t', 'é', '1', ',') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2 }), (fields) => {
      const { data } = Papa.parse(csvLine(fields), { delimiter: ';', newline: '\r\n' });
      expect(data[0]).toEqual(fields);
    }),
  );
});
