import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlate } from '#rules/plate.ts';
import { mayBePlate, plateMeant } from './may-be-plate.ts';

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
    // Beside what else would be read into them.
    'la 123 bc',
    'la-308-sw',
    'AB-123',
    '1-ABC-234',
    'AB12 CDE',
    'aa 123 a',
    'A 11 A',
    'A 123 B',
    'AN 12 B',
    'la 12 b',
    'AN 676 SQ',
    'le 123 aa',
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
    'RAV4',
    'rav 4',
    'CX-5',
    'cx 30',
    'DS3',
    'ds 7 cb',
    'C3',
    'C3 II',
    'e-C4 X',
    'A3 SB',
    'XC60',
    'i20',
    'ID.3',
    '308 SW',
    '308sw',
    '500X',
    '320d',
    '205 GTI',
    '2008',
    'e-2008',
    '3008 gt',
    'A 180',
    'GLA 200 d',
    'BMW 320',
    'vw t5',
    'ma 308',
    '308 SW 1.6',
    'clio iv',
    'tel 06 12 45 78 96',
    'tel 06 12 45',
    'Tél. : 06 12 45',
    'O6 12 45 78 96',
    'o612457896',
    '06 I2 45 78 9O',
    'Roy 06 12 45',
    '06 12 45 78 96 / 03 29 45 00 00',
    '0612457896 0329450000',
    'Dupont 3008',
    'la 308 SW de Dupont',
    'AB-123-CD EF-456-GH',
  ])('is not what is clearly something else: %s', (typed) => expect(mayBePlate(typed)).toBe(false));

  it.each([
    ['Dupont AB-123-CD', 'AB123CD'],
    ['ab 123 cd dupont', 'AB123CD'],
    ['Mme Le Goff, 1234 AB 75', '1234AB75'],
    ['p.dupont@exemple.fr AB123CD', 'AB123CD'],
    ['AB-123-CD 06 12 45 78 96', 'AB123CD'],
    ['ww-123-aa (Dupont)', 'WW123AA'],
    // Its own additions are no name: it is proposed without them.
    ['F AB-123-CD', 'FAB123CD'],
    ['AB-123-CD 75', 'AB123CD75'],
  ])('is the French plate with a name or a number beside it: %s', (typed, plate) =>
    expect(plateMeant(typed)).toBe(plate),
  );

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
