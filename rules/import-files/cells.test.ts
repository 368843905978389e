import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellRule, LONGEST_CELL, readCell } from './cells.ts';
import type { CellKind } from './columns.ts';

const TODAY = '2026-11-25';
const read = (holds: CellKind, cell: string, isRequired?: true) =>
  readCell({ holds, ...(isRequired && { isRequired }) }, cell, TODAY);

describe('reading one cell', () => {
  /** The value that is read, and what is wrong with the cell. */
  test.each<[string, CellKind, string, string | number | null, CellRule?]>([
    ['SIRET', 'siret', '51284637900018', '51284637900018'],
    ['SIRET with a wrong key', 'siret', '51284637900019', '51284637900019', 'siretKey'],
    ['SIREN for a SIRET', 'siret', '512846379', '512846379', 'siretLength'],
    ['a SIRET that a spreadsheet has cut', 'siret', '5,12846E+13', null, 'digitsLost'],
    ['plate', 'plate', 'ab-123-cd', 'ab-123-cd'],
    ['older plate', 'plate', '1234 AB 75', '1234 AB 75'],
    ['Cyrillic plate', 'plate', 'АВ-123-СЕ', 'АВ-123-СЕ'],
    ['foreign plate', 'plate', '1-ABC-234', '1-ABC-234', 'plate'],
    ['the sample’s plate', 'plate', 'ABC123', 'ABC123', 'plate'],
    ['no plate at all', 'plate', '---', null, 'plate'],
    ['a sentence for a plate', 'plate', 'AB-123-CD vendue en juin', null, 'plate'],
    ['a text', 'text', ' Élodie ', 'Élodie'],
    ['a customer’s number with a space that nobody sees', 'dmsId', '12\u200b34', '1234'],
    ['a phone that somebody pasted', 'phone', '\u202a06 12 34 56 78\u202c', '06 12 34 56 78'],
    ['nothing but such a sign', 'text', '\u200b', null],
    ['a letter in a cell', 'text', 'x'.repeat(LONGEST_CELL + 1), null, 'tooLong'],
    ['a phone', 'phone', '06 12 34 56 78', '06 12 34 56 78'],
    ['a phone that a spreadsheet kept as text', 'phone', '="0612345678"', '0612345678'],
    ['a phone that a spreadsheet has cut', 'phone', '6,12346E+08', null, 'digitsLost'],
    ['a short one', 'phone', '6E+08', null, 'digitsLost'],
    ['one without a sign', 'phone', '3,36E10', null, 'digitsLost'],
    ['one with three digits behind', 'phone', '3,36E+010', null, 'digitsLost'],
    ['one with more in front', 'phone', '33,6E+9', null, 'digitsLost'],
    ['one in small letters', 'phone', '6.12346e8', null, 'digitsLost'],
    ['a round SIRET, cut', 'siret', '5E+13', null, 'digitsLost'],
    ['a SIRET, cut by another program', 'siret', '5,12846E13', null, 'digitsLost'],
    ['a customer’s number, cut', 'dmsId', '1E+05', null, 'digitsLost'],
    ['an invoice’s number, cut', 'dmsId', '2,024E5', null, 'digitsLost'],
    ['a customer’s number like a power of ten', 'dmsId', '2E5', '2E5'],
    ['a network’s number, cut', 'identifier', '5,1E10', null, 'digitsLost'],
    ['a reference, cut', 'reference', '1,23457E+12', null, 'digitsLost'],
    ['a short reference, cut', 'reference', '6E+08', null, 'digitsLost'],
    ['a short reference like a power of ten', 'reference', '2E5', '2E5'],
    ['a mileage, cut', 'mileage', '4,82E+04', null, 'digitsLost'],
    ['a round mileage, cut', 'mileage', '1E+05', null, 'digitsLost'],
    ['an amount, cut', 'amount', '-1,2346E+04', null, 'digitsLost'],
    ['a quantity, cut', 'quantity', '1E-05', null, 'digitsLost'],
    ['a reference like a power of ten', 'reference', '1234E75', '1234E75'],
    ['a reference against formulas', 'reference', "'=A1", '=A1'],
    ['a number of the network', 'identifier', '35129724', 35_129_724],
    ['a number with a zero in front', 'identifier', '0351', '0351'],
    ['a number of the network, cut', 'identifier', '3,51297E+07', null, 'digitsLost'],
    ['nothing', 'mileage', '  ', null],
  ])('%s', (_, holds, cell, value, rule) => {
    const { value: taken, fault } = read(holds, cell);
    expect([taken, fault?.rule]).toEqual([value, rule]);
  });

  test.each<[string, CellKind, string | null, CellRule?]>([
    ['2024-02-29', 'date', '2024-02-29'],
    ['29/02/2024', 'date', '2024-02-29'],
    ['2024-02-29 10:00:00', 'date', '2024-02-29'],
    ['2024-02-29T10:00:00Z', 'date', '2024-02-29'],
    ['2/5/2024 10h30', 'date', '2024-05-02'],
    ['02/05/24', 'date', '2024-05-02'],
    ['14/05/18', 'date', '2018-05-14'],
    ['3/6/2024', 'date', '2024-06-03'],
    ['02-05-2024', 'date', '2024-05-02'],
    ['2.5.2024', 'date', '2024-05-02'],
    ['2024/05/02', 'date', '2024-05-02'],
    ['20240502', 'date', '2024-05-02'],
    ['02052024', 'date', '2024-05-02'],
    ['20102010', 'date', '2010-10-20'],
    ['01/01/36', 'date', '2036-01-01'],
    ['01/01/37', 'date', '1937-01-01'],
    ['01/01/99', 'date', '1999-01-01'],
    ['14/05/35', 'startDate', '1935-05-14'],
    ['14/05/27', 'startDate', '1927-05-14'],
    ['14/05/2035', 'startDate', '2035-05-14', 'dateFuture'],
    ['26/11/26', 'startDate', '2026-11-26', 'dateFuture'],
    ['14/05/18', 'startDate', '2018-05-14'],
    ['14/05/35', 'pastDate', '2035-05-14', 'dateFuture'],
    ['00/00/00', 'startDate', null],
    ['00/00/0000', 'date', null],
    ['00.00.00 00:00', 'date', null],
    ['0000/00/00', 'date', null],
    ['/  /', 'startDate', null],
    ['-', 'date', null],
    ['00/00/2024', 'date', null, 'date'],
    ['45414', 'date', null, 'dayNumber'],
    ['45414,5', 'date', null, 'dayNumber'],
    ['2-5/2024', 'date', null, 'date'],
    ['0000-00-00 00:00:00', 'date', null],
    ['2023-02-29', 'date', null, 'date'],
    ['31/04/24', 'date', null, 'date'],
    ['12/31/2023', 'date', null, 'date'],
    ['hier', 'date', null, 'date'],
    ['0204-05-06', 'date', null, 'dateOld'],
    ['2100-01-01', 'date', null, 'date'],
    ['2027-01-01', 'date', '2027-01-01'],
    [TODAY, 'pastDate', TODAY],
    ['26/11/2026', 'pastDate', '2026-11-26', 'dateFuture'],
    ['26/11/26', 'pastDate', '2026-11-26', 'dateFuture'],
    ['2026-13-01', 'pastDate', null, 'date'],
    ['2024-06-03', 'doneOn', '2024-06-03'],
    ['2026-11-26', 'doneOn', null, 'dateFuture'],
    ['0000-00-00', 'doneOn', null, 'empty'],
  ])('the date %s, as %s', (cell, holds, value, rule) => {
    const { value: taken, fault } = read(holds, cell);
    expect([taken, fault?.rule]).toEqual([value, rule]);
  });

  test('the message about a spreadsheet’s day number names the day that it stands for', () => {
    expect(read('date', '45414').fault).toMatchObject({ other: '2024-05-02' });
  });

  test.each<[string, CellKind, number | null, CellRule?]>([
    ['96753', 'mileage', 96_753],
    ['96 753', 'mileage', 96_753],
    ['45.000', 'mileage', 45_000],
    ['45,000', 'mileage', 45_000],
    ['1.045.000', 'mileage', 1_045_000, 'mileageHigh'],
    ['0.500', 'mileage', 0.5, 'thousands'],
    ['045.000', 'mileage', 45_000],
    ['045 000', 'mileage', 45_000],
    ['000.500', 'mileage', 500],
    ['001,045,000', 'mileage', 1_045_000, 'mileageHigh'],
    ['96753,5', 'mileage', 96_753.5],
    ['48 200 km', 'mileage', 48_200],
    ['48\u202f200 Kms', 'mileage', 48_200],
    ['48\u00a0200', 'mileage', 48_200],
    ['48 20', 'mileage', null, 'number'],
    ['-1', 'mileage', null, 'mileageNegative'],
    ['1 200 000', 'mileage', 1_200_000, 'mileageHigh'],
    ['96753000', 'mileage', null, 'mileageHigh'],
    ['beaucoup', 'mileage', null, 'number'],
    ['297,79', 'amount', 297.79],
    ['-297.79', 'amount', -297.79],
    ['1 234,56 €', 'amount', 1234.56],
    ['1\u202f234,56\u00a0€', 'amount', 1234.56],
    ['1 234.50', 'amount', 1234.5],
    ['1.234,50', 'amount', 1234.5],
    ['1,234.50', 'amount', 1234.5],
    ['1’234.50', 'amount', 1234.5],
    ['12,50-', 'amount', -12.5],
    ['(12,50)', 'amount', -12.5],
    ['(12,50 €)', 'amount', -12.5],
    ['−12,50', 'amount', -12.5],
    ['- 12,50 EUR', 'amount', -12.5],
    ['297,79 € TTC', 'amount', 297.79],
    ['-12,50-', 'amount', null, 'number'],
    ['(-12,50)', 'amount', null, 'number'],
    ['1.234', 'amount', 1.234, 'thousands'],
    ['2977900', 'amount', 2_977_900, 'amountHigh'],
    ['29779000', 'amount', null, 'amountHigh'],
    ['offert', 'amount', null, 'number'],
    ['1.4', 'quantity', 1.4],
    ['1.000', 'quantity', 1],
    ['un', 'quantity', null, 'number'],
    ['3661434000', 'quantity', null, 'quantityHigh'],
  ])('the number %s, as %s', (cell, holds, value, rule) => {
    const { value: taken, fault } = read(holds, cell);
    expect([taken, fault?.rule]).toEqual([value, rule]);
  });

  test('a row without a required cell is left out', () => {
    expect(read('reference', ' ', true)).toEqual({
      value: null,
      fault: { rule: 'empty', costsRow: true },
    });
    expect(read('dmsId', '1,23457E+12', true).fault?.costsRow).toBe(true);
    expect(read('doneOn', '2026-11-26', true).fault?.costsRow).toBe(true);
    expect(read('plate', '1-ABC-234', true).fault?.costsRow).toBe(false);
    expect(read('reference', 'C1', true).fault).toBeNull();
  });

  test('a plate with a letter in place of a digit gets a proposal', () => {
    expect(read('plate', 'AB-I23-CD').fault).toMatchObject({ rule: 'plate', other: 'AB-123-CD' });
  });
});

