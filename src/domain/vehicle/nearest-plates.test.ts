import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPlates } from './nearest-plates.ts';

describe('nearestPlates', () => {
  it('sorts by the number of typing mistakes, whatever the separators', () => {
    const candidates = ['AB-123-CD', 'AB132CD', 'ab 124 cf', 'AB-123-CE', '9999 ZZ 75'];
    expect(nearestPlates('AB123CD', candidates)).toEqual([
      { plate: 'AB132CD', distance: 1 },
      { plate: 'AB123CE', distance: 1 },
      { plate: 'AB124CF', distance: 2 },
    ]);
  });

  it('counts an inserted, a missing and two exchanged characters once', () => {
    const distance = (a: string, b: string) => nearestPlates(a, [b])[0]?.distance;
    expect(distance('AB123CD', 'AB1123CD')).toBe(1);
    expect(distance('AB123CD', 'AB23CD')).toBe(1);
    expect(distance('AB123CD', 'BA123CD')).toBe(1);
    expect(distance('AB123CD', 'AB123')).toBe(2);
    expect(distance('AB123CD', 'XY789ZT')).toBeUndefined();
  });

  it('gives the same distance in both directions', () => {
    const short = fc.string({ unit: fc.constantFrom(...'AB12'), maxLength: 7 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(nearestPlates(a, [b])[0]?.distance).toBe(nearestPlates(b, [a])[0]?.distance);
      }),
    );
  });
});
