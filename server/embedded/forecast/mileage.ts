import { DAYS_PER_MONTH, fromDays, toDays } from '#rules/days.ts';
import type { Point } from '#rules/longest-rise.ts';
import { believe, distinctPoints, keyOf, onTodaysCounter } from '#rules/mileage.ts';

/** What an odometer showed, in km, on a day (YYYY-MM-DD). */
export interface Reading {
  date: string;
  mileage: number;
}

/** A vehicle's mileage over time, as far as its readings tell. */
export interface MileageModel {
  /** km a month; null if the readings don't tell. */
  monthly: number | null;
  /** The readings of today's counter that we believe, oldest first; the mileage never falls. */
  kept: readonly Reading[];
  /** Those of the counters before it, as they showed them, oldest first. */
  former: readonly Reading[];
  /** Typing errors and readings that go backwards. Nothing uses them. */
  ignored: readonly Reading[];
  /**
   * The mileage on a date, in km on today's counter; null if we have nothing to go by. Never lower on
   * a later date.
   */
  at(date: string): number | null;
  /** The same on the day when the vehicle was new: 0, unless the counter was replaced. */
  whenNew: number;
  /** The date, past or future, on which a mileage is reached; null if we have nothing to go by. */
  dateOf(mileage: number): string | null;
}

/** A forecast further away than this means nothing. */
const HORIZON_DAYS = 40 * 365;

/**
 * The mileage model of the readings that we believe (`believe`).
 * @param releaseDate first registration, at 0 km; used only if the readings alone don't show how
 *   fast the vehicle is driven
 */
export const mileageOf = (readings: readonly Reading[], releaseDate: string | null): MileageModel =>
  mileageFrom([readings], releaseDate);

/** The same from several sources, the most trusted one first. */
export function mileageFrom(
  sources: readonly (readonly Reading[])[],
  releaseDate: string | null,
): MileageModel {
  const points = sources.map(pointsOf);
  const day = releaseDate === null ? Number.NaN : toDays(releaseDate);
  const known = believe(points, Number.isNaN(day) ? null : day);
  const { kept, daily, former } = known;
  const curve = onTodaysCounter(known);
  const before = former.flatMap((counter) => counter.points);
  const whenNew = former[0]?.offset ?? 0;
  const believed = new Set([...before, ...kept].map(keyOf));
  return {
    monthly: daily === null ? null : daily * DAYS_PER_MONTH,
    kept: kept.map(toReading),
    former: before.map(toReading),
    whenNew,
    ignored: distinctPoints(points.flat())
      .filter((point) => !believed.has(keyOf(point)))
      .map(toReading),
    at: (date) => mileageAt(curve, daily, toDays(date), whenNew),
    dateOf: (mileage) => dateOf(curve, daily, mileage),
  };
}

const toReading = ({ day, km }: Point): Reading => ({ date: fromDays(day), mileage: km });

/** An invoice repeats its reading on every line, so each one is converted only once. */
function pointsOf(readings: readonly Reading[]): Point[] {
  const written = new Map(
    readings.map(({ date, mileage }) => [`${date} ${mileage}`, { date, km: mileage }]),
  );
  return [...written.values()].map(({ date, km }) => ({ day: toDays(date), km }));
}

/** Follows the curve between readings and the daily rate outside them; never below `lowest`. */
function mileageAt(
  curve: readonly Point[],
  daily: number | null,
  day: number,
  lowest: number,
): number | null {
  const after = curve.findIndex((point) => point.day >= day);
  const next = curve[after];
  const previous = after === -1 ? curve.at(-1) : curve[after - 1];
  if (next?.day === day) return next.km;
  if (previous && next) return between(previous, next, day);
  if (daily === null) return null;
  const edge = previous ?? next;
  return edge ? Math.max(lowest, edge.km + daily * (day - edge.day)) : null;
}

const between = (a: Point, b: Point, day: number): number =>
  a.km + ((b.km - a.km) * (day - a.day)) / (b.day - a.day);

/** The inverse: the first day on which the curve, or its extension, reaches so many km. */
function dateOf(curve: readonly Point[], daily: number | null, km: number): string | null {
  const after = curve.findIndex((point) => point.km >= km);
  const next = curve[after];
  const previous = after === -1 ? curve.at(-1) : curve[after - 1];
  if (next?.km === km) return fromDays(next.day);
  if (previous && next) {
    return fromDays(
      previous.day + ((next.day - previous.day) * (km - previous.km)) / (next.km - previous.km),
    );
  }
  const edge = previous ?? next;
  if (!edge || !daily) return null;
  const days = (km - edge.km) / daily;
  return Math.abs(days) <= HORIZON_DAYS ? fromDays(edge.day + days) : null;
}
