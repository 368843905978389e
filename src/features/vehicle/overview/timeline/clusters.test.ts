import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from './clusters.ts';

const on = (...days: number[]) => days.map((day) => ({ day }));
const scale = (pixelsPerDay: number, today: number) => ({ pixelsPerDay, minDistance: 10, today });

describe('clustersOf', () => {
  it('joins events that are too close to the one nearest to today, on either side of today', () => {
    const clusters = clustersOf(on(0, 15, 19, 20, 85, 94, 95, 95, 110), scale(1, 50));
    expect(clusters.map(({ from, to, at, items }) => [from, to, at, items.length])).toEqual([
      [0, 0, 0, 1],
      [15, 20, 20, 3],
      [85, 94, 85, 2],
      [95, 95, 95, 2],
      [110, 110, 110, 1],
    ]);
  });

  it('draws every event apart when zoomed in far enough', () => {
    expect(clustersOf(on(0, 9, 10), scale(20, 0))).toHaveLength(3);
  });

  it('separates yesterday and today from tomorrow, and leaves room for a mark on both sides', () => {
    const clusters = clustersOf(on(48, 49, 50, 51, 52), scale(1, 50));
    expect(clusters.map(({ at, lead, items }) => [at, lead.day, items.length])).toEqual([
      [45, 50, 3],
      [55, 51, 2],
    ]);
  });

  it('keeps every event in order, never joins events across today, and leaves room between clusters', () => {
    const days = fc
      .array(fc.integer({ min: -20_000, max: 40_000 }))
      .map((all) => on(...all.toSorted((a, b) => a - b)));
    fc.assert(
      fc.property(
        days,
        fc.double({ min: 0.001, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -25_000, max: 45_000 }),
        (events, pixelsPerDay, minDistance, today) => {
          const clusters = clustersOf(events, { pixelsPerDay, minDistance, today });
          expect(clusters.flatMap((cluster) => cluster.items)).toEqual(events);
          for (const [index, { from, to, at, items, lead }] of clusters.entries()) {
            expect([from, to]).toEqual([items[0]?.day, items.at(-1)?.day]);
            expect(to <= today || from > today).toBe(true);
            expect(lead).toBe(to <= today ? items.at(-1) : items[0]);
            const [right, left] = [pixels(at - today), pixels(today - at)];
            expect(to <= today ? left : right).toBeGreaterThanOrEqual(minDistance / 2 - ROUNDING);
            expect(Math.abs(pixels(at - lead.day))).toBeLessThanOrEqual(minDistance / 2 + ROUNDING);
            expect(pixels(to - from)).toBeLessThan(1.5 * minDistance + ROUNDING);
            const next = clusters[index + 1];
            if (next) expect(pixels(next.at - at)).toBeGreaterThanOrEqual(minDistance - ROUNDING);
          }
          function pixels(days: number): number {
            return days * pixelsPerDay;
          }
        },
      ),
    );
  });
});

/** In pixels: days are divided and multiplied again. */
const ROUNDING = 1e-6;
