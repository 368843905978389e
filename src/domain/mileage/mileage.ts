import type { VehicleInformations } from '#contract/vision360.ts';
import type { FormerCounter } from '#rules/counters.ts';
import { averageMonthsBetween, daysBetween, oldestFirst } from '#rules/days.ts';
import { translated } from '#rules/mileage.ts';
import { DOUBTFUL_KM, MOST_KM } from '#rules/mileage-bounds.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { firstIndexWhere } from '#src/domain/sorted-search.ts';
import type { Said, Testimony } from '#src/domain/vehicle/testimony.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { API_RANK, judgeReadings, type MileageReading, type Reading } from './mileage-readings.ts';

export interface MileageSources {
  invoices: readonly VehicleInvoice[];
  testimony: Testimony;
  information: VehicleInformations | null;
  /** The first registration, if that date is possible. */
  release: IsoDate | null;
}

/**
 * Why we don't rely on the figure. `below-reading`: a reliable reading is higher, so one of the two is
 * wrong; `beyond-any-car`: no car has gone so far; `beyond-most-cars`: few have (`DOUBTFUL_KM`);
 * `other-counter`: later readings of other members agree on a new counter (docs/decisions/0033).
 */
export type EstimateDoubt =
  | 'below-reading'
  | 'beyond-any-car'
  | 'beyond-most-cars'
  | 'other-counter';

/** The mileage on the requested day, in km. */
type MileageEstimate =
  | {
      /**
       * `api`: the API's own figure; `computed`: the last reliable reading plus the monthly mileage
       * since.
       */
      source: 'api' | 'computed';
      mileage: number;
      /** The reading that it starts from; null if the API's figure stands alone. */
      from: MileageReading | null;
      doubt: EstimateDoubt | null;
    }
  | { source: 'unknown'; mileage: null };

interface CurvePoint {
  date: IsoDate;
  mileage: number;
}

/** A counter that was replaced, or started again. */
export interface ReplacedCounter extends Omit<FormerCounter, 'points'> {
  /** Its known points, oldest first; at least one. */
  curve: CurvePoint[];
  /** The first reading of the counter that took its place. */
  next: CurvePoint;
}

export interface Mileage {
  /** Oldest first, including doubtful ones with the reason for the doubt. */
  readings: MileageReading[];
  /** On today's counter, like everything below but `replaced`. */
  lastReliable: MileageReading | null;
  /** km a month: the API's own estimate; otherwise the slope of the reliable readings. */
  monthly: { km: number; source: 'api' | 'readings' } | null;
  today: MileageEstimate;
  /** Known points over time, oldest first. The mileage between and after them is inferred. */
  curve: CurvePoint[];
  /** The counters that the vehicle had before, oldest first; mostly none. */
  replaced: ReplacedCounter[];
}

/** Two readings that are closer together than this don't show the usual pace. */
const SLOPE_MIN_DAYS = 180;

/** What we know about the vehicle's mileage, as of `today`. */
export function readMileage(sources: MileageSources, today: IsoDate): Mileage {
  const { information, release } = sources;
  const estimated = positive(information?.monthlyMilageEstimated);
  const { readings, former, contradicted } = judgeReadings(readingsOf(sources), {
    release,
    today,
    monthly: estimated,
  });
  const reliableOn = (counter: number) =>
    readings.filter((reading) => reading.doubt === null && reading.counter === counter);
  const reliable = reliableOn(0);
  const lastReliable = reliable.at(-1) ?? null;
  // If the most trusted readings show a pace, other sources' readings don't change it.
  const trusted = reliable.filter(({ rank }) => rank === 0);
  const slope = estimated === null ? (slopeOf(trusted) ?? slopeOf(reliable)) : null;
  const monthly =
    estimated !== null
      ? { km: estimated, source: 'api' as const }
      : slope !== null
        ? { km: slope, source: 'readings' as const }
        : null;
  const plain = estimateToday(information, lastReliable, monthly?.km ?? null, today);
  const estimate: MileageEstimate =
    contradicted && plain.source !== 'unknown' && plain.doubt === null
      ? { ...plain, doubt: 'other-counter' }
      : plain;
  const curves = [...former, null].map((_, index) => {
    const points = reliableOn(former.length - index).map(({ date, mileage }) => ({
      date,
      mileage,
    }));
    const isNewBefore = index === 0 && release !== null && release < (points[0]?.date ?? release);
    return isNewBefore ? [{ date: release, mileage: 0 }, ...points] : points;
  });
  const replaced = former.flatMap(({ factor, offset, miles }, index): ReplacedCounter[] => {
    const [points = [], next] = [curves[index], curves[index + 1]?.[0]];
    return next ? [{ factor, offset, miles, curve: points, next }] : [];
  });
  const curve = [
    ...(curves.at(-1) ?? []),
    ...(estimate.source === 'api' && estimate.doubt === null && lastReliable?.date !== today
      ? [{ date: today, mileage: estimate.mileage }]
      : []),
  ];
  return { readings, lastReliable, monthly, today: estimate, curve, replaced };
}

/**
 * What the counter of that day showed, in whole km: between two known points, on the line that joins
 * them; after the last one, by the monthly mileage. Null before the first point, and if nothing is
 * known.
 */
