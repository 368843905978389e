import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('how many slips lie between two words', () => {
  it.each([
    ['dupont', 'dupont', 0],
    ['dupont', 'dupond', 1],
    ['dupnot', 'dupont', 1],
    ['lefevre', 'lefebvre', 1],
    ['philippe', 'phillipe', 2],
    ['ab', 'cd', 2],
  ])('from %s to %s: %i', (a, b, distance) => expect(editDistance(a, b, 3)).toBe(distance));

  it('is the same in both directions, none from a word to itself, one for each slip at most', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99));
        expect(editDistance(a, b, 99) === 0).toBe(a === b);
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('a', 'x'), (a, at, letter) => {
        const place = at % (a.length + 1);
        expect(editDistance(a, a.slice(0, place) + letter + a.slice(place), 9)).toBe(1);
        const next = a.slice(0, place) + a.slice(place + 1);
        expect(editDistance(a, next, 9)).toBe(place < a.length ? 1 : 0);
      }),
    );
  });

  it('is as far as it matters the same when it is given up early', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 99), most + 1));
      }),
    );
  });

  it('is, while somebody types, the one to the beginning that was meant', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, end) => b.slice(0, end));
        const least = Math.min(...beginnings.map((part) => editDistance(a, part, 99)));
        expect(editDistance(a, b, most, true)).toBe(Math.min(least, most + 1));
      }),
    );
  });
});
