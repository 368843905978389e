import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsLength, toGsm } from './septets.ts';

describe('the length of a text message', () => {
  it.each([
    ['', 0, 160, 1],
    ['a'.repeat(160), 160, 160, 1],
    ['a'.repeat(161), 161, 306, 2],
    ['a'.repeat(306), 306, 306, 2],
    ['é'.repeat(160), 160, 160, 1],
    // Behind an escape: two characters each.
    ['€'.repeat(80), 160, 160, 1],
    ['{[~]}\\|^€\f', 20, 160, 1],
    ['€'.repeat(81), 162, 306, 2],
    // With one sign outside the alphabet, each character takes twice the room.
    ['ô'.repeat(70), 70, 70, 1],
    [`${'a'.repeat(70)}ô`, 71, 134, 2],
    [`ô${'€'.repeat(69)}`, 70, 70, 1],
    ['ç', 1, 70, 1],
    ['Ç', 1, 160, 1],
    // A surrogate pair counts as two.
    ['🚗'.repeat(35), 70, 70, 1],
    ['🚗'.repeat(36), 72, 134, 2],
  ])('%j is %i characters of %i, in %i messages', (text, length, room, messages) => {
    expect(smsLength(text)).toMatchObject({ length, room, messages, isTooLong: false });
  });

  it('is too long for two messages beyond 306 characters, or beyond 134', () => {
    expect(smsLength('a'.repeat(307))).toMatchObject({ messages: 3, isTooLong: true });
    expect(smsLength('ô'.repeat(135))).toMatchObject({ messages: 3, isTooLong: true });
    // A sign of two isn't cut in half: 152 characters and one of these leave one free.
    const cut = `${'a'.repeat(152)}€${'a'.repeat(152)}`;
    expect(smsLength(cut)).toMatchObject({ length: 306, messages: 3, isTooLong: true });
  });

  it('names the signs that cost the room, each once', () => {
    expect(smsLength('contrôle, hôtel, reçu').outside).toEqual(['ô', 'ç']);
    expect(smsLength('controle €').outside).toEqual([]);
  });

  it('never says that a text fits which an independent count says doesn’t', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { length, room, messages, isTooLong } = smsLength(text);
        expect(messages > 2).toBe(isTooLong);
        if (!isTooLong) expect(length).toBeLessThanOrEqual(room);
        expect(length).toBeGreaterThanOrEqual(Array.from(text).length);
        expect(smsLength(`${text}a`).length).toBeGreaterThan(length);
      }),
    );
  });
});

describe('a text in the alphabet of phones', () => {
  it.each([
    ['contrôle technique', 'controle technique'],
    ['l’été à Besançon', "l'été à Besancon"],
    ['«\u00a0STOP\u00a0»', '"STOP"'],
    ['9\u00a0h\u00a030 – 12\u202f000', '9 h 30 - 12 000'],
    ['Loïc et Zoë', 'Loic et Zoe'],
    ['pneus… œil', 'pneus... oeil'],
    ['Citroën C5', 'Citroen C5'],
    ['10 €', '10 €'],
    ['🚗', '🚗'],
    ['Łódź', 'Lodz'],
  ])('writes %j as %j', (text, plain) => {
    expect(toGsm(text)).toBe(plain);
  });

  it('takes less room or the same, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = toGsm(text);
        expect(toGsm(plain)).toBe(plain);
        expect(smsLength(plain).outside.length).toBeLessThanOrEqual(smsLength(text).outside.length);
      }),
    );
  });
});
