import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsMobile, mobileOf, readPhone, readPhones, tidyPhones } from './phone.ts';

describe('readPhone', () => {
  it.each([
    // The number in the documentation (section 14).
    ['0630553444', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['06.30.55.34.44', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['+33 (0)6 30 55 34 44', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['0033 630553444', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['33630553444', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['630553444', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['03 29 45 00 01', '+33329450001', '03 29 45 00 01', 'landline'],
    ['0690 12 34 56', '+590690123456', '06 90 12 34 56', 'mobile'],
    ['+262 262 12 34 56', '+262262123456', '02 62 12 34 56', 'landline'],
    ['+32 470 12 34 56', '+32470123456', '+32 470 12 34 56', 'other'],
    ['+32 (0)470 12 34 56', '+32470123456', '+32 (0)470 12 34 56', 'other'],
    ['0032 470 12 34 56', '+32470123456', '0032 470 12 34 56', 'other'],
    // Mobiles overseas since 2023: dialled under their own country code.
    ['0709 01 23 45', '+590709012345', '07 09 01 23 45', 'mobile'],
    ['0709 10 23 45', '+596709102345', '07 09 10 23 45', 'mobile'],
    ['0709 21 23 45', '+262709212345', '07 09 21 23 45', 'mobile'],
    ['0709 36 23 45', '+262709362345', '07 09 36 23 45', 'mobile'],
    ['0709 33 23 45', '+594709332345', '07 09 33 23 45', 'mobile'],
    ['0708 45 23 45', '+508708452345', '07 08 45 23 45', 'mobile'],
    ['+508 708 45 23 45', '+508708452345', '07 08 45 23 45', 'mobile'],
    ['+590 709 01 23 45', '+590709012345', '07 09 01 23 45', 'mobile'],
    ['07 30 55 34 44', '+33730553444', '07 30 55 34 44', 'mobile'],
    // A hotline is no line at somebody's home.
    ['0800 12 34 56', '+33800123456', '08 00 12 34 56', 'service'],
    ['0 825 12 34 56', '+33825123456', '08 25 12 34 56', 'service'],
    ['+33 8 92 12 34 56', '+33892123456', '08 92 12 34 56', 'service'],
    ['09 72 12 34 56', '+33972123456', '09 72 12 34 56', 'landline'],
    // Machines have numbers in 0700, of fourteen digits; nobody has one of ten.
    ['0700 12 34 56', null, '0700 12 34 56', 'other'],
    ['+33 700 12 34 56', null, '+33 700 12 34 56', 'other'],
    ['07001234567890', null, '07001234567890', 'other'],
    ['06/30/55/34/44', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['(06) 30 55 34 44', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['0630553444 poste 12', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['0630553444 (après 18h)', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['(M. Martin 03 29 45 00 00)', '+33329450000', '03 29 45 00 00', 'landline'],
    ['06 30 55 34 44 (2)', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['06 30 55 34 44 (2 lignes)', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['(+33) 6 30 55 34 44', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['+ 33 6 30 55 34 44', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['06 30 55 34 44 (né le 12/05/1970)', '+33630553444', '06 30 55 34 44', 'mobile'],
    ['06 3O 55 34 44', null, '06 3O 55 34 44', 'other'],
    // A digit too many.
    ['06 30 55 34 44 5', null, '06 30 55 34 44 5', 'other'],
    ['51284637900018', null, '51284637900018', 'other'],
    ['12', null, '12', 'other'],
    ['0000000000', null, '0000000000', 'other'],
    ['appeler le soir', null, 'appeler le soir', 'other'],
    ['bureau : 03 29 45 00 01 (le soir)', '+33329450001', '03 29 45 00 01', 'landline'],
    ['lot A12 rue B34 56789', null, 'lot A12 rue B34 56789', 'other'],
  ])('reads %j', (written, e164, display, kind) => {
    expect(readPhone(written)).toEqual({ e164, display, kind });
  });

  it('reads what it wrote just as it read the input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^0[1-9]\d{8}$/)), (written) => {
        const { e164, display } = readPhone(written);
        expect(readPhone(display).e164).toBe(e164);
        if (e164 !== null) {
          expect(e164).toMatch(/^\+[1-9]\d{7,14}$/);
          expect(readPhone(e164).e164).toBe(e164);
        }
      }),
    );
  });
});

describe('readPhones', () => {
  it.each<[string, string[]]>([
    ['Tél 1 : 06 30 55 34 44 Tél 2 : 03 29 45 00 00', ['+33630553444', '+33329450000']],
    ['1) 0630553446 2) 0329450001', ['+33630553446', '+33329450001']],
    ['1/ 06 30 55 34 44 2/ 03 29 45 00 00', ['+33630553444', '+33329450000']],
    ['1. 0630553444 2. 0329450000', ['+33630553444', '+33329450000']],
    ['N°1 06.30.55.34.44 N°2 03.29.45.00.00', ['+33630553444', '+33329450000']],
    ['06 30 55 34 45 18h', ['+33630553445']],
    ['06 30 55 34 45 8h-12h', ['+33630553445']],
    ['06 30 55 34 44 18h 03 29 45 00 00', ['+33630553444', '+33329450000']],
    ['0630553444 2e', ['+33630553444']],
    ['0630553444 5e étage', ['+33630553444']],
    ['06 30 55 34 44 2 rue de la Gare', ['+33630553444']],
    ['06 30 55 34 44 57000', ['+33630553444']],
    ['06 30 55 34 44 12/05/2024', ['+33630553444']],
    ['2 06 30 55 34 44', ['+33630553444']],
    ['+33 6 30 55 34 44 18h', ['+33630553444']],
    ['tél +33 (0)6 30 55 34 44, 2e étage', ['+33630553444']],
  ])('a number is called, whatever other digits stand beside it: %s', (field, numbers) => {
    expect(readPhones(field).map(({ e164 }) => e164)).toEqual(numbers);
  });

  it('no French number is found inside a foreign one', () => {
    const numbers = readPhones('+32 04 70 12 34 56 2e').map(({ e164 }) => e164);
    expect(numbers).not.toContain('+33470123456');
  });

  it('a mistyped number costs its neighbour nothing, and stays as it was written', () => {
    expect(readPhones('06 30 55 34 44 06 30 55 34 4')).toEqual([
      readPhone('0630553444'),
      { e164: null, display: '06 30 55 34 4', kind: 'other' },
    ]);
  });

  it('accepts a field with several numbers or none', () => {
    const e164 = (field: string | null) => readPhones(field).map((phone) => phone.e164);
    expect(e164('0630553444 / 03 29 45 00 01')).toEqual(['+33630553444', '+33329450001']);
    expect(e164('0630553444 ou 0612457896')).toEqual(['+33630553444', '+33612457896']);
    expect(e164('néant')).toEqual([]);
    expect(e164(null)).toEqual([]);
  });

  it.each([
    '06 30 55 34 44 - 03 29 45 00 01',
    '06 30 55 34 44 – 03 29 45 00 01',
    '06-30-55-34-44 - 03-29-45-00-01',
    '0630553444-0329450001',
    '06 30 55 34 44 03 29 45 00 01',
    '0630553444 0329450001',
    '630553444 329450001',
    '06.30.55.34.44 03.29.45.00.01',
    '06/30/55/34/44 / 03/29/45/00/01',
    '0630553444/0329450001',
    '06 30 55 34 44, 03 29 45 00 01',
    '06 30 55 34 44\n03 29 45 00 01',
    '06 30 55 34 44\r\n03 29 45 00 01',
    '06 30 55 34 44 et 03 29 45 00 01',
    '06 30 55 34 44 ET 03 29 45 00 01',
    '06 30 55 34 44 (Mme) 03 29 45 00 01 (bureau)',
    'M. : 06 30 55 34 44 Mme : 03 29 45 00 01',
    '+33 6 30 55 34 44 +33 3 29 45 00 01',
    '+33 6 30 55 34 44 03 29 45 00 01',
    '+33 (0)6 30 55 34 44 (perso), +33 (0)3 29 45 00 01',
    '06\u00a030\u00a055\u00a034\u00a044 - 03\u202f29\u202f45\u202f00\u202f01',
    '0630553444 (conjoint 0329450001)',
    '06 30 55 34 44 (03 29 45 00 01 le soir)',
    '(M. Martin 06 30 55 34 44) 03 29 45 00 01',
    '(M. Martin 06 30 55 34 44) (Mme : 03 29 45 00 01)',
    '06 30 55 34 44 [bureau 03 29 45 00 01]',
    '06 30 55 34 44 (1) 03 29 45 00 01 (2)',
    '06 30 55 34 44 (à partir du 01/09/2026) 03 29 45 00 01',
    '06 30 55 34 44 + 03 29 45 00 01',
    '0630553444+0329450001',
    '06 30 55 34 44 & 03 29 45 00 01',
    '06 30 55 34 44 _ 03 29 45 00 01',
    '06 30 55 34 44 & +33 3 29 45 00 01 (le soir)',
  ])('makes each number of %j callable', (field) => {
    expect(readPhones(field)).toEqual([
      { e164: '+33630553444', display: '06 30 55 34 44', kind: 'mobile' },
      { e164: '+33329450001', display: '03 29 45 00 01', kind: 'landline' },
    ]);
  });

  it('reads foreign numbers beside French ones', () => {
    const e164 = (field: string) => readPhones(field).map((phone) => phone.e164);
    expect(e164('+32470123456 0630553444')).toEqual(['+32470123456', '+33630553444']);
    expect(e164('+32 470 12 34 56 - 06 30 55 34 44')).toEqual(['+32470123456', '+33630553444']);
    expect(e164('+32 470 12 34 56 06 30 55 34 44')).toEqual(['+32470123456', '+33630553444']);
    expect(e164('06 30 55 34 44 +32 470 12 34 56')).toEqual(['+33630553444', '+32470123456']);
    expect(e164('06 30 55 34 44 0032 470 12 34 56')).toEqual(['+33630553444', '+32470123456']);
    expect(e164('06 30 55 34 44 (Bruxelles +32 470 12 34 56)')).toEqual([
      '+33630553444',
      '+32470123456',
    ]);
  });

  it('keeps a mistyped number beside a good one, in brackets as well', () => {
    expect(readPhones('06 30 55 34 44 (bureau 03 29 45 00)')).toEqual(
      readPhones('06 30 55 34 44 / 03 29 45 00'),
    );
    expect(readPhones('06 30 55 34 44 / 03 29 45 00')).toEqual([
      { e164: '+33630553444', display: '06 30 55 34 44', kind: 'mobile' },
      { e164: null, display: '03 29 45 00', kind: 'other' },
    ]);
  });

  it('separates numbers however they are joined', () => {
    const french = fc.stringMatching(/^0([1-5]|6|7[3-9]|8|9)\d{8}$/).filter((n) => n.length === 10);
    const pairs = (written: string, by: string) => written.replace(/(\d\d)(?=\d)/g, `$1${by}`);
    const inside = fc.constantFrom('', ' ', '.', '-', '\u00a0');
    const between = fc.constantFrom(
      ' / ',
      ' - ',
      '; ',
      '\n',
      ' et ',
      ' ou ',
      ' (bureau) ',
      ' ; ',
      ' (2) ',
      ' + ',
      ' & ',
    );
    fc.assert(
      fc.property(
        fc.array(french, { minLength: 1, maxLength: 4 }),
        inside,
        between,
        (all, by, or) => {
          const field = all.map((written) => pairs(written, by)).join(or);
          expect(readPhones(field).map((phone) => phone.e164)).toEqual(
            all.map((written) => readPhone(written).e164),
          );
        },
      ),
    );
  });
});

describe('tidyPhones', () => {
  it.each([
    ['+33 6 30 55 34 44', '0630553444'],
    ['06.30.55.34.44', '0630553444'],
    ['630553444', '0630553444'],
    ['+33 (0)6 30 55 34 44', '0630553444'],
    ['+590 690 12 34 56', '0690123456'],
    ['0032 470 12 34 56', '+32470123456'],
    ['0630553444 / 03.29.45.00.01', '0630553444 / 0329450001'],
    ['0630553444 (conjoint 0630553445)', '0630553444 / 0630553445'],
    ['06 30 55 34', '06 30 55 34'],
    ['lot A12 rue B34', 'lot A12 rue B34'],
    ['néant', null],
    ['', null],
    [null, null],
  ])('writes %j as %j', (written, tidied) => {
    expect(tidyPhones(written)).toBe(tidied);
  });
});

describe('holdsMobile', () => {
  it.each([
    ['0630553444', true],
    ['+33 (0)6 30 55 34 44', true],
    ['+590 690 12 34 56', true],
    ['630553444', true],
    ['0033 7 30 55 34 44', true],
    ['03 29 45 00 01 / 0630553444', true],
    ['03 29 45 00 01', false],
    ['+32 470 12 34 56', true],
    ['+32 (0)470 12 34 56', true],
    ['+32 2 555 12 12', false],
    // Liège.
    ['+32 4 222 33 44', false],
    ['0032 2 555 12 12 / 0612457896', true],
    ['+41 79 123 45 67', true],
    ['+41 22 123 45 67', false],
    ['+49 151 12345678', true],
    ['+49 30 1234567', false],
    ['+44 7400 123456', true],
    ['+44 20 7946 0000', false],
    ['+44 70 1234 5678', false],
    ['+44 7624 123456', true],
    ['+34 612 34 56 78', true],
    ['+34 912 34 56 78', false],
    ['+39 333 123 4567', true],
    ['+39 06 1234 5678', false],
    // Brescia.
    ['+39 030 123 4567', false],
    ['+32 0470 12 34 56', true],
    ['+352 621 123 456', true],
    ['+352 26 12 34 56', false],
    // A country whose rule we don't know.
    ['+377 93 10 12 12', true],
    ['0630', false],
    ['0825 12 34 56', false],
    ['0709 01 23 45', true],
    ['03 29 45 00 01 - 06 30 55 34 44', true],
    [null, false],
  ])('finds a mobile number in %j: %j', (written, holds) => {
    expect(holdsMobile(written)).toBe(holds);
  });
});

describe('mobileOf', () => {
  it.each([
    ['0630553444', 'yes'],
    ['+32 470 12 34 56', 'yes'],
    ['+32 2 555 12 12', 'no'],
    ['+377 93 10 12 12', 'unknown'],
    ['+1 212 555 0123', 'unknown'],
    ['03 29 45 00 01', 'no'],
    ['0630', 'no'],
  ])('says of %s: %s', (written, says) => {
    expect(mobileOf(readPhone(written))).toBe(says);
  });
});
