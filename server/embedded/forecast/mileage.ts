import { DAYS_PER_MONTH, fromDays, toDays } from './calendar.ts';

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

interface Point {
  day: number;
  km: number;
}

/** Nobody drives more: about 400 km every day. */
const MAX_MONTHLY = 12_000;
/** A last reading this many times faster than all before it has a digit too many. */
const JUMP = 6;
/** Readings closer than this say nothing of a month's habit. */
const MIN_DAYS = 30;
/** What the driver does now counts, not what an owner did ten years ago. */
const RECENT_DAYS = 4 * 365;
const ENOUGH_READINGS = 3;
const ENOUGH_DAYS = 365;
/** Pairs grow with the square: a taxi's six hundred readings are thinned. */
const MAX_READINGS = 60;
/** Past this a forecast means nothing. */
const HORIZON_DAYS = 40 * 365;

/**
 * Monthly mileage by Theil–Sen regression (the median slope of all pairs of readings), after the
 * readings that cannot be true are left out: those outside the longest run that never falls, and a
 * last one that leaps. A mileage of 0 means unknown and is not a reading.
 *
 * @param releaseDate first registration, at 0 km: used only where the readings alone give no slope.
 */
export function mileageOf(readings: readonly Reading[], releaseDate: string | null): MileageModel {
  const points = distinctPoints(readings);
  const kept = withoutLeap(longestRise(points));
  const release = releaseDate === null ? Number.NaN : toDays(releaseDate);
  const first = kept[0];
  const origin = first && release < first.day ? { day: release, km: 0 } : null;
  const daily = dailyRate(origin, kept);
  const curve = origin ? [origin, ...kept] : kept;
  return {
    monthly: daily === null ? null : daily * DAYS_PER_MONTH,
    kept: kept.map(toReading),
    ignored: points.filter((point) => !kept.includes(point)).map(toReading),
    at: (date) => mileageAt(curve, daily, toDays(date)),
    dateOf: (mileage) => dateOf(curve, daily, mileage),
  };
}

const toReading = ({ day, km }: Point): Reading => ({ date: fromDays(day), mileage: km });

function distinctPoints(readings: readonly Reading[]): Point[] {
  const seen = new Map<string, Point>();
  for (const { date, mileage } of readings) {
    const day = toDays(date);
    if (!Number.isFinite(day) || !Number.isFinite(mileage) || mileage <= 0) continue;
    seen.set(`${day} ${mileage}`, { day, km: mileage });
  }
  return [...seen.values()].sort((a, b) => a.day - b.day || a.km - b.km);
}

/**
 * The longest run in date order that never falls nor rises faster than anyone drives; of two as
 * long, the one that ends later. Quadratic: a vehicle has tens of readings, a taxi hundreds.
 */
function longestRise(points: readonly Point[]): Point[] {
  const runs: { point: Point; length: number; before: number }[] = [];
  let longest = -1;
  for (const [index, point] of points.entries()) {
    const run = { point, length: 1, before: -1 };
    for (const [earlier, candidate] of runs.entries()) {
      if (candidate.length >= run.length && follows(candidate.point, point)) {
        run.length = candidate.length + 1;
        run.before = earlier;
      }
    }
    runs.push(run);
    if (run.length >= (runs[longest]?.length ?? 0)) longest = index;
  }
  const kept: Point[] = [];
  for (let run = runs[longest]; run; run = runs[run.before]) kept.push(run.point);
  return kept.reverse();
}

const follows = (a: Point, b: Point): boolean =>
  b.km >= a.km && b.km - a.km <= (MAX_MONTHLY / DAYS_PER_MONTH) * Math.max(b.day - a.day, MIN_DAYS);

/** "967530" after "91200" and its like: nothing falls after the last reading, so the run keeps it. */
function withoutLeap(points: Point[]): Point[] {
  const before = points.slice(0, -1);
  const [previous, last] = points.slice(-2);
  const usual = before.length >= ENOUGH_READINGS ? medianSlope(before) : null;
  if (!previous || !last || !usual) return points;
  const speed = (last.km - previous.km) / Math.max(last.day - previous.day, MIN_DAYS);
  return speed > JUMP * usual ? before : points;
}

/** km a day; null where no two readings are far enough apart. */
function dailyRate(origin: Point | null, kept: readonly Point[]): number | null {
  const last = kept.at(-1);
  if (!last) return null;
  const recent = kept.filter((point) => point.day >= last.day - RECENT_DAYS);
  const spanned = last.day - (recent[0]?.day ?? last.day);
  const telling = recent.length >= ENOUGH_READINGS && spanned >= ENOUGH_DAYS ? recent : kept;
  return medianSlope(telling) ?? (origin ? medianSlope([origin, last]) : null);
}

/** Theil–Sen: the median of the slopes between all pairs far enough apart, in km a day. */
function medianSlope(points: readonly Point[]): number | null {
  const step = Math.ceil(points.length / MAX_READINGS);
  const sample = points.filter((_, index) => (points.length - 1 - index) % step === 0);
  const slopes: number[] = [];
  for (const [index, to] of sample.entries()) {
    for (const from of sample.slice(0, index)) {
      const days = to.day - from.day;
      if (days >= MIN_DAYS) slopes.push((to.km - from.km) / days);
    }
  }
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  const high = slopes[Math.floor(middle)];
  const low = slopes[Math.ceil(middle) - 1];
  return high === undefined || low === undefined ? null : (high + low) / 2;
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
