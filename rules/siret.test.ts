import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siretFault } from './siret.ts';

describe('siretFault', () => {
  it.each([
    ['51284637900018', null],
    ['512 846 379 00018', null],
    ['512.846.379.00018', null],
    ['51284637900019', 'key'],
    ['512846379', 'length'],
    ['5128463790001O', 'length'],
    ['', 'length'],
    ['00000000000000', 'key'],
    // Two digits mistyped in such a way that the whole passes Luhn's check again, but its SIREN
    // doesn't.
    ['51284637800028', 'key'],
    // La Poste: its head office passes Luhn's check; for the others a sum of 15 is enough.
    ['35600000000048', null],
    ['35600000000001', null],
    ['35600000000002', 'key'],
  ])('%j: %s', (written, fault) => {
    expect(siretFault(written)).toBe(fault);
  });

  const digits = (count: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });

  it('for a SIREN and four digits, exactly one last digit makes a valid SIRET', () => {
    fc.assert(
      fc.property(digits(4), (establishment) => {
        const start = `512846379${establishment.join('')}`;
        const keys = Array.from({ length: 10 }, (_, key) => `${start}${key}`);
        expect(keys.filter((value) => siretFault(value) === null)).toHaveLength(1);
      }),
    );
  });

  it('of ten numbers that differ in one digit of the SIREN, at most one is valid', () => {
    fc.assert(
      fc.property(digits(8), digits(5), (before, after) => {
        fc.pre(!before.join('').startsWith('35600000'));
        const all = Array.from({ length: 10 }, (_, digit) => [...before, digit, ...after].join(''));
        expect(all.filter((value) => siretFault(value) === null).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a single mistyped digit is always noticed', () => {
    const place = fc.integer({ min: 0, max: 13 });
    const shift = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(place, shift, (at, by) => {
        const good = [...'51284637900018'].map(Number);
        const bad = good.with(at, ((good[at] ?? 0) + by) % 10).join('');
        expect(siretFault(bad)).toBe('key');
      }),
    );
  });
});
