import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inDocument, rowsToRender } from './slots.ts';

const AHEAD = 3;
const scrolls = fc.record({
  count: fc.nat(40),
  slots: fc.integer({ min: 2 * AHEAD + 2, max: 20 }),
  offsets: fc.array(fc.nat(39), { minLength: 2, maxLength: 8 }),
});

/** What is rendered, step by step, while somebody scrolls. */
const windows = scrolls.map(({ count, slots, offsets }) =>
  offsets.map((offset) =>
    rowsToRender(Math.min(offset, Math.max(0, count - 1)), count, slots, AHEAD),
  ),
);
const itemsOf = (rows: readonly number[]) => rows.map((index) => ({ index }));

test('the visible rows are rendered with a few on either side, always the same number', () => {
  fc.assert(
    fc.property(scrolls, ({ count, slots, offsets }) => {
      for (const offset of offsets.filter((at) => at < count)) {
        const rows = rowsToRender(offset, count, slots, AHEAD);
        expect(rows).toHaveLength(Math.min(count, slots));
        expect(rows[0]).toBeGreaterThanOrEqual(0);
        expect(rows.at(-1)).toBeLessThan(count);
        for (let row = offset; row < Math.min(count, offset + slots - AHEAD); row += 1) {
          expect(rows).toContain(row);
        }
      }
    }),
  );
});

test('no element changes its place during scrolling', () => {
  fc.assert(
    fc.property(windows, (rendered) => {
      const first = rendered[0]?.[0] ?? 0;
      const elements = rendered.map((rows) =>
        inDocument(itemsOf(rows), first).map(({ index }) => index % rows.length),
      );
      for (const order of elements) expect(order).toEqual(elements[0]);
    }),
  );
});

test('after scrolling, the rows stand in the document in their order', () => {
  fc.assert(
    fc.property(windows, (rendered) => {
      for (const rows of rendered) {
        expect(inDocument(itemsOf(rows), rows[0] ?? 0)).toEqual(itemsOf(rows));
      }
    }),
  );
});
