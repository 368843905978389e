import { DAYS_PER_MONTH } from './days.ts';
import type { Pace, Point } from './longest-rise.ts';
import { MOST_KM_PER_MONTH } from './mileage-bounds.ts';

/** Readings closer together than this say nothing about how much somebody drives. */
const MIN_DAYS = 30;
export const FASTEST: Pace = { daily: MOST_KM_PER_MONTH / DAYS_PER_MONTH, minDays: MIN_DAYS };
/** A reading that rises this many times faster than everything before it isn't a car's. */
export const JUMP = 6;
/** With fewer readings, we don't know what is usual. */
export const ENOUGH_READINGS = 3;
/** The number of pairs grows with the square, so a taxi's six hundred readings are thinned out. */
const MAX_READINGS = 60;

/** km a day from one reading to the next. */
export const speed = (a: Point, b: Point): number =>
  (b.km - a.km) / Math.max(b.day - a.day, MIN_DAYS);

/** Theil–Sen: the median slope of all pairs that are far enough apart, in km a day. */
export function medianSlope(points: readonly Point[]): number | null {
  const step = Math.ceil(points.length / MAX_READINGS);
  const sample = points.filter((_, index) => (points.length - 1 - index) % step === 0);
  const slopes: number[] = [];
  for (const [index, to] of sample.entries()) {
    for (const from of sample.slice(0, index)) {
      const days = to.day - from.day;
      if (days >= MIN_DAYS) slopes.push((to.km - from.km) / days);
    }
  }
  return median(slopes);
}

/** Null for an empty list. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)];
  const low = sorted[Math.ceil(middle) - 1];
  return high === undefined || low === undefined ? null : (high + low) / 2;
}

/**
 * Drops a last reading like "967530" after "91200": since nothing lower comes after it, the run
 * keeps it.
 */
export function withoutLeap(points: Point[]): Point[] {
  const before = points.slice(0, -1);
  const [previous, last] = points.slice(-2);
  const usual = before.length >= ENOUGH_READINGS ? medianSlope(before) : null;
  if (!previous || !last || !usual) return points;
  return speed(previous, last) > JUMP * usual ? before : points;
}
