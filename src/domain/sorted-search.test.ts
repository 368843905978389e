import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstIndexWhere } from './sorted-search.ts';

it('finds the same place as looking at one after the other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ max: 20, min: 0 })),
      fc.integer({ max: 21, min: -1 }),
      (numbers, from) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const place = sorted.findIndex((one) => one >= from);
        expect(firstIndexWhere(sorted, (one) => one >= from)).toBe(
          place === -1 ? sorted.length : place,
        );
      },
    ),
  );
});
