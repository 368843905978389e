import { describe, expect, it } from 'vitest';
import { importColumns, isTooWide, readHeader, remarkColumns } from './columns.ts';

const names = importColumns['factures.csv'].map(({ name }) => name);

describe('readHeader', () => {
  it('finds the columns in any order and any case', () => {
    const header = [...names].reverse().map((name) => ` ${name.toUpperCase()} `);
    const { placed, ...odd } = readHeader('factures.csv', header);
    expect(placed.map(({ name }) => name)).toEqual([...names].reverse());
    expect(placed.map(({ position }) => position)).toEqual(names.map((_, at) => at));
    expect(odd).toEqual({ missing: [], twice: [], unknown: [] });
  });

  it('reports columns that are missing, doubled or unknown, but not empty cells at the end', () => {
    const header = ['clientDmsId', 'remarque', 'CLIENTDMSID', 'remarque', '', ''];
    const { placed, ...odd } = readHeader('clients.csv', header);
    expect(placed).toEqual([
      { name: 'clientDmsId', holds: 'dmsId', isRequired: true, position: 0 },
    ]);
    expect(odd).toEqual({
      missing: ['vehicleRegistrationPlate'],
      twice: ['clientDmsId'],
      unknown: ['remarque'],
    });
  });
});

it.each([
  ['a line break in it', 'vehicle\nRegistrationPlate'],
  ['a character of no width', '\u200bvehicleRegistrationPlate'],
  ['a mark of UTF-8', '\ufeffvehicleRegistrationPlate'],
  ['blanks', ' vehicle Registration\u00a0Plate '],
  ['a spreadsheet’s wrapper', '="vehicleRegistrationPlate"'],
])('a column is found if its name has %s', (_, name) => {
  expect(readHeader('clients.csv', ['clientDmsId', name])).toMatchObject({
    missing: [],
    unknown: [],
  });
});

it('the columns that we add to rows to be mended are not reported as unknown', () => {
  const header = ['clientDmsId', 'vehicleRegistrationPlate', ...remarkColumns];
  expect(readHeader('clients.csv', header).unknown).toEqual([]);
});

it('a row can have extra empty cells at its end, but no others', () => {
  expect(isTooWide(['a', 'b'], 2)).toBe(false);
  expect(isTooWide(['a', 'b', '', ' '], 2)).toBe(false);
  expect(isTooWide(['a', 'b', 'c'], 2)).toBe(true);
});
