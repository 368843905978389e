import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlate, normalizePlate } from './plate.ts';
import { readTypedPlate } from './typed-plate.ts';

const letter = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTVWXYZ');
const letters = (count: number) =>
  fc.array(letter, { minLength: count, maxLength: count }).map((all) => all.join(''));
const number = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, '0'));
const siv = fc
  .tuple(
    letters(2).filter((pair) => pair !== 'SS' && pair !== 'WW'),
    number,
    letters(2).filter((pair) => pair !== 'SS'),
  )
  .map((blocks) => blocks.join('-'));
const department = fc.oneof(
  fc.integer({ min: 1, max: 95 }).map((n) => String(n).padStart(2, '0')),
  fc.constantFrom('2A', '2B', '971', '972', '973', '974', '975', '976'),
);
const fni = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    letters(2).filter((pair) => pair !== 'WW'),
    department,
  )
  .map((blocks) => blocks.join(' '));
const anyPlate = fc.oneof(siv, fni, fc.string({ unit: 'binary' }), fc.string());

describe('readPlate', () => {
  it.each([
    ['ab123cd', 'AB123CD', 'AB-123-CD', 'siv'],
    ['AB 123 CD', 'AB123CD', 'AB-123-CD', 'siv'],
    ['AB–123—CD', 'AB123CD', 'AB-123-CD', 'siv'],
    ['ＡＢ１２３ＣＤ', 'AB123CD', 'AB-123-CD', 'siv'],
    ['АВ-123-СЕ', 'AB123CE', 'AB-123-CE', 'siv'],
    ['1234ab75', '1234AB75', '1234 AB 75', 'fni'],
    ['123 ABC 2a', '123ABC2A', '123 ABC 2A', 'fni'],
    ['12 AA 2B', '12AA2B', '12 AA 2B', 'fni'],
    ['123-ab-974', '123AB974', '123 AB 974', 'fni'],
    ['WW-123-AB', 'WW123AB', 'WW-123-AB', 'provisional'],
    ['w-123-ab', 'W123AB', 'W-123-AB', 'provisional'],
    ['1234 WW 75', '1234WW75', '1234 WW 75', 'provisional'],
    ['123 WWA 75', '123WWA75', '123 WWA 75', 'provisional'],
    ['123 W 75', '123W75', '123 W 75', 'provisional'],
    ['ABC123', 'ABC123', 'ABC123', 'other'],
    ['', '', '', 'empty'],
    [' -– ', '', '', 'empty'],
  ])('reads %j', (input, normalized, display, kind) => {
    expect(readTypedPlate(input)).toEqual({ normalized, display, kind });
  });

  it.each([
    'AI-123-AB',
    'AB-123-AO',
    'UB-123-AB',
    'SS-123-AB',
    'AB-123-SS',
    'AB-000-CD',
    '1234 AB 96',
    '1234 AB 00',
    '1234 ABC 75',
    '0123 AB 75',
    '123 AB 977',
  ])('recognises no system for %j, but searches for it', (input) => {
    const { kind, normalized } = readTypedPlate(input);
    expect(kind).toBe('other');
    expect(normalized).toBe(input.replaceAll(/[ -]/g, ''));
  });

  it.each([
    ['AB12OCD', 'AB-120-CD'],
    ['A8-I23-CD', 'AB-123-CD'],
    ['ABIZ3CD', 'AB-123-CD'],
    ['I234AB75', '1234 AB 75'],
    ['1234 8B 75', '1234 BB 75'],
    ['123 AB 7S', '123 AB 75'],
    ['WW-I23-AB', 'WW-123-AB'],
    // The country's band at the left, the territory at the right: printed on the plate, no part of
    // the number.
    ['F AB-123-CD', 'AB-123-CD'],
    ['AB-123-CD 75', 'AB-123-CD'],
    ['AB-123-CD 2A', 'AB-123-CD'],
    ['AB-123-CD-974', 'AB-123-CD'],
    ['F-AB-123-CD-69', 'AB-123-CD'],
    ['F 1234 AB 75', '1234 AB 75'],
    ['AB-123-CD 75 F', 'AB-123-CD'],
    ['AB-123-CD F 75', 'AB-123-CD'],
    ['F AB-123-CD F 974', 'AB-123-CD'],
    ['AB-123-CD F 987', 'AB-123-CD'],
    ['AB 123 CD F', 'AB-123-CD'],
    ['AB-123-CD 988', 'AB-123-CD'],
    ['AB-123-CD 975', 'AB-123-CD'],
    ['F-AB-123-CD-987', 'AB-123-CD'],
    // A provisional plate bears the month in which it ends.
    ['WW 123 AB 04/26', 'WW-123-AB'],
    // A spreadsheet's leading zeros.
    ['0123 AB 75', '123 AB 75'],
    ['0012 AA 2B', '12 AA 2B'],
    // A small l for a 1.
    ['AB-l23-CD', 'AB-123-CD'],
    // Letters that no plate has for the one that they resemble, and less common slips.
    ['AB-123-VU', 'AB-123-VV'],
    ['UB-123-AB', 'VB-123-AB'],
    ['AB-D23-CD', 'AB-023-CD'],
    ['AB-1Q3-CD', 'AB-103-CD'],
    ['AB-12G-CD', 'AB-126-CD'],
    ['A6-123-CD', 'AG-123-CD'],
  ])('offers a repair of %j', (input, suggestion) => {
    expect(readTypedPlate(input)).toMatchObject({ kind: 'other', suggestion });
  });

  // The O could be a D or a Q; the last could be 185 B 70 or 1 BSB 70.
  it.each(['ABC123', 'AB-123-CO', 'HELLO', 'OIBSZ01852', '1B5B70'])(
    'has no obvious repair for %j',
    (input) => {
      expect(readTypedPlate(input)).not.toHaveProperty('suggestion');
    },
  );

  const digits = (shortest: number, longest: number) =>
    fc.stringMatching(new RegExp(`^[0-9]{${shortest},${longest}}$`));
  const capitals = (shortest: number, longest: number) =>
    fc.stringMatching(new RegExp(`^[A-HJ-NP-TV-Z]{${shortest},${longest}}$`));
  const written = (...blocks: fc.Arbitrary<string>[]) =>
    fc.tuple(...blocks).map((all) => all.join(' '));

  it.each([
    ['cyclomoteur', written(capitals(1, 2), digits(2, 3), capitals(1, 1)), 'AB 123 C'],
    [
      'old series with U',
      written(digits(1, 4), fc.constantFrom('AU', 'UA'), department),
      '1 UA 75',
    ],
    ['diplomatic', written(digits(1, 3), fc.constantFrom('CMD', 'CD'), digits(1, 3)), '12 CMD 7'],
    ['ambassador', written(fc.constant('E'), digits(1, 3), fc.constant('CMD'), digits(1, 3)), ''],
    ['transit', written(digits(4, 4), fc.constantFrom('TTA', 'TTB'), department), '1234 TTA 75'],
    ['overseas (New Caledonia)', written(digits(6, 6), fc.constant('NC')), '123456 NC'],
    ['overseas (Polynesia)', written(digits(1, 6), fc.constant('P')), '123456 P'],
    ['overseas (Saint-Martin)', written(digits(4, 4), capitals(3, 3)), '0001 AAA'],
    ['overseas (Saint-Barthélemy)', written(digits(1, 3), capitals(1, 2)), '123 A'],
    ['military', digits(8, 8), '61230012'],
  ])('a %s plate is called an unknown format, not a typing mistake', (_, plates, example) => {
    if (example) expect(readTypedPlate(example)).toMatchObject({ kind: 'other' });
    fc.assert(
      fc.property(plates, (plate) => {
        const { kind, ...read } = readTypedPlate(plate);
        // "12 CD 75" is written like an ordinary number of 1960.
        if (kind === 'other') expect(read).not.toHaveProperty('suggestion');
      }),
    );
  });

  it('proposes nothing for a plate that it recognises', () => {
    fc.assert(
      fc.property(fc.oneof(siv, fni), (plate) => {
        const { kind, display, suggestion } = readTypedPlate(plate);
        expect(['siv', 'fni', 'provisional']).toContain(kind);
        expect(display).toBe(plate);
        expect(suggestion).toBeUndefined();
      }),
    );
  });

  it('only proposes plates that it recognises', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'AB0O1I8S5Z2UDQ6GLF7'), maxLength: 11 }),
        (typed) => {
          const { suggestion } = readTypedPlate(typed);
          fc.pre(suggestion !== undefined);
          expect(readTypedPlate(suggestion ?? '')).toMatchObject({ display: suggestion });
          expect(readTypedPlate(suggestion ?? '').kind).not.toBe('other');
        },
      ),
    );
  });

  it('reads what it wrote just as it read the input', () => {
    fc.assert(
      fc.property(anyPlate, (input) => {
        const plate = readTypedPlate(input);
        expect(readTypedPlate(plate.normalized)).toEqual(plate);
        expect(readTypedPlate(plate.display)).toEqual(plate);
        expect(formatPlate(plate.normalized)).toBe(plate.display);
        expect(plate.normalized).not.toMatch(/[\p{P}\p{S}\p{Z}\p{M}a-z]/u);
        expect(normalizePlate(plate.normalized)).toBe(plate.normalized);
      }),
    );
  });

  it('ignores separators and case', () => {
    const separator = fc.constantFrom('', ' ', '-', '–', '.', '\u00a0', '\u2011', '_', '/');
    fc.assert(
      fc.property(fc.oneof(siv, fni), separator, (plate, between) => {
        const spelt = [...plate.toLowerCase()].join(between);
        expect(readTypedPlate(spelt)).toEqual(readTypedPlate(plate));
      }),
    );
  });
});

describe('normalizePlate', () => {
  it.each([
    ['ab-123 cd', 'AB123CD'],
    ['ＡＢ－１２３－ＣＤ', 'AB123CD'],
    ['АВ-123-СЕ', 'AB123CE'],
    ['ав-123-се', 'AB123CE'],
    ['ΑΒ-1234', 'AB1234'],
    ['Ⓐⓑ1②3', 'AB123'],
    ['é-à-9', 'EA9'],
    ['!!', ''],
  ])('writes %j as %j', (written, normalized) => {
    expect(normalizePlate(written)).toBe(normalized);
  });

  it('keeps foreign letters, so that two foreign plates stay two vehicles', () => {
    expect(normalizePlate('12345 | ب | 6')).toBe('12345ب6');
    expect(normalizePlate('12345 | أ | 6')).not.toBe(normalizePlate('12345 | ب | 6'));
  });
});
