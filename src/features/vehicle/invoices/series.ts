import { daysBetween, yearOf } from '#rules/days.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import { type TimeSpan, timeSpan } from '#src/domain/timeline/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/**
 * One place on the date axis, in days since 1970-01-01. Each line of the chart uses its own figure,
 * in km.
 */
export interface MileagePoint {
  day: number;
  date: IsoDate;
  /** As it was read or estimated. */
  km: number;
  /** A reading that we rely on. */
  reliable?: number;
  /** On which counter it was read (`MileageReading.counter`); each has a line of its own. */
  counter?: number;
  /** A doubtful reading, limited to the height of the axis. */
  doubtful?: number;
  /** From the last reliable reading to today. */
  estimated?: number;
}

export interface MileageSeries {
  /** By date. Those outside the axis are only in the table. */
  points: MileagePoint[];
  /** The counters that the points name. */
  counters: number[];
  /** Days since 1970-01-01. */
  from: number;
  to: number;
  /** The first of January of some years. */
  yearTicks: number[];
  /** On the km axis, from 0. */
  kmTicks: number[];
}

const dayOf = (date: IsoDate): number => daysBetween('1970-01-01', date);

/** As many labels as stay readable on a phone. */
const MAX_YEARS = 6;
const KM_TICKS = 4;

export function mileageSeries(mileage: Mileage, today: IsoDate): MileageSeries {
  const { readings, lastReliable } = mileage;
  const estimated = drawnEstimate(mileage);
  const trusted = readings.filter(({ doubt }) => doubt === null);
  const drawn = (trusted.length > 0 ? trusted : readings).map((reading) => reading.mileage);
  // A typing error with one digit too many must not flatten the curve.
  const kmTicks = axisTicks(0, highest([...drawn, estimated ?? 0, 1]), KM_TICKS);
  const top = kmTicks.at(-1) ?? 0;
  const points = readings.map((reading): MileagePoint => {
    const { date, mileage: km } = reading;
    const point = { day: dayOf(date), date, km };
    if (reading.doubt) return { ...point, doubtful: Math.min(km, top) };
    const starts = reading === lastReliable && estimated !== null;
    return { ...point, reliable: km, counter: reading.counter, ...(starts && { estimated: km }) };
  });
  if (estimated !== null) points.push({ day: dayOf(today), date: today, km: estimated, estimated });
  const span = timeSpan(
    readings.map(({ date }) => date),
    today,
  );
  const [from, to] = [dayOf(span.from), dayOf(span.to)];
  return {
    points: points.filter(({ day }) => day >= from && day <= to).sort((a, b) => a.day - b.day),
    counters: [0, ...mileage.replaced.map((_, index) => index + 1)],
    from,
    to,
    yearTicks: yearTicks(span),
    kmTicks,
  };
}

/** Not `Math.max(...)`, because a call can't take a hundred thousand arguments. */
const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** Today's mileage in km, if the curve leads to it; a doubtful estimate isn't drawn. */
export const drawnEstimate = ({ today: estimate, lastReliable }: Mileage): number | null =>
  estimate.source === 'unknown' || estimate.doubt !== null || lastReliable === null
    ? null
    : estimate.mileage;

function yearTicks({ from, to }: TimeSpan): number[] {
  const first = yearOf(from) + 1;
  const count = yearOf(to) - first + 1;
  const step = Math.max(1, Math.ceil(count / MAX_YEARS));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) =>
    dayOf(`${first + index * step}-01-01`),
  );
}

/** Steps that people count in, at any power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round figures at equal distances, about `count` of them. The first is at or below `min`, the last
 * at or above `max`, and 0 is among them if it lies in between.
 */
export function axisTicks(min: number, max: number, count: number): number[] {
  const rough = (max - min) / count || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.floor(min / step);
  const last = Math.ceil(max / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
