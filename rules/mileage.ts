import { byCounter, type FormerCounter, formerCounters } from './counters.ts';
import { follows, longestRise, type Point } from './longest-rise.ts';
import { ENOUGH_READINGS, FASTEST, medianSlope, speed, withoutLeap } from './pace.ts';

export { FASTEST };

/** Which of a vehicle's readings we believe. */
export interface Believed {
  /** Of today's counter, in date order; the km never fall. */
  kept: Point[];
  /** km a day; null if the readings don't tell. */
  daily: number | null;
  /**
   * The first registration, if it comes before all readings: at 0 km, or at what that is on the
   * scale of today's counter.
   */
  origin: Point | null;
  /** The counters that the vehicle had before, oldest first. */
  former: FormerCounter[];
  /**
   * Whether readings that we don't follow show a newer counter. They decide nothing, but today's
   * mileage can't be said as if nothing spoke against it.
   */
  contradicted: boolean;
}

/**
 * A reading from less trusted sources after the trusted ones is believed only if it leaps less than
 * this.
 */
const OTHERS_JUMP = 3;
/** What matters is how the vehicle is driven now, not what an owner did ten years ago. */
const RECENT_DAYS = 4 * 365;
const ENOUGH_DAYS = 365;

/**
 * The readings that can be true. They come from several sources, the most trusted first. A reading
 * is believed only if it fits everything that more trusted sources said, and if those show how much
 * the vehicle is driven, that rate counts. In the first source, we leave out readings outside the
 * longest run that never falls, and a last reading that leaps; only that source can say that the
 * counter was replaced (`byCounter`). A mileage of 0 means unknown and isn't a reading.
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
  const told = afterOthers(byCounter(first), others);
  const counters = told.map((trusted, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : (trusted[0]?.day ?? 0);
    const until = told[index + 1]?.[0]?.day ?? Number.POSITIVE_INFINITY;
    return others
      .map((points) => points.filter(({ day }) => day >= from && day < until))
      .reduce<Point[]>(
        (known, points) => join(known, points, index === 0 ? release : null),
        trusted,
      );
  });
  const former = formerCounters(counters);
  const kept = counters.at(-1) ?? [];
  const origin = originOf(release, counters[0] ?? []);
  const daily = dailyRate(former.length > 0 ? null : origin, kept, told.at(-1));
  const [oldest] = former;
  return {
    kept,
    daily,
    origin: origin && oldest ? { day: origin.day, km: oldest.offset } : origin,
    former,
    contradicted: others.length > 0 && isContradicted(kept, [first, ...others]),
  };
}

/**
 * The first source's counters, and before them those that only others read: if all readings together
 * show that the first source's one counter took their place, theirs were right for their time.
 */
function afterOthers(
  own: [...Point[][], Point[]],
  others: readonly (readonly Point[])[],
): [...Point[][], Point[]] {
  const [fresh = [], ...more] = own;
  const [start] = fresh;
  if (!start || more.length > 0) return own;
  const before = others.flat().filter(({ day }) => day < start.day);
  if (before.length === 0) return own;
  const all = byCounter(distinctPoints([...before, ...fresh]));
  const isOurs = all.length > 1 && all.at(-1)?.map(keyOf).join() === fresh.map(keyOf).join();
  return isOurs ? all : own;
}

function isContradicted(kept: readonly Point[], sources: readonly (readonly Point[])[]): boolean {
  const last = kept.at(-1);
  const all = sources.flat();
  const isNewer = ({ day, km }: Point) => last !== undefined && day > last.day && km < last.km;
  if (!all.some(isNewer)) return false;
  const start = byCounter(distinctPoints(all)).slice(1).at(-1)?.[0];
  return start !== undefined && isNewer(start);
}

/**
 * All that is believed, oldest first, on the scale of today's counter: what it would have shown then
 * (before it was there, perhaps less than 0). It never falls.
 */
export function onTodaysCounter({ origin, former, kept }: Believed): Point[] {
  const first = kept[0]?.km ?? Number.POSITIVE_INFINITY;
  const before = former.flatMap((counter) =>
    counter.points.map(({ day, km }) => ({ day, km: Math.min(translated(km, counter), first) })),
  );
  return [...(origin ? [origin] : []), ...before, ...kept];
}

/** What a former counter's km are on the scale of today's. */
export const translated = (
  km: number,
  { factor, offset }: Pick<FormerCounter, 'factor' | 'offset'>,
): number => km * factor + offset;

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
