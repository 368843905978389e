import { type FormerCounter, milesBetween } from '#rules/counters.ts';
import { DAYS_PER_MONTH, daysBetween, toDays } from '#rules/days.ts';
import type { Point } from '#rules/longest-rise.ts';
import { believe, keyOf } from '#rules/mileage.ts';
import { MOST_KM } from '#rules/mileage-bounds.ts';
import { type DateDoubt, dateDoubt } from '#rules/past-date.ts';
import { firstIndexWhere } from '#src/domain/sorted-search.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** What the odometer showed on a date, in km, according to a record. */
export interface Reading {
  date: IsoDate;
  mileage: number;
  /** `last-visit`: vehicleInformations (section 12); `client-file`: the raw client (section 5). */
  source: 'invoice' | 'last-visit' | 'client-file';
  /** The key of its `VehicleInvoice`; null if it doesn't come from an invoice. */
  invoiceKey: string | null;
  /** The member that says so, if it is known and isn't the one that asks. */
  other: Member | null;
  /**
   * How much we believe it, compared with others: the most trusted member has 0, the API
   * `API_RANK`.
   */
  rank: number;
}

/** What the API itself says is believed less than the first member, but more than the others. */
export const API_RANK = 1;

/**
 * Why a reading isn't reliable:
 * - `backwards`: lower than an earlier reading;
 * - `too-high`: higher than a later reading, or further than a car can drive in that time;
 * - `repeated`: exactly the figure of an earlier reading, a month or more later: copied, not read;
 * - `future`, `before-plates`: nobody can have read the car's odometer on that date (`DateDoubt`).
 */
export type ReadingDoubt =
  | { kind: 'backwards' | 'too-high' | 'repeated'; against: { date: IsoDate; mileage: number } }
  | { kind: DateDoubt };

export interface MileageReading extends Reading {
  doubt: ReadingDoubt | null;
  /** On which counter it was read: 0 is today's, 1 the one before it. */
  counter: number;
  /** A doubtful reading would fit if it was in miles, or if the others were. */
  miles: 'this' | 'others' | null;
}

/**
 * Used if the API estimates no monthly mileage: a little more than an average French car drives.
 */
const USUAL_KM_PER_MONTH = 1250;
/**
 * A last reading that nothing contradicts is still doubted if it rises this many times faster than
 * usual.
 */
const WILD_LAST_PACE = 5;
const WILD_LAST_KM = 20_000;
/** How much two visits on one day may differ, because of a tow or a rounded figure. */
const SLACK_KM = 1000;
/** Two visits for one repair may show the same figure. */
const REPEAT_DAYS = 30;

export interface JudgedBy {
  /** The first registration, if it is known. */
  release: IsoDate | null;
  today: IsoDate;
  /** The vehicle's usual km a month; null if unknown. */
  monthly: number | null;
}

/**
 * Judges distinct readings, sorted by date. The reliable ones are those that `believe` keeps, the
 * most trusted sources first. So one typing error costs only its own reading and not all that
 * follow, and one member's claims never cost another member's readings. A replaced counter's
 * readings are reliable too, but not those from which the mileage goes on.
 */
