import { DAYS_PER_MONTH, fromDays, toDays } from '#rules/days.ts';
import type { Point } from '#rules/longest-rise.ts';
import { believe, distinctPoints, keyOf } from '#rules/mileage.ts';

/** What a counter showed, in km, on a day (YYYY-MM-DD). */
export interface Reading {
  date: string;
  mileage: number;
}

/** A vehicle's mileage through time, as far as its readings tell. */
export interface MileageModel {
  /** km a month; null where the readings do not say. */
  monthly: number | null;
  /** The readings believed, oldest first; mileage never falls. */
  kept: readonly Reading[];
  /** Typing errors and readings that go backwards: left out of everything. */
  ignored: readonly Reading[];
  /** The mileage on a date, in km; null where nothing tells. Never falls from one date to a later. */
  at(date: string): number | null;
  /** The date, past or to come, on which a mileage is reached; null where nothing tells. */
  dateOf(mileage: number): string | null;
}

/** Past this a forecast means nothing. */
const HORIZON_DAYS = 40 * 365;

/**
 * What the readings tell that are believed (`believe`).
 * @param releaseDate first registration, at 0 km: used only where the readings alone give no slope.
 */
export const mileageOf = (readings: readonly Reading[], releaseDate: string | null): MileageModel =>
  mileageFrom([readings], releaseDate);

/** The same from several sources, the most trusted first. */
export function mileageFrom(
  sources: readonly (readonly Reading[])[],
  releaseDate: string | null,
): MileageModel {
  const points = sources.map(pointsOf);
  const day = releaseDate === null ? Number.NaN : toDays(releaseDate);
  const { kept, daily, origin } = believe(points, Number.isNaN(day) ? null : day);
  const curve = origin ? [origin, ...kept] : kept;
  const believed = new Set(kept.map(keyOf));
  return {
    monthly: daily === null ? null : daily * DAYS_PER_MONTH,
    kept: kept.map(toReading),
    ignored: distinctPoints(points.flat())
      .filter((point) => !believed.has(keyOf(point)))
      .map(toReading),
    at: (date) => mileageAt(curve, daily, toDays(date)),
    dateOf: (mileage) => dateOf(curve, daily, mileage),
  };
}

const toReading = ({ day, km }: Point): Reading => ({ date: fromDays(day), mileage: km });

/** An invoice's lines repeat it: what was seen as it is written need not be read again. */
function pointsOf(readings: readonly Reading[]): Point[] {
  const written = new Map(
    readings.map(({ date, mileage }) => [`${date} ${mileage}`, { date, km: mileage }]),
  );
  return [...written.values()].map(({ date, km }) => ({ day: toDays(date), km }));
}

/** Along the curve between readings, at the daily rate outside them; never under 0. */
function mileageAt(curve: readonly Point[], daily: number | null, day: number): number | null {
  const after = curve.findIndex((point) => point.day >= day);
  const next = curve[after];
  const previous = after === -1 ? curve.at(-1) : curve[after - 1];
  if (next?.day === day) return next.km;
  if (previous && next) return between(previous, next, day);
  if (daily === null) return null;
  const edge = previous ?? next;
  return edge ? Math.max(0, edge.km + daily * (day - edge.day)) : null;
}

const between = (a: Point, b: Point, day: number): number =>
  a.km + ((b.km - a.km) * (day - a.day)) / (b.day - a.day);

/** The inverse: the first day on which the curve, or its prolongation, shows so many km. */
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
