import { DAYS_PER_MONTH, fromDays, toDays } from './calendar.ts';
import { follows, longestRise, type Pace, type Point } from './longest-rise.ts';

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

/** Readings closer than this say nothing of a month's habit. */
const MIN_DAYS = 30;
/** Nobody drives more: about 400 km every day. */
const FASTEST: Pace = { daily: 12_000 / DAYS_PER_MONTH, minDays: MIN_DAYS };
/** A last reading this many times faster than all before it has a digit too many. */
const JUMP = 6;
/** What others read after the trusted ones must be less of a leap to be believed. */
const OTHERS_JUMP = 3;
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
export const mileageOf = (readings: readonly Reading[], releaseDate: string | null): MileageModel =>
  mileageFrom([readings], releaseDate);

/**
 * The same from several sources, the most trusted first: what one says is believed only where it
 * fits all that those before it said, and where they tell a habit, the habit is theirs.
 */
export function mileageFrom(
  sources: readonly (readonly Reading[])[],
  releaseDate: string | null,
): MileageModel {
  const [first = [], ...others] = sources.map(distinctPoints).filter(({ length }) => length > 0);
  const trusted = withoutLeap(longestRise(first, FASTEST));
  const day = releaseDate === null ? Number.NaN : toDays(releaseDate);
  const release = Number.isNaN(day) ? null : { day, km: 0 };
  const kept = others.reduce<Point[]>((known, points) => join(known, points, release), trusted);
  const origin = originOf(release, kept);
  const daily = dailyRate(origin, kept, trusted);
  const curve = origin ? [origin, ...kept] : kept;
  const believed = new Set(kept.map(keyOf));
  return {
    monthly: daily === null ? null : daily * DAYS_PER_MONTH,
    kept: kept.map(toReading),
    ignored: distinctPoints(sources.flat())
      .filter((point) => !believed.has(keyOf(point)))
      .map(toReading),
    at: (date) => mileageAt(curve, daily, toDays(date)),
    dateOf: (mileage) => dateOf(curve, daily, mileage),
  };
}

const toReading = ({ day, km }: Point): Reading => ({ date: fromDays(day), mileage: km });
const keyOf = ({ day, km }: Point): string => `${day} ${km}`;

function distinctPoints(readings: readonly Reading[]): Point[] {
  // An invoice's lines repeat it: what was seen as it is written need not be read again.
  const written = new Set<string>();
  const seen = new Map<string, Point>();
  for (const { date, mileage } of readings) {
    const text = `${date} ${mileage}`;
    if (written.has(text)) continue;
    written.add(text);
    const point = { day: toDays(date), km: mileage };
    if (!Number.isFinite(point.day) || !Number.isFinite(mileage) || mileage <= 0) continue;
    seen.set(keyOf(point), point);
  }
  return [...seen.values()].sort((a, b) => a.day - b.day || a.km - b.km);
}

/** The day of the first registration, where the readings begin after it. */
const originOf = (release: Point | null, kept: readonly Point[]): Point | null =>
  release && kept[0] && release.day < kept[0].day ? release : null;

/** Of the points of a less trusted source, those that fit in between, before and after what is known. */
function join(known: Point[], points: readonly Point[], release: Point | null): Point[] {
  if (known.length === 0) return withoutLeap(longestRise(points, FASTEST));
  const fits = fitness(known, release);
  const told = new Set(known.map(keyOf));
  const gaps: Point[][] = [...known, null].map(() => []);
  let gap = 0;
  for (const point of points) {
    for (let next = known[gap]; next && isBefore(next, point); next = known[gap]) gap += 1;
    if (!told.has(keyOf(point)) && fits(point, gap)) gaps[gap]?.push(point);
  }
  return gaps.flatMap((fitting, index) => [
    ...longestRise(fitting, FASTEST),
    ...known.slice(index, index + 1),
  ]);
}

const isBefore = (a: Point, b: Point): boolean =>
  a.day < b.day || (a.day === b.day && a.km <= b.km);

/** Whether a point may stand before the known one at `gap` and after its predecessor. */
function fitness(known: readonly Point[], release: Point | null) {
  const usual = dailyRate(originOf(release, known), known);
  return (point: Point, gap: number): boolean => {
    const previous = known[gap - 1] ?? release;
    const next = known[gap];
    if (previous && (point.day < previous.day || !follows(previous, point, FASTEST))) return false;
    if (next) return follows(point, next, FASTEST);
    return !(previous && usual) || speed(previous, point) <= OTHERS_JUMP * usual;
  };
}

const speed = (a: Point, b: Point): number => (b.km - a.km) / Math.max(b.day - a.day, MIN_DAYS);

/** "967530" after "91200" and its like: nothing falls after the last reading, so the run keeps it. */
function withoutLeap(points: Point[]): Point[] {
  const before = points.slice(0, -1);
  const [previous, last] = points.slice(-2);
  const usual = before.length >= ENOUGH_READINGS ? medianSlope(before) : null;
  if (!previous || !last || !usual) return points;
  return speed(previous, last) > JUMP * usual ? before : points;
}

/**
 * km a day; null where no two readings are far enough apart.
 * @param trusted those of `kept` whose habit counts first
 */
function dailyRate(
  origin: Point | null,
  kept: readonly Point[],
  trusted: readonly Point[] = kept,
): number | null {
  const last = kept.at(-1);
  if (!last) return null;
  const recent = [trusted, kept].map((points) =>
    points.filter((point) => point.day >= last.day - RECENT_DAYS),
  );
  return (
    medianSlope(recent.find(tellsHabit) ?? kept) ?? (origin ? medianSlope([origin, last]) : null)
  );
}

const tellsHabit = (points: readonly Point[]): boolean =>
  points.length >= ENOUGH_READINGS &&
  (points.at(-1)?.day ?? 0) - (points[0]?.day ?? 0) >= ENOUGH_DAYS;

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
