/** What an odometer showed, in km, on a day (days since 1970-01-01). */
export interface Point {
  day: number;
  km: number;
}

/**
 * How fast an odometer may rise: so many km a day. Over fewer than `minDays` days we don't judge.
 */
export interface Pace {
  daily: number;
  minDays: number;
}

/** Whether the odometer could show `b` after it has shown `a`. */
export const follows = (a: Point, b: Point, { daily, minDays }: Pace): boolean =>
  b.km >= a.km && b.km - a.km <= daily * Math.max(b.day - a.day, minDays);

/**
 * The longest run in date order in which each point can follow the one before. Of two runs of the
 * same length it takes the one that ends later, and reaches that end through the earlier points. It
 * takes n log n steps, because somebody may send tens of thousands of readings for one plate.
 *
 * The points are taken in order of km, so that every possible predecessor of a point comes before
 * it. A point can follow another for one of two reasons. Either it lies below the line that rises
 * from the other at the highest pace (then it is also later), or it is later and hardly higher.
 * There is a tree for each reason, which finds the longest run so far among the points that
 * qualify.
 *
 * @param points distinct, sorted by day and then by km
 */
export function longestRise(points: readonly Point[], pace: Pace): Point[] {
  const { length, before } = rises(points, pace);
  let end = -1;
  for (let index = 0; index < points.length; index += 1) {
    if (end < 0 || at(length, index) >= at(length, end)) end = index;
  }
  const run: Point[] = [];
  for (; end >= 0; end = at(before, end)) run.push(at(points, end));
  return run.reverse();
}

/** For each point, how long the longest run is that ends there. */
export const riseLengths = (points: readonly Point[], pace: Pace): number[] => [
  ...rises(points, pace).length,
];

/** The length of the longest run that ends at each point, and the point before it there, or -1. */
function rises(points: readonly Point[], pace: Pace) {
  const count = points.length;
  // How many km a point lies above the steepest line. It can be followed by points that lie lower
  // or equally high here.
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
    // A run is one number: the longer the run, the higher; of two equally long ones, the one that
    // ends earlier is higher.
    if (best >= 0) before[index] = count - 1 - (best % count);
    length[index] = best < 0 ? 1 : Math.floor(best / count) + 1;
    const run = at(length, index) * count + (count - 1 - index);
    belowLine.set(at(steepRank, index), run);
    hardlyHigher.set(index, run);
  }
  return { length, before };
}

const NONE = -1;

/** Reads an element that is certain to be there. */
function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
}

/** The rank of each value, the highest first; equal values in the order of the list. */
function ranksFromHighest(values: readonly number[]): Int32Array {
  const ranks = new Int32Array(values.length);
  const order = values.map((_, index) => index);
  order.sort((a, b) => at(values, b) - at(values, a) || a - b);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Values by place, all NONE at first. It finds the highest value up to a place in log n steps. */
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
        // If this is a right child, everything in its left sibling comes before it.
        if (node % 2 === 1) highest = Math.max(highest, at(nodes, node - 1));
      }
      return highest;
    },
  };
}
