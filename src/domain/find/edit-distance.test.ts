import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, isWithin } from './edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

function byTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : replaced;
      table[i]?.splice(j, 1, Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}

describe('how many slips lie between two words', () => {
  it.each([
    ['dupont', 'dupont', 0],
    ['dupont', 'dupond', 1],
    ['dupnot', 'dupont', 1],
    ['lefevre', 'lefebvre', 1],
    ['philippe', 'phillipe', 2],
    ['ab', 'cd', 2],
  ])('from %s to %s: %i', (a, b, distance) => expect(editDistance(a, b, 3)).toBe(distance));

  it('is what a table of all their letters gives, as far as it matters', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const distance = byTable(a, b);
        expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1));
        expect(isWithin(a, b, most)).toBe(distance <= most);
      }),
      { numRuns: 1000 },
    );
  });

  it('is, while somebody types, the one to the beginning that was meant', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, slips) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, end) => b.slice(0, end));
        const least = Math.min(...beginnings.map((part) => byTable(a, part)));
        expect(isWithin(a, b, slips, true)).toBe(least <= slips);
      }),
      { numRuns: 1000 },
    );
  });
});
