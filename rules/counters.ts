import { longestRise, type Point, riseLengths } from './longest-rise.ts';
import { ENOUGH_READINGS, FASTEST, JUMP, median, medianSlope, speed, withoutLeap } from './pace.ts';

/**
 * A counter is replaced or starts again: after an accident, at 99,999 km with five digits, or when a
 * British car gets a clock in kilometres. The law has the old mileage carried over (décret 78-993 of
 * 4 October 1978, art. 3), but it isn't always. From that day on, lower readings are right, and
 * before it the higher ones were.
 */
export interface FormerCounter {
  /** Its readings, as it showed them; the km never fall. */
  points: Point[];
  /** What it would show on the scale of today's counter: `km * factor + offset`. */
  factor: number;
  offset: number;
  /** Whether this counter and the next seem to count in different units, and which one in miles. */
  miles: 'this' | 'next' | null;
}

const KM_PER_MILE = 1.609344;

/** How near a reading has to be to what another unit would make of it. */
const UNIT_TOLERANCE = 0.05;

/**
 * Whether a reading would be what we expect (km) if it was in miles (`this`), or if the others were
 * (`others`).
 */
export function milesBetween(km: number, expected: number): 'this' | 'others' | null {
  if (isNear(km * KM_PER_MILE, expected)) return 'this';
  return isNear(km / KM_PER_MILE, expected) ? 'others' : null;
}

/** The readings that a new counter needs before we believe in it. */
const NEW_READINGS = 3;
/** The readings that must stand against each other: one on each side may be mistyped. */
const OLD_READINGS = 2;
/**
 * A smaller drop is a matter of rounding or of one digit: in km, and as a share of what the counter
 * showed before, for a moped has few.
 */
const SMALLEST_DROP = { km: 5000, share: 0.5 };
/** A later reading that rises less than so many times faster than the old ones goes on from them. */
const GOES_ON = 3;

/**
 * The believable readings of each counter, oldest first; mostly there is one counter.
 *
 * A drop is a new counter, and not a series of errors, if at least three later readings agree with
 * each other, at least two before it agree too, and no later reading goes on where the old ones
 * stopped.
 * @param points distinct, sorted by day and then by km
 */
export function byCounter(points: readonly Point[]): [...Point[][], Point[]] {
  const whole = longestRise(points, FASTEST);
  const reset = resetIn(points, whole.length);
  if (reset === null) return splitByUnit(withoutLeap(whole));
  return [...byCounter(points.slice(0, reset)), ...byCounter(points.slice(reset))];
}

/** Where the new counter's readings begin; null if there is no new counter. */
function resetIn(points: readonly Point[], wholeLength: number): number | null {
  // Two runs can't take in so many more than the one that leaves out hardly any.
  if (points.length - wholeLength < OLD_READINGS) return null;
  const until = riseLengths(points, FASTEST);
  const from = riseLengths(points.map(mirrored).reverse(), FASTEST).reverse();
  const longestFrom = [...from];
  for (let index = from.length - 2; index >= 0; index -= 1) {
    longestFrom[index] = Math.max(from[index] ?? 0, longestFrom[index + 1] ?? 0);
  }
  let best = { at: 0, readings: 0 };
  let longestUntil = 0;
  for (let at = 1; at < points.length; at += 1) {
    longestUntil = Math.max(longestUntil, until[at - 1] ?? 0);
    const after = longestFrom[at] ?? 0;
    if (longestUntil < OLD_READINGS || after < NEW_READINGS) continue;
    if (longestUntil + after > best.readings) best = { at, readings: longestUntil + after };
  }
  if (best.readings - wholeLength < OLD_READINGS) return null;
  const old = untilLeap(longestRise(points.slice(0, best.at), FASTEST));
  const fresh = untilLeap(longestRise(points.slice(best.at), FASTEST));
  return isReset(old, fresh, points.slice(best.at), wholeLength) ? best.at : null;
}

const mirrored = ({ day, km }: Point): Point => ({ day: -day, km: -km });

