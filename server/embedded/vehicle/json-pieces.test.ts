import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

test('the pieces together are the JSON of the whole answer', () => {
  const holder = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
  fc.assert(
    fc.property(fc.oneof(holder, fc.array(fc.jsonValue())), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
    }),
  );
});

test('a long list is cut into several pieces, and none of them is long', () => {
  const rows = Array.from({ length: 20_001 }, (_, index) => ({ index, label: 'x'.repeat(100) }));
  const pieces = [...jsonPieces({ before: 1, rows, after: [] })];
  expect(pieces.join('')).toBe(JSON.stringify({ before: 1, rows, after: [] }));
  expect(pieces.length).toBeGreaterThan(20);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
});
