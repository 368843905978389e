import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlate } from '#rules/plate.ts';
import { mayBePlate } from './may-be-plate.ts';

describe('what may be a plate', () => {
  it.each([
    'ab123cd',
    'AB 123 CD',
    '1234 ab 75',
    'ww-123-aa',
    'abc 123',
    'B-AB 1234',
    '61234567',
    'A8-123-CD',
  ])('is looked up as one: %s', (typed) => expect(mayBePlate(typed)).toBe(true));

  it.each([
    '',
    '06 12 45 78 96',
    '0612457896',
    '+33 6 12 45 78 96',
    '0033612457896',
    '612457896',
    '06 12',
    '45 78 96',
    '(06) 12 45',
    'p.dupont1@exemple.fr',
    'dupont',
    'Dupont 2',
    'la Sandero',
    'la DS3',
    'Une 308 SW',
    'C4 Picasso',
    'clio 4',
    'C5',
    '208',
    '3008',
    'Peugeot 208',
  ])('is not what is clearly something else: %s', (typed) => expect(mayBePlate(typed)).toBe(false));

  it('is every plate of a French system, however it is written', () => {
    const letter = fc.constantFrom(...'ABCDEFGHJKLMNPQRTVWXYZ');
    const siv = fc
      .tuple(letter, letter, fc.integer({ min: 1, max: 999 }), letter, letter)
      .map(([a, b, n, c, d]) => [`${a}${b}`, String(n).padStart(3, '0'), `${c}${d}`]);
    const fni = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), letter, letter, fc.integer({ min: 10, max: 95 }))
      .map(([n, a, b, department]) => [String(n), `${a}${b}`, String(department)]);
    fc.assert(
      fc.property(
        fc.oneof(siv, fni),
        fc.constantFrom('', ' ', '-'),
        fc.boolean(),
        (blocks, separator, isSmall) => {
          const written = blocks.join(separator);
          fc.pre(readPlate(written).kind !== 'other');
          expect(mayBePlate(isSmall ? written.toLowerCase() : written)).toBe(true);
        },
      ),
    );
  });

  it('is no French phone number, however it is written and however much of it', () => {
    const number = fc
      .tuple(fc.constantFrom('1', '3', '6', '9'), fc.stringMatching(/^\d{8}$/))
      .map(([first, rest]) => `0${first}${rest}`);
    const pairs = (digits: string, separator: string) =>
      digits.replace(/(\d\d)(?=\d)/g, `$1${separator}`);
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('', ' ', '.', '-'),
        fc.integer({ min: 2, max: 10 }),
        fc.boolean(),
        (digits, separator, length, isAbroad) => {
          const part = digits.slice(0, length);
          const written = isAbroad ? `+33 ${part.slice(1)}` : pairs(part, separator);
          expect(mayBePlate(written)).toBe(false);
        },
      ),
    );
  });
});
