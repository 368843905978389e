import { DAYS_PER_MONTH } from './days.ts';
import { follows, longestRise, type Pace, type Point } from './longest-rise.ts';

/** Which of a vehicle's readings we believe. */
export interface Believed {
  /** In date order; the km never fall. */
  kept: Point[];
  /** km a day; null if the readings don't tell. */
  daily: number | null;
  /** The first registration, at 0 km, if it comes before all readings. */
  origin: Point | null;
}

/** Readings closer together than this say nothing about how much somebody drives. */
const MIN_DAYS = 30;
/** Nobody drives more than this: about 400 km every day. */
export const FASTEST: Pace = { daily: 12_000 / DAYS_PER_MONTH, minDays: MIN_DAYS };
/**
 * A last reading that rises this many times faster than everything before it has a digit too many.
 */
const JUMP = 6;
/**
 * A reading from less trusted sources after the trusted ones is believed only if it leaps less than
 * this.
 */
const OTHERS_JUMP = 3;
/** What matters is how the vehicle is driven now, not what an owner did ten years ago. */
const RECENT_DAYS = 4 * 365;
const ENOUGH_READINGS = 3;
const ENOUGH_DAYS = 365;
/** The number of pairs grows with the square, so a taxi's six hundred readings are thinned out. */
const MAX_READINGS = 60;

/**
 * The readings that can be true. They come from several sources, the most trusted first. A reading
 * is believed only if it fits everything that more trusted sources said, and if those show how much
 * the vehicle is driven, that rate counts. In the first source, we leave out readings outside the
 * longest run that never falls, and a last reading that leaps. A mileage of 0 means unknown and
 * isn't a reading.
 *
 * The daily mileage follows Theil and Sen: the median slope of all pairs of readings.
 *
 * @param releaseDay day of the first registration, at 0 km; the rate starts there only if the
 *   readings alone give no slope
 */
export function believe(
  sources: readonly (readonly Point[])[],
  releaseDay: number | null,
): Believed {
  const [first = [], ...others] = sources.map(distinctPoints).filter(({ length }) => length > 0);
  const release = releaseDay === null ? null : { day: releaseDay, km: 0 };
  const trusted = withoutLeap(longestRise(first, FASTEST));
  const kept = others.reduce<Point[]>((known, points) => join(known, points, release), trusted);
  const origin = originOf(release, kept);
  return { kept, daily: dailyRate(origin, kept, trusted), origin };
}

/** Two points with the same key are the same point. */
export const keyOf = ({ day, km }: Point): string => `${day} ${km}`;

/** Each reading once, sorted by day and then by km. Values that can't be readings are left out. */
export function distinctPoints(points: readonly Point[]): Point[] {
  const seen = new Map<string, Point>();
  for (const point of points) {
    if (!Number.isFinite(point.day) || !Number.isFinite(point.km) || point.km <= 0) continue;
    seen.set(keyOf(point), point);
  }
  return [...seen.values()].sort((a, b) => a.day - b.day || a.km - b.km);
}

const originOf = (release: Point | null, kept: readonly Point[]): Point | null =>
  release && kept[0] && release.day < kept[0].day ? release : null;

/** Adds those points of a less trusted source that fit before, between and after the known ones. */
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

/** Whether a point fits before the known point at `gap` and after the one before that. */
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

/**
 * Drops a last reading like "967530" after "91200": since nothing lower comes after it, the run
 * keeps it.
 */
function withoutLeap(points: Point[]): Point[] {
  const before = points.slice(0, -1);
  const [previous, last] = points.slice(-2);
  const usual = before.length >= ENOUGH_READINGS ? medianSlope(before) : null;
  if (!previous || !last || !usual) return points;
  return speed(previous, last) > JUMP * usual ? before : points;
}

/**
 * km a day; null if no two readings are far enough apart.
 * @param trusted those of `kept` that set the rate, if they can
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

/** Theil–Sen: the median slope of all pairs that are far enough apart, in km a day. */
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
