import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { boolean, date, dateTime, identifier, kilometres, number, text } from './read.ts';

const read = <S extends v.GenericSchema>(schema: S, raw: unknown) => {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : 'issue';
};

describe('numbers', () => {
  it.each([
    [932.87, 932.87],
    ['932,87', 932.87],
    ['1 234,5', 1234.5],
    ['1\u202f234,50', 1234.5],
    ['1.234,5', 1234.5],
    ['1.4', 1.4],
    ['-12', -12],
    ['1e3', 1000],
    ['0', 0],
    ['', null],
    [null, null],
    [undefined, null],
    ['abc', null],
    ['12 rue', null],
    [true, null],
    ['1e999', null],
    [{}, 'issue'],
    [[], 'issue'],
  ])('reads %j as %j', (raw, expected) => {
    expect(read(number, raw)).toEqual(expected);
  });

  it('reads every finite number back from its text, with a point or a comma', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(read(number, String(n))).toBe(n === 0 ? Number(String(n)) : n);
        const fixed = (Math.round((n % 1e6) * 100) / 100).toFixed(2);
        expect(read(number, fixed.replace('.', ','))).toBe(Number(fixed));
      }),
    );
  });
});

it.each([
  ['96.753', 96_753],
  ['96 753', 96_753],
  ['1.096.753', 1_096_753],
  ['96753.0', 96_753],
  ['0', 0],
  [96_753, 96_753],
  ['', null],
])('reads %j as %j km, because a counter shows no metres', (raw, expected) => {
  expect(read(kilometres, raw)).toBe(expected);
});

describe('dates', () => {
  it.each([
    ['2020-01-30', '2020-01-30'],
    ['2020-11-18 11:26:01', '2020-11-18'],
    ['2020-11-18T11:26:01+01:00', '2020-11-18'],
    ['30/01/2020', '2020-01-30'],
    ['2020-02-29', '2020-02-29'],
    ['2021-02-29', null],
    ['2020-13-45', null],
    ['0000-00-00', null],
    ['0000-00-00 00:00:00', null],
    ['', null],
    [null, null],
    ['hier', null],
    [20200130, null],
    [{}, 'issue'],
  ])('reads %j as %j', (raw, expected) => {
    expect(read(date, raw)).toEqual(expected);
  });

  it.each([
    ['2020-11-18 11:26:01', '2020-11-18 11:26:01'],
    ['2020-11-18T11:26', '2020-11-18 11:26:00'],
    ['2020-11-18T23:30:00Z', '2020-11-18 23:30:00'],
    ['2020-11-18', '2020-11-18'],
    ['2020-11-18 99:99:99', '2020-11-18'],
    ['0000-00-00 00:00:00', null],
  ])('reads the wall-clock time %j as %j', (raw, expected) => {
    expect(read(dateTime, raw)).toEqual(expected);
  });

  it('gives a real calendar date or null for any text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-/ T:') });
    const part = (max: number) => fc.nat(max).map((number) => `${number}`.padStart(2, '0'));
    const [year, month, day] = [fc.integer({ min: 1000, max: 9999 }), part(13), part(32)];
    const likely = fc.oneof(
      fc.tuple(year, month, day).map((parts) => parts.join('-')),
      fc.tuple(day, month, year).map((parts) => parts.join('/')),
    );
    let dates = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits, likely), (raw) => {
        const output = read(date, raw);
        if (output === null) return;
        dates += 1;
        expect(new Date(`${output}T00:00:00Z`).toISOString().slice(0, 10)).toBe(output);
      }),
      { numRuns: 500 },
    );
    expect(dates).toBeGreaterThan(0);
  });
});

describe('booleans, texts and identifiers', () => {
  it.each([
    [true, true],
    [1, true],
    ['1', true],
    ['true', true],
    ['Oui', true],
    [false, false],
    ['0', false],
    ['non', false],
    ['', null],
    ['peut-être', null],
    [{}, 'issue'],
  ])('reads the flag %j as %j', (raw, expected) => {
    expect(read(boolean, raw)).toEqual(expected);
  });

  it.each([
    ['  DUPONT ', 'DUPONT'],
    ['   ', null],
    [5678, '5678'],
    [false, 'false'],
    [['a'], 'issue'],
  ])('reads the text %j as %j', (raw, expected) => {
    expect(read(text, raw)).toEqual(expected);
  });

  it.each([
    [4, 4],
    ['4', 4],
    ['0042', '0042'],
    ['A12', 'A12'],
    ['99999999999999999999', '99999999999999999999'],
    ['', null],
    [{}, 'issue'],
  ])('reads the identifier %j as %j', (raw, expected) => {
    expect(read(identifier, raw)).toEqual(expected);
  });
});