describe('laws', () => {
  const kind = fc.constantFrom<CellKind>(
    'text',
    'reference',
    'phone',
    'dmsId',
    'identifier',
    'siret',
    'plate',
    'date',
    'pastDate',
    'startDate',
    'doneOn',
    'mileage',
    'amount',
    'quantity',
  );
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789/-., \u202f€kmE+()\'="') }),
  );

  test('no cell makes a reader throw, and no optional cell costs its row', () => {
    fc.assert(
      fc.property(kind, cell, (holds, text) => {
        const { value, fault } = read(holds, text);
        expect(fault?.costsRow ?? false).toBe(false);
        if (fault === null && value === null) {
          expect(text.trim()).toMatch(/^$|^="\s*"$|^0000|^00|^'*[\s/.-]+$|^="[\s/.0-]+"$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a number reads the same with a unit, a sign before or after it, or any kind of space', () => {
    const cents = fc.integer({ min: 1, max: 4_999_999 });
    const blank = fc.constantFrom(' ', '\u00a0', '\u202f', '');
    fc.assert(
      fc.property(cents, blank, fc.constantFrom(',', '.'), (amount, space, point) => {
        const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, space);
        const digits = `${whole}${point}${String(amount % 100).padStart(2, '0')}`;
        const value = amount / 100;
        expect(read('amount', digits).value).toBe(value);
        for (const minus of [`-${digits}`, `−${digits} €`, `${digits}-`, `(${digits})`]) {
          expect(read('amount', minus).value).toBe(-value);
        }
      }),
    );
  });
});
