import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, type Check, date, mileage, number, pastDate, plate, siret } from './checks.ts';

const TODAY = '2026-11-25';
const ruleOf = (check: Check, value: string) => check(value, TODAY)?.rule ?? null;

describe('one cell', () => {
  test.each<[string, Check, string, string | null]>([
    ['SIRET', siret, '51284637900018', null],
    ['SIRET with a wrong key', siret, '51284637900019', 'siretKey'],
    ['SIREN for a SIRET', siret, '512846379', 'siretLength'],
    ['plate', plate, 'ab-123-cd', null],
    ['older plate', plate, '1234 AB 75', null],
    ['foreign plate', plate, '1-ABC-234', 'plate'],
    ['the sample’s plate', plate, 'ABC123', 'plate'],
    ['date', date, '2024-02-29', null],
    ['French date', date, '29/02/2024', null],
    ['PHP’s no date', date, '0000-00-00 00:00:00', null],
    ['a day that never was', date, '2023-02-29', 'date'],
    ['American date', date, '12/31/2023', 'date'],
    ['a word', date, 'hier', 'date'],
    ['a date of another age', date, '0204-05-06', 'dateOld'],
    ['a date to come', date, '2027-01-01', null],
    ['today', pastDate, TODAY, null],
    ['tomorrow', pastDate, '26/11/2026', 'dateFuture'],
    ['a past that is no date', pastDate, '2026-13-01', 'date'],
    ['kilometres', mileage, '96 753', null],
    ['kilometres with decimals', mileage, '96753,5', null],
    ['negative kilometres', mileage, '-1', 'mileageNegative'],
    ['metres', mileage, '96753000', 'mileageHigh'],
    ['kilometres in words', mileage, '96753 km', 'number'],
    ['euros', amount, '297,79', null],
    ['a credit note', amount, '-297.79', null],
    ['cents', amount, '29779000', 'amountHigh'],
    ['a price with its sign', amount, '297,79 €', 'number'],
    ['a quantity', number, '1.4', null],
    ['no quantity', number, 'un', 'number'],
  ])('%s', (_, check, value, rule) => {
    expect(ruleOf(check, value)).toBe(rule);
  });

  test('a plate with a letter for a digit says which was probably meant', () => {
    expect(plate('AB-I23-CD', TODAY)).toEqual({ rule: 'plate', other: 'AB-123-CD' });
  });
});

describe('laws', () => {
  test('no cell makes a check throw', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (value) => {
        for (const check of [siret, plate, date, pastDate, number, mileage, amount]) {
          expect(() => check(value, TODAY)).not.toThrow();
        }
      }),
    );
  });
});
