import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';
import { wholeShares } from './whole-shares.ts';

describe('wholeShares', () => {
  it('gives the remaining percent to the largest remainders', () => {
    expect(wholeShares([5, 3])).toEqual([63, 37]);
    expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholeShares([])).toEqual([]);
    expect(wholeShares([0, 0])).toEqual([0, 0]);
  });

  it('adds up to 100, each share less than one percent from its part', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 50 }), (parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const shares = wholeShares(parts);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
        for (const [index, share] of shares.entries()) {
          expect(Math.abs(share - (100 * (parts[index] ?? 0)) / sum)).toBeLessThan(1);
        }
      }),
    );
  });
});

it('a part is never shown as 0 % or 100 % if it isn’t nothing or everything', () => {
  const { shares } = formatOf('fr');
  expect(shares([5, 3])).toEqual(['63\u00a0%', '37\u00a0%']);
  expect(shares([1999, 1, 0])).toEqual(['>\u00a099\u00a0%', '<\u00a01\u00a0%', '0\u00a0%']);
  expect(shares([7])).toEqual(['100\u00a0%']);
});
