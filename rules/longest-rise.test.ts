import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follows, longestRise, type Pace, type Point } from './longest-rise.ts';

const pace: Pace = { daily: 394.3, minDays: 30 };

/** Tries every pair: slow, but exactly the definition. */
function byDefinition(points: readonly Point[]): Point[] {
  const runs: Point[][] = [];
  for (const point of points) {
    let best: Point[] = [];
    for (const run of runs) {
      const last = run.at(-1);
      if (last && follows(last, point, pace) && run.length > best.length) best = run;
    }
    runs.push([...best, point]);
  }
  return runs.reduce((best, run) => (run.length >= best.length ? run : best), []);
}

const points = (days: number, km: number) =>
  fc
    .uniqueArray(
      fc.record({ day: fc.integer({ min: 0, max: days }), km: fc.integer({ min: 1, max: km }) }),
      { maxLength: 60, selector: ({ day, km }) => `${day} ${km}` },
    )
    .map((list) => list.sort((a, b) => a.day - b.day || a.km - b.km));

test.each([
  ['over ten years', 3650, 300_000],
  ['over ten years, within what one year allows', 3650, 140_000],
  ['over a month, where pace is not judged', 40, 20_000],
  ['on few days, with many equal figures', 5, 8],
])('%s, it finds the same run as trying every pair', (_, days, km) => {
  fc.assert(
    fc.property(points(days, km), (list) => {
      expect(longestRise(list, pace)).toEqual(byDefinition(list));
    }),
  );
});

test('without readings there is no run', () => {
  expect(longestRise([], pace)).toEqual([]);
});

/** Counted rather than timed: a sort and two trees touch each reading a few dozen times. */
test('twice the readings take hardly more than twice the work', () => {
  const looks = (count: number): number => {
    let looked = 0;
    const list = Array.from({ length: count }, (_, index) => {
      const km = 1000 + index * 10;
      return {
        day: Math.floor(index / 4),
        get km() {
          looked += 1;
          return km;
        },
      };
    });
    expect(longestRise(list, pace)).toHaveLength(count);
    return looked;
  };
  expect(looks(8000)).toBeLessThan(2.5 * looks(4000));
});
