import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsMobile, readPhone, readPhones, tidyPhones } from './phone.ts';

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
    ['12', null, '12', 'other'],
    ['0000000000', null, '0000000000', 'other'],
    ['appeler le soir', null, 'appeler le soir', 'other'],
    ['bureau : 03 29 45 00 01 (le soir)', '+33329450001', '03 29 45 00 01', 'landline'],
    ['lot A12 rue B34 56789', null, 'lot A12 rue B34 56789', 'other'],
  ])('reads %j', (written, e164, display, kind) => {
    expect(readPhone(written)).toEqual({ e164, display, kind });
  });

  it('reads its own output as it read the input', () => {
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
  it('takes a field that holds several numbers, or none', () => {
    const e164 = (field: string | null) => readPhones(field).map((phone) => phone.e164);
    expect(e164('0630553444 / 03 29 45 00 01')).toEqual(['+33630553444', '+33329450001']);
    expect(e164('0630553444 ou 0612457896')).toEqual(['+33630553444', '+33612457896']);
    expect(e164('néant')).toEqual([]);
    expect(e164(null)).toEqual([]);
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
    ['06 30 55 34', '06 30 55 34'],
    ['lot A12 rue B34', 'lot A12 rue B34'],
    ['néant', null],
    ['', null],
    [null, null],
  ])('%j is %j', (written, tidied) => {
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
    ['+32 470 12 34 56', false],
    ['0630', false],
    [null, false],
  ])('%j: %j', (written, holds) => {
    expect(holdsMobile(written)).toBe(holds);
  });
});