function isReset(
  old: readonly Point[],
  fresh: readonly Point[],
  after: readonly Point[],
  wholeLength: number,
): boolean {
  const [oldLast, freshFirst, freshLast] = [old.at(-1), fresh[0], fresh.at(-1)];
  if (!oldLast || !freshFirst || !freshLast) return false;
  const drop = oldLast.km - freshFirst.km;
  if (drop < SMALLEST_DROP.km && drop < SMALLEST_DROP.share * oldLast.km) return false;
  // They are of different visits.
  if (new Set(fresh.map(({ day }) => day)).size < NEW_READINGS) return false;
  if (distinctKm(old) < OLD_READINGS || distinctKm(fresh) < NEW_READINGS) return false;
  if (old.length + fresh.length - wholeLength < OLD_READINGS) return false;
  const usual = medianSlope(old);
  const goesOn = (point: Point) =>
    point.day > freshLast.day &&
    point.km >= oldLast.km &&
    (usual === null || speed(oldLast, point) <= GOES_ON * usual);
  return !after.some(goesOn);
}

/** A figure that is copied says nothing new. */
const distinctKm = (run: readonly Point[]): number => new Set(run.map(({ km }) => km)).size;

/** The readings before the first one that leaps; a typing error may have been made twice. */
function untilLeap(run: Point[]): Point[] {
  const [leap] = run.length > ENOUGH_READINGS ? leapsIn(run) : [];
  return leap === undefined ? run : run.slice(0, leap);
}

/** Which readings of a run rise so many times faster than it usually does. */
function leapsIn(run: readonly Point[], times = JUMP): number[] {
  const speeds = run.slice(1).map((point, index) => speed(run[index] ?? point, point));
  const usual = median(speeds) ?? 0;
  return speeds.flatMap((one, index) => (usual > 0 && one > times * usual ? index + 1 : []));
}

/** Driving sixty percent of all kilometres so far within a year or two is already faster than this. */
const UNIT_LEAP = 3;

/** A rise in which miles are followed by kilometres leaps once, by 1.6. */
function splitByUnit(run: Point[]): [...Point[][], Point[]] {
  const [at, ...more] = leapsIn(run, UNIT_LEAP);
  const isInside = at !== undefined && at >= ENOUGH_READINGS && run.length - at >= NEW_READINGS;
  if (!isInside || more.length > 0) return [run];
  const [old, fresh] = [run.slice(0, at), run.slice(at)];
  return stepBetween(old, fresh).miles === 'this' ? [old, fresh] : [run];
}

const isNear = (km: number, expected: number): boolean =>
  Math.abs(km - expected) <= UNIT_TOLERANCE * expected;

/**
 * How the earlier of the counters' readings translate to the last one's, as if the car had been
 * driven at its usual pace between the last reading of one and the first of the next.
 */
export function formerCounters(counters: readonly Point[][]): FormerCounter[] {
  const former: FormerCounter[] = [];
  let [factor, offset] = [1, 0];
  for (let index = counters.length - 2; index >= 0; index -= 1) {
    const [points = [], next = []] = counters.slice(index, index + 2);
    const step = stepBetween(points, next);
    offset += factor * step.offset;
    factor *= step.factor;
    former.unshift({ points, factor, offset, miles: step.miles });
  }
  return former;
}

function stepBetween(points: readonly Point[], next: readonly Point[]) {
  const [last, first] = [points.at(-1), next[0]];
  if (!last || !first) return { factor: 1, offset: 0, miles: null };
  const usual = medianSlope(points) ?? medianSlope(next) ?? 0;
  const expected = last.km + usual * (first.day - last.day);
  switch (milesBetween(first.km, expected)) {
    case 'this':
      return { factor: 1 / KM_PER_MILE, offset: 0, miles: 'next' as const };
    case 'others':
      return { factor: KM_PER_MILE, offset: 0, miles: 'this' as const };
    case null:
      return { factor: 1, offset: first.km - expected, miles: null };
  }
}
