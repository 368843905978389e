import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST, MANY, shareOf, wilson } from './shares.ts';

describe('a share', () => {
  it('is given from ten on, with an interval up to a hundred', () => {
    expect(shareOf(3, 9)).toEqual({ count: 3, of: 9, share: null, interval: null });
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: null, interval: null });
    expect(shareOf(5, FEWEST)).toMatchObject({ share: 0.5, interval: expect.anything() });
    expect(shareOf(25, MANY)).toEqual({ count: 25, of: 100, share: 0.25, interval: null });
  });

  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies in Wilson’s interval', (count, of, low, high) => {
    expect(wilson(count, of).low).toBeCloseTo(low, 4);
    expect(wilson(count, of).high).toBeCloseTo(high, 4);
  });

  it('lies within its interval, which is the mirror of that of the rest', () => {
    const pair = fc
      .integer({ min: FEWEST, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(pair, ([count, of]) => {
        const { low, high } = wilson(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        expect(high).toBeLessThanOrEqual(1);
        expect(wilson(of - count, of).low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
});
