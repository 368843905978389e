import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from './clusters.ts';

const on = (...days: number[]) => days.map((day) => ({ day }));

describe('clustersOf', () => {
  it('joins what is nearer than the distance to the first of its cluster', () => {
    const clusters = clustersOf(on(0, 9, 10, 10, 25), 1, 10);
    expect(clusters.map(({ from, to, items }) => [from, to, items.length])).toEqual([
      [0, 9, 2],
      [10, 10, 2],
      [25, 25, 1],
    ]);
  });

  it('draws every event apart when zoomed in far enough', () => {
    expect(clustersOf(on(0, 9, 10), 20, 10)).toHaveLength(3);
  });

  it('loses no event, keeps their order, and leaves room between clusters', () => {
    const days = fc
      .array(fc.integer({ min: -20_000, max: 40_000 }))
      .map((all) => on(...all.toSorted((a, b) => a - b)));
    const scale = fc.double({ min: 0.001, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        days,
        scale,
        fc.integer({ min: 1, max: 60 }),
        (events, pixelsPerDay, distance) => {
          const clusters = clustersOf(events, pixelsPerDay, distance);
          expect(clusters.flatMap((cluster) => cluster.items)).toEqual(events);
          for (const [index, cluster] of clusters.entries()) {
            expect(cluster.from).toBe(cluster.items[0]?.day);
            expect(cluster.to).toBe(cluster.items.at(-1)?.day);
            const next = clusters[index + 1];
            if (next)
              expect((next.from - cluster.from) * pixelsPerDay).toBeGreaterThanOrEqual(distance);
            expect((cluster.to - cluster.from) * pixelsPerDay).toBeLessThan(distance);
          }
        },
      ),
    );
  });
});
