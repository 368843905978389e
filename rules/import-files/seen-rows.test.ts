import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeenRows } from './seen-rows.ts';

test('answers as a map would', () => {
  const cells = fc.array(fc.string({ unit: 'binary', maxLength: 2 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 300 }), (rows) => {
      const seen = createSeenRows(0);
      const known = new Map<string, number>();
      for (const [index, row] of rows.entries()) {
        const [line, key] = [index + 1, JSON.stringify(row)];
        expect(seen.earlierLine(row, line)).toBe(known.get(key) ?? null);
        if (!known.has(key)) known.set(key, line);
      }
    }),
  );
});

test('once full it says so, still knows its rows, and takes no more', () => {
  const seen = createSeenRows(0);
  const rows = Array.from({ length: 3000 }, (_, index) => [`row ${index}`]);
  for (const [index, row] of rows.entries()) expect(seen.earlierLine(row, index + 1)).toBeNull();
  expect(seen.isFull()).toBe(true);
  expect(seen.earlierLine(['row 0'], 9000)).toBe(1);
  expect(seen.earlierLine(['row 2999'], 9001)).toBeNull();
  expect(seen.earlierLine(['row 2999'], 9002)).toBeNull();
});

test('makes room for the number of rows that it is told', () => {
  const seen = createSeenRows(5000);
  for (let line = 1; line <= 5000; line++) seen.earlierLine([`row ${line}`], line);
  expect(seen.isFull()).toBe(false);
});
