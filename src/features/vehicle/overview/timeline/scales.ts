import { addDays, addMonths, DAYS_PER_MONTH, daysBetween } from '#rules/days.ts';
import { MOST_KM } from '#rules/mileage-bounds.ts';
import { type Mileage, mileageAt } from '#src/domain/mileage/mileage.ts';
import type { TimeSpan } from '#src/domain/timeline/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** A stretch of the date axis, in days since 1 January 1970; a zoom may cut a day in two. */
export interface DayWindow {
  from: number;
  to: number;
}

const EPOCH = '1970-01-01';

export const dayOf = (date: IsoDate): number => daysBetween(EPOCH, date);
/** The date on which that moment falls. */
export const dateAt = (day: number): IsoDate => addDays(EPOCH, Math.floor(day));

export const windowOf = ({ from, to }: TimeSpan): DayWindow => ({
  from: dayOf(from),
  to: dayOf(to),
});

export const lengthOf = ({ from, to }: DayWindow): number => to - from;

/** Nearer than this, days are wide enough for any event to be told from the next. */
const SHORTEST = 2 * DAYS_PER_MONTH;

/** The same window, no shorter than two months and no longer than the bounds, moved inside them. */
function inside({ from, to }: DayWindow, bounds: DayWindow): DayWindow {
  const longest = lengthOf(bounds);
  const length = Math.min(Math.max(to - from, SHORTEST), longest);
  const start = Math.min(Math.max((from + to - length) / 2, bounds.from), bounds.to - length);
  return { from: start, to: start + length };
}

export const panned = (window: DayWindow, days: number, bounds: DayWindow): DayWindow =>
  inside({ from: window.from + days, to: window.to + days }, bounds);

/** `factor` times as long, `around` staying where it is on the picture. */
export function zoomed(
  { from, to }: DayWindow,
  factor: number,
  around: number,
  bounds: DayWindow,
): DayWindow {
  const length = Math.min(Math.max((to - from) * factor, SHORTEST), lengthOf(bounds));
  const start = around - ((around - from) / (to - from)) * length;
  return inside({ from: start, to: start + length }, bounds);
}

/** Of a preset, what lies behind today: one reads mostly the past, and some of what comes. */
const PAST_SHARE = 0.75;

/** That many years, three quarters of them past; whole bounds where those are shorter. */
export function yearsAround(years: number, today: IsoDate, bounds: DayWindow): DayWindow {
  const past = Math.round(12 * years * PAST_SHARE);
  const [from, to] = [addMonths(today, -past), addMonths(today, 12 * years - past)];
  return inside({ from: dayOf(from), to: dayOf(to) }, bounds);
}

/** What a cluster fills of the picture once it is opened. */
const CLUSTER_SHARE = 0.6;

export function openedOn(cluster: DayWindow, bounds: DayWindow): DayWindow {
  const margin = (lengthOf(cluster) * (1 / CLUSTER_SHARE - 1)) / 2;
  return inside({ from: cluster.from - margin, to: cluster.to + margin }, bounds);
}

/** The window, moved just so that the day is in its middle where it was not in sight. */
export const showing = (window: DayWindow, day: number, bounds: DayWindow): DayWindow =>
  holds(window, day) ? window : panned(window, day - (window.from + window.to) / 2, bounds);

export const holds = ({ from, to }: DayWindow, day: number): boolean => day >= from && day <= to;

/** Whether two windows are one on the picture. */
export const isSame = (a: DayWindow, b: DayWindow): boolean =>
  Math.abs(a.from - b.from) < 1 && Math.abs(a.to - b.to) < 1;

export const canZoomIn = (window: DayWindow): boolean => lengthOf(window) > SHORTEST + 1;

interface DateTick {
  day: number;
  /** The first of a month. */
  date: string;
}

interface DateTicks {
  /** `year` where every tick is a 1 January. */
  unit: 'year' | 'month';
  ticks: DateTick[];
}

const MONTHS = [1, 3, 6, 12, 24, 60, 120] as const;

/** Round dates in the window, no nearer to each other than their labels are wide, in pixels. */
export function dateTicks(
  window: DayWindow,
  pixelsPerDay: number,
  labelWidth: { month: number; year: number },
): DateTicks {
  const fits = (months: number) =>
    months * DAYS_PER_MONTH * pixelsPerDay >= labelWidth[months < 12 ? 'month' : 'year'];
  const step = MONTHS.find(fits) ?? 240;
  const year = Number(dateAt(window.from).slice(0, 4));
  const years = Math.max(1, step / 12);
  const first = `${String(year - (year % years)).padStart(4, '0')}-01-01`;
  const ticks: DateTick[] = [];
  for (let months = 0; ; months += step) {
    const date = addMonths(first, months);
    const day = dayOf(date);
    if (day > window.to) return { unit: step < 12 ? 'month' : 'year', ticks };
    if (day >= window.from) ticks.push({ day, date });
  }
}

/** What the mileage axis covers, in km. */
export interface KmRange {
  from: number;
  to: number;
}

const MARGIN = 0.08;
/** Less than this is no slope to look at closely: the axis starts at 0. */
const FLAT_KM = 1000;

/**
 * The mileages that the curve and its projection pass through in the window, as far as a car can go
 * (a typing error must not flatten the curve into a line), with a margin; null
 * where none is known. Readings that are not relied upon may lie outside.
 */
export function kmRange(mileage: Mileage, window: DayWindow): KmRange | null {
  const [first, last] = [dateAt(window.from), dateAt(window.to)];
  const known = [
    mileageAt(mileage, first),
    ...mileage.curve
      .filter(({ date }) => date >= first && date <= last)
      .map((point) => point.mileage),
    mileageAt(mileage, last),
  ].flatMap((km) => (km === null ? [] : [Math.min(km, MOST_KM)]));
  // The curve never falls.
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined) return null;
  const from = high - low < FLAT_KM ? 0 : low;
  const margin = (high - from) * MARGIN + 1;
  return { from: Math.max(0, from - margin), to: high + margin };
}

/** Round figures in the range, about `count` of them. */
export function kmTicks({ from, to }: KmRange, count: number): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