export function judgeReadings(
  readings: readonly Reading[],
  { release, today, monthly }: JudgedBy,
): { readings: MileageReading[]; former: FormerCounter[]; contradicted: boolean } {
  const past = readings.filter(({ date }) => dateDoubt(date, today) === null);
  const possible = past.filter(({ mileage }) => mileage <= MOST_KM);
  const pace = monthly ?? USUAL_KM_PER_MONTH;
  const { former, counters, contradicted } = believed(
    possible.length > 0 ? possible : past,
    release,
  );
  if (isWildLast(counters[0] ?? [], pace)) counters[0]?.pop();
  const counterOf = new Map(counters.flatMap((all, index) => all.map((one) => [one, index])));
  let fresh: Reading | null = null;
  const judged = readings.map((reading): MileageReading => {
    const impossible = dateDoubt(reading.date, today);
    const counter = counterOf.get(reading) ?? inPlaceOn(reading.date, counters);
    const plain = { ...reading, counter, miles: null };
    if (impossible) return { ...plain, doubt: { kind: impossible } };
    if (!counterOf.has(reading)) {
      const series = counters[counter] ?? [];
      const miles = milesBetween(reading.mileage, expectedOn(reading.date, series, pace));
      return { ...plain, doubt: contradiction(reading, series), miles };
    }
    const copied: boolean =
      fresh !== null &&
      fresh.mileage === reading.mileage &&
      // If a less trusted source claims the same figure for an earlier day, the trusted reading
      // isn't a copy.
      (fresh.rank <= reading.rank || reading.rank === API_RANK) &&
      daysBetween(fresh.date, reading.date) >= REPEAT_DAYS;
    if (copied && fresh) return { ...plain, doubt: { kind: 'repeated', against: at(fresh) } };
    fresh = reading;
    return { ...plain, doubt: null };
  });
  return { readings: judged, former, contradicted };
}

/** The counter of that day: one is in place from its first reading on. */
function inPlaceOn(date: IsoDate, counters: readonly (readonly Reading[])[]): number {
  const found = counters.findIndex(([first]) => first !== undefined && first.date <= date);
  return found === -1 ? counters.length - 1 : found;
}

/** What the counter should have shown, by the readings before and after; NaN if there are none. */
function expectedOn(date: IsoDate, series: readonly Reading[], pace: number): number {
  const later = firstIndexWhere(series, (one) => one.date > date);
  const [before, after] = [series[later - 1], series[later]];
  if (before && after) {
    const share = daysBetween(before.date, date) / daysBetween(before.date, after.date);
    return before.mileage + share * (after.mileage - before.mileage);
  }
  const edge = before ?? after;
  if (!edge) return Number.NaN;
  return edge.mileage + (pace / DAYS_PER_MONTH) * daysBetween(edge.date, date);
}

const at = ({ date, mileage }: Reading) => ({ date, mileage });

/** The readings that `believe` keeps, in its order: today's counter first, then those before it. */
function believed(readings: readonly Reading[], release: IsoDate | null) {
  const pointOf = ({ date, mileage }: Reading): Point => ({ day: toDays(date), km: mileage });
  const ofPoint = new Map(readings.map((reading) => [keyOf(pointOf(reading)), reading]));
  const sources = [...Map.groupBy(readings, ({ rank }) => rank)].sort(([a], [b]) => a - b);
  const { kept, former, contradicted } = believe(
    sources.map(([, said]) => said.map(pointOf)),
    release === null ? null : toDays(release),
  );
  const counters = [kept, ...former.map(({ points }) => points).reverse()].map((points) =>
    points.flatMap((point) => ofPoint.get(keyOf(point)) ?? []),
  );
  return { former, counters, contradicted };
}

/** There is no later reading that could contradict the last one; only the pace can. */
function isWildLast(series: readonly Reading[], pace: number): boolean {
  const [before, last] = [series.at(-2), series.at(-1)];
  if (!before || !last || series.length < 3) return false;
  const driven = last.mileage - before.mileage;
  const usual = (pace / DAYS_PER_MONTH) * daysBetween(before.date, last.date);
  return driven > usual + WILD_LAST_KM && driven > SLACK_KM + WILD_LAST_PACE * usual;
}

/** Which reading of the series it contradicts, and how. */
function contradiction(reading: Reading, series: readonly Reading[]): ReadingDoubt | null {
  const later = firstIndexWhere(series, (one) => one.date > reading.date);
  const before = series[later - 1];
  if (before && reading.mileage < before.mileage) return { kind: 'backwards', against: at(before) };
  const after = series[later];
  const against = after && reading.mileage > after.mileage ? after : (before ?? after);
  return against ? { kind: 'too-high', against: at(against) } : null;
}