export function mileageAt(mileage: Mileage, date: IsoDate): number | null {
  const { curve, monthly } = mileage;
  const counter = replacedAfter(mileage, date);
  if (!counter) return along(curve, monthly?.km ?? null, date);
  return along(counter.curve, monthly && monthly.km / counter.factor, date);
}

/** The line of each counter, the oldest first. */
export const curvesOf = ({ replaced, curve }: Mileage) => [
  ...replaced.map((counter) => counter.curve),
  curve,
];

/** The counter that was in place on that day and is no more; undefined if it was today's. */
const replacedAfter = ({ replaced }: Mileage, date: IsoDate): ReplacedCounter | undefined =>
  replaced.find(({ next }) => date < next.date);

/**
 * A mileage (km) that was read on a date, on the scale of today's counter, so that two may be
 * subtracted; on a replaced counter it may be less than 0.
 */
export function onTodaysScale(mileage: Mileage, date: IsoDate, km: number): number {
  const counter = replacedAfter(mileage, date);
  return counter ? Math.round(translated(km, counter)) : km;
}

function along(curve: readonly CurvePoint[], monthly: number | null, date: IsoDate): number | null {
  const next = curve[firstIndexWhere(curve, (point) => point.date >= date)];
  const before = curve[firstIndexWhere(curve, (point) => point.date > date) - 1];
  if (before?.date === date) return before.mileage;
  if (!before) return null;
  if (!next) return monthly && projected(before, monthly, date);
  const share = daysBetween(before.date, date) / daysBetween(before.date, next.date);
  return Math.round(before.mileage + share * (next.mileage - before.mileage));
}

/**
 * Each reading once, oldest first. On the same day, the most trusted member's come first, then
 * those of the API itself, which have no member as author, then other members'.
 */
function readingsOf({ invoices, testimony, information }: MileageSources): Reading[] {
  const by = ({ rank, other }: Omit<Said<unknown>, 'record'>) => ({
    rank: rank < API_RANK ? rank : rank + 1,
    other,
  });
  const byApi = { rank: API_RANK, other: null };
  const lastVisits = [
    ...(information ? [{ source: 'last-visit' as const, record: information, by: byApi }] : []),
    ...testimony.files.map((file) => ({
      source: 'client-file' as const,
      record: file.record,
      by: by(file),
    })),
  ];
  const all: Reading[] = [
    ...invoices.flatMap(({ date, mileage, key, member }): Reading[] =>
      date && mileage
        ? [{ date, mileage, source: 'invoice', invoiceKey: key, ...by(testimony.wordOf(member)) }]
        : [],
    ),
    ...lastVisits.flatMap(({ source, record, by }): Reading[] => {
      const { vehicleLastVisitDate: date, vehicleLastVisitMileage: mileage } = record;
      return date && mileage && mileage > 0
        ? [{ date, mileage, source, invoiceKey: null, ...by }]
        : [];
    }),
  ];
  // The last visit usually repeats an invoice, and a second invoice on the same day repeats the
  // first.
  const distinct = new Map<string, Reading>();
  for (const reading of all) {
    const key = `${reading.date} ${reading.mileage}`;
    const known = distinct.get(key);
    if (!known) distinct.set(key, reading);
    else if (reading.rank < known.rank) {
      distinct.set(key, { ...known, rank: reading.rank, other: reading.other });
    }
  }
  return [...distinct.values()].sort(
    (a, b) => oldestFirst(a.date, b.date) || a.mileage - b.mileage,
  );
}

function estimateToday(
  information: VehicleInformations | null,
  last: MileageReading | null,
  monthly: number | null,
  today: IsoDate,
): MileageEstimate {
  // Zero means unknown (docs/api.md, section 12).
  const own = positive(information?.vehicleCurrentMilageEstimated);
  if (own !== null) {
    return { source: 'api', mileage: Math.round(own), from: null, doubt: estimateDoubt(own, last) };
  }
  if (last === null || monthly === null) return { source: 'unknown', mileage: null };
  const mileage = projected(last, monthly, today);
  return { source: 'computed', mileage, from: last, doubt: estimateDoubt(mileage, last) };
}

function estimateDoubt(km: number, last: MileageReading | null): EstimateDoubt | null {
  if (last !== null && km < last.mileage) return 'below-reading';
  if (km > MOST_KM) return 'beyond-any-car';
  return km > DOUBTFUL_KM ? 'beyond-most-cars' : null;
}

const projected = (
  from: { date: IsoDate; mileage: number },
  monthly: number,
  date: IsoDate,
): number => Math.round(from.mileage + monthly * averageMonthsBetween(from.date, date));

/** km a month from the first reading to the last; null if they are too close together to tell. */
function slopeOf(reliable: readonly MileageReading[]): number | null {
  const [first, last] = [reliable[0], reliable.at(-1)];
  if (!first || !last || daysBetween(first.date, last.date) < SLOPE_MIN_DAYS) return null;
  return positive(
    Math.round((last.mileage - first.mileage) / averageMonthsBetween(first.date, last.date)),
  );
}

const positive = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && value > 0 ? value : null;
