import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { pageNumbers } from './pagination.tsx';

it.each<[number, number, (number | null)[]]>([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [2, 4, [1, 2, 3, 4]],
  [1, 9, [1, 2, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('on page %i of %i, the list is %j', (page, last, numbers) => {
  expect(pageNumbers(page, last)).toEqual(numbers);
});

test('the first, the last and the current page are listed in order, and a gap hides at least two', () => {
  const pages = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((last) => fc.tuple(fc.integer({ min: 1, max: last }), fc.constant(last)));
  fc.assert(
    fc.property(pages, ([page, last]) => {
      const shown = pageNumbers(page, last);
      const numbers = shown.filter((number) => number !== null);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
      expect(shown.length).toBeLessThanOrEqual(7);
      for (const [index, number] of shown.entries()) {
        const [before = 0, after = 0] = [shown[index - 1] ?? 0, shown[index + 1] ?? 0];
        if (number === null) expect(after - before).toBeGreaterThan(2);
      }
    }),
  );
});
