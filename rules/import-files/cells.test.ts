import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellRule, cellReaders, LONGEST_CELL, readCell } from './cells.ts';
import type { CellKind } from './columns.ts';

const TODAY = '2026-11-25';
const read = (holds: CellKind, cell: string, isRequired?: true) =>
  readCell<string | number>({ ...(isRequired && { isRequired }) }, cell, (written) =>
    cellReaders[holds](written, TODAY),
  );

describe('one cell', () => {
  /** The value that is read, what is wrong with the cell, and whether its row is lost. */
  test.each<[string, CellKind, string, string | number | null, CellRule?, 'row lost'?]>([
    ['SIRET', 'siret', '51284637900018', '51284637900018'],
    ['SIRET with a wrong key', 'siret', '51284637900019', '51284637900019', 'siretKey'],
    ['SIREN for a SIRET', 'siret', '512846379', '512846379', 'siretLength'],
    ['plate', 'plate', 'ab-123-cd', 'ab-123-cd'],
    ['older plate', 'plate', '1234 AB 75', '1234 AB 75'],
    ['Cyrillic plate', 'plate', 'АВ-123-СЕ', 'АВ-123-СЕ'],
    ['foreign plate', 'plate', '1-ABC-234', '1-ABC-234', 'plate'],
    ['the sample’s plate', 'plate', 'ABC123', 'ABC123', 'plate'],
    ['no plate at all', 'plate', '---', null, 'plate', 'row lost'],
    ['a sentence for a plate', 'plate', 'AB-123-CD vendue en juin', null, 'plate', 'row lost'],
    ['date', 'date', '2024-02-29', '2024-02-29'],
    ['French date', 'date', '29/02/2024', '2024-02-29'],
    ['date with a time', 'date', '2024-02-29 10:00:00', '2024-02-29'],
    ['PHP’s no date', 'date', '0000-00-00 00:00:00', null],
    ['a day that never was', 'date', '2023-02-29', null, 'date', 'row lost'],
    ['American date', 'date', '12/31/2023', null, 'date', 'row lost'],
    ['a word', 'date', 'hier', null, 'date', 'row lost'],
    ['a date of another age', 'date', '0204-05-06', null, 'dateOld', 'row lost'],
    ['a date of the next century', 'date', '2100-01-01', null, 'date', 'row lost'],
    ['a date to come', 'date', '2027-01-01', '2027-01-01'],
    ['today', 'pastDate', TODAY, TODAY],
    ['tomorrow', 'pastDate', '26/11/2026', '2026-11-26', 'dateFuture'],
    ['a past that is no date', 'pastDate', '2026-13-01', null, 'date', 'row lost'],
    ['the day of an invoice', 'doneOn', '2024-06-03', '2024-06-03'],
    ['an invoice of tomorrow', 'doneOn', '2026-11-26', '2026-11-26', 'dateFuture', 'row lost'],
    ['an invoice of no day', 'doneOn', '0000-00-00', null, 'empty', 'row lost'],
    ['kilometres', 'mileage', '96 753', 96_753],
    ['kilometres with decimals', 'mileage', '96753,5', 96_753.5],
    ['negative kilometres', 'mileage', '-1', null, 'mileageNegative', 'row lost'],
    ['a taxi’s kilometres', 'mileage', '1 200 000', 1_200_000, 'mileageHigh'],
    ['metres', 'mileage', '96753000', null, 'mileageHigh', 'row lost'],
    ['kilometres in words', 'mileage', '96753 km', null, 'number', 'row lost'],
    ['euros', 'amount', '297,79', 297.79],
    ['a credit note', 'amount', '-297.79', -297.79],
    ['cents', 'amount', '2977900', 2_977_900, 'amountHigh'],
    ['no amount of a garage', 'amount', '29779000', null, 'amountHigh', 'row lost'],
    ['a price with its sign', 'amount', '297,79 €', null, 'number', 'row lost'],
    ['a quantity', 'quantity', '1.4', 1.4],
    ['no quantity', 'quantity', 'un', null, 'number', 'row lost'],
    ['a reference for a quantity', 'quantity', '3661434000', null, 'quantityHigh', 'row lost'],
    ['a number of the network', 'identifier', '35129724', 35_129_724],
    ['a number with a zero in front', 'identifier', '0351', '0351'],
    ['a text', 'text', ' Élodie ', 'Élodie'],
    ['a letter in a cell', 'text', 'x'.repeat(LONGEST_CELL + 1), null, 'tooLong', 'row lost'],
    ['nothing', 'mileage', '  ', null],
  ])('%s', (_, holds, cell, value, rule, lost) => {
    const { value: taken, fault } = read(holds, cell);
    expect(taken).toBe(value);
    expect(fault?.rule).toBe(rule);
    expect(fault?.costsRow ?? false).toBe(lost !== undefined);
  });

  test('a cell that must be there and is not costs its row', () => {
    expect(read('text', ' ', true)).toEqual({
      value: null,
      fault: { rule: 'empty', costsRow: true },
    });
    expect(read('text', 'C1', true).fault).toBeNull();
  });

  test('a plate with a letter for a digit says which was probably meant', () => {
    expect(read('plate', 'AB-I23-CD').fault).toMatchObject({ rule: 'plate', other: 'AB-123-CD' });
  });
});

describe('laws', () => {
  const kind = fc.constantFrom<CellKind>(
    'text',
    'identifier',
    'siret',
    'plate',
    'date',
    'pastDate',
    'doneOn',
    'mileage',
    'amount',
    'quantity',
  );

  test('no cell makes a reader throw, and what costs its row says so', () => {
    fc.assert(
      fc.property(kind, fc.string({ unit: 'binary' }), (holds, cell) => {
        const { value, fault } = read(holds, cell);
        if (fault === null && value === null) expect(cell.trim()).toMatch(/^$|^0000-00-00|^00\/00/);
      }),
    );
  });
});
