/** What a counter showed, in km, on a day (days since 1970-01-01). */
export interface Point {
  day: number;
  km: number;
}

/** How fast a counter may rise: so many km a day, and no judgement over fewer than so many days. */
export interface Pace {
  daily: number;
  minDays: number;
}

/** Whether the counter could show `b` after it has shown `a`. */
export const follows = (a: Point, b: Point, { daily, minDays }: Pace): boolean =>
  b.km >= a.km && b.km - a.km <= daily * Math.max(b.day - a.day, minDays);

/**
 * The longest run in date order in which each point follows the one before; of two as long, the one
 * that ends later, and that comes there by the earlier points. In n log n: somebody may send tens of thousands of readings for one plate.
 *
 * Points are taken by km, so that all that may come before a point is known when it is reached. One
 * that follows another does so for one of two reasons: it lies below the line that rises from the
 * other at the highest pace (then it is later, too), or it is later and hardly higher. A tree answers
 * each, with the longest run so far among the points that qualify.
 *
 * @param points distinct, by day and then by km
 */
export function longestRise(points: readonly Point[], pace: Pace): Point[] {
  const count = points.length;
  // km above the steepest line: what lies as high or higher there can be followed.
  const above = points.map(({ day, km }) => km - pace.daily * day);
  const steepRank = ranksFromHighest(above);
  const byKm = points
    .map((_, index) => index)
    .sort((a, b) => at(points, a).km - at(points, b).km || a - b);
  const belowLine = maxTree(count);
  const hardlyHigher = maxTree(count);
  const before = new Int32Array(count).fill(-1);
  const length = new Int32Array(count);
  let oldest = 0;
  for (const index of byKm) {
    const { km } = at(points, index);
    for (; km - at(points, at(byKm, oldest)).km > pace.daily * pace.minDays; oldest += 1) {
      hardlyHigher.set(at(byKm, oldest), NONE);
    }
    const best = Math.max(belowLine.upTo(at(steepRank, index)), hardlyHigher.upTo(index));
    // A run is one number: the longer the higher and, of two as long, the earlier its end the higher.
    if (best >= 0) before[index] = count - 1 - (best % count);
    length[index] = best < 0 ? 1 : Math.floor(best / count) + 1;
    const run = at(length, index) * count + (count - 1 - index);
    belowLine.set(at(steepRank, index), run);
    hardlyHigher.set(index, run);
  }
  let end = -1;
  for (let index = 0; index < count; index += 1) {
    if (end < 0 || at(length, index) >= at(length, end)) end = index;
  }
  const run: Point[] = [];
  for (; end >= 0; end = at(before, end)) run.push(at(points, end));
  return run.reverse();
}

const NONE = -1;

/** An element that is known to be there. */
function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
}

/** The place of each value among them, the highest first; of equal ones the first in the list. */
function ranksFromHighest(values: readonly number[]): Int32Array {
  const ranks = new Int32Array(values.length);
  const order = values.map((_, index) => index);
  order.sort((a, b) => at(values, b) - at(values, a) || a - b);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Values by place, all NONE at first, of which the highest up to a place is told in log n. */
function maxTree(size: number) {
  let leaves = 1;
  while (leaves <= size) leaves *= 2;
  const nodes = new Float64Array(2 * leaves).fill(NONE);
  return {
    set(place: number, value: number): void {
      let node = leaves + place;
      nodes[node] = value;
      for (node >>= 1; node >= 1; node >>= 1) {
        nodes[node] = Math.max(at(nodes, 2 * node), at(nodes, 2 * node + 1));
      }
    },
    /** The highest value from place 0 to this one. */
    upTo(place: number): number {
      let highest = NONE;
      for (let node = leaves + place + 1; node > 1; node >>= 1) {
        // Of a right child, all that its left sibling holds lies before.
        if (node % 2 === 1) highest = Math.max(highest, at(nodes, node - 1));
      }
      return highest;
    },
  };
}
