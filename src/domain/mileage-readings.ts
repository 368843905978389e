import { DAYS_PER_MONTH, daysBetween } from '#rules/days.ts';
import { type DateDoubt, dateDoubt } from './plausible.ts';
import type { IsoDate } from './vehicle.ts';

/** What a record says the counter stood at, in km, on a date. */
export interface Reading {
  date: IsoDate;
  mileage: number;
  /** `last-visit`: vehicleInformations (section 12); `client-file`: the raw client (section 5). */
  source: 'invoice' | 'last-visit' | 'client-file';
  /** The key of its `VehicleInvoice`; null where it comes from no invoice. */
  invoiceKey: string | null;
}

/**
 * Why a reading is not relied upon:
 * - `backwards`: lower than an earlier reading;
 * - `too-high`: higher than a later reading, or further on than a car can drive meanwhile;
 * - `repeated`: an earlier reading's very figure, a month or more later: copied, not read;
 * - `future`, `before-plates`: no car was read on that date (`DateDoubt`).
 */
export type ReadingDoubt =
  | { kind: 'backwards' | 'too-high' | 'repeated'; against: { date: IsoDate; mileage: number } }
  | { kind: DateDoubt };

export interface MileageReading extends Reading {
  doubt: ReadingDoubt | null;
}

/** No car, a taxi shared by two drivers included, drives further, day after day. */
const MAX_KM_PER_DAY = 800;
/** No car has gone further: the record is of 5.2 million km. */
export const MAX_KM = 6_000_000;
/** What a first and a last visit of one day may differ by, a tow or a rounded figure. */
const SLACK_KM = 1000;
/** Where the API estimates no monthly mileage: a little more than a French car drives. */
const USUAL_KM_PER_MONTH = 1250;
/** Steps beyond this many times the usual pace are used to break ties only. */
const WILD_PACE = 3;
/** An uncontradicted last reading is doubted beyond this many times the usual pace. */
const WILD_LAST_PACE = 5;
const WILD_LAST_KM = 20_000;
/** Two visits of one repair may bear one figure. */
const REPEAT_DAYS = 30;

/**
 * Judges readings sorted by date. The ones relied upon are the longest series in which the counter
 * neither goes backwards nor faster than a car can: one typing error then costs one reading, not
 * all that follow it. Of equal series the one with the fewest wild steps, then the earliest.
 * @param monthly the vehicle's usual km a month, null where it is unknown
 */
export function judgeReadings(
  readings: readonly Reading[],
  today: IsoDate,
  monthly: number | null,
): MileageReading[] {
  const past = readings.filter(({ date }) => dateDoubt(date, today) === null);
  const possible = past.filter(({ mileage }) => mileage <= MAX_KM);
  const series = longestSeries(
    possible.length > 0 ? possible : past,
    monthly ?? USUAL_KM_PER_MONTH,
  );
  if (isWildLast(series, monthly ?? USUAL_KM_PER_MONTH)) series.pop();
  const kept = new Set(series);
  let fresh: Reading | null = null;
  return readings.map((reading) => {
    const impossible = dateDoubt(reading.date, today);
    if (impossible) return { ...reading, doubt: { kind: impossible } };
    if (!kept.has(reading)) return { ...reading, doubt: contradiction(reading, series) };
    const copied: boolean =
      fresh !== null &&
      fresh.mileage === reading.mileage &&
      daysBetween(fresh.date, reading.date) >= REPEAT_DAYS;
    if (copied && fresh) return { ...reading, doubt: { kind: 'repeated', against: at(fresh) } };
    fresh = reading;
    return { ...reading, doubt: null };
  });
}

const at = ({ date, mileage }: Reading) => ({ date, mileage });

/** A series of readings by its end, and how the counter came there. */
interface Series {
  last: Reading;
  day: number;
  kept: number;
  wild: number;
  before: Series | null;
}

function longestSeries(readings: readonly Reading[], pace: number): Reading[] {
  const beats = (a: Series, b: Series | null) =>
    b === null || a.kept > b.kept || (a.kept === b.kept && a.wild < b.wild);
  const all: Series[] = [];
  let best: Series | null = null;
  for (const last of readings) {
    const day = daysBetween(readings[0]?.date ?? last.date, last.date);
    let own: Series = { last, day, kept: 1, wild: 0, before: null };
    for (const before of all) {
      const driven = last.mileage - before.last.mileage;
      const days = day - before.day;
      if (driven < 0 || driven > SLACK_KM + MAX_KM_PER_DAY * days) continue;
      const wild = before.wild + Number(isFaster(driven, days, WILD_PACE * pace));
      const longer: Series = { last, day, kept: before.kept + 1, wild, before };
      if (beats(longer, own)) own = longer;
    }
    all.push(own);
    if (beats(own, best)) best = own;
  }
  const series: Reading[] = [];
  for (let step: Series | null = best; step; step = step.before) series.push(step.last);
  return series.reverse();
}

/** Whether that distance in that many days exceeds `limit` km a month, beyond the slack. */
const isFaster = (driven: number, days: number, limit: number): boolean =>
  driven > SLACK_KM + (limit / DAYS_PER_MONTH) * days;

/** No later reading can contradict the last one: only the pace can. */
function isWildLast(series: readonly Reading[], pace: number): boolean {
  const [before, last] = [series.at(-2), series.at(-1)];
  if (!before || !last || series.length < 3) return false;
  const driven = last.mileage - before.mileage;
  const days = daysBetween(before.date, last.date);
  const surplus = driven - (pace / DAYS_PER_MONTH) * days;
  return surplus > WILD_LAST_KM && isFaster(driven, days, WILD_LAST_PACE * pace);
}

/** Which reading of the series it contradicts, and how. */
function contradiction(reading: Reading, series: readonly Reading[]): ReadingDoubt | null {
  const before = series.findLast((one) => one.date <= reading.date);
  if (before && reading.mileage < before.mileage) return { kind: 'backwards', against: at(before) };
  const after = series.find((one) => one.date > reading.date);
  const against = after && reading.mileage > after.mileage ? after : (before ?? after);
  return against ? { kind: 'too-high', against: at(against) } : null;
}
