import { addDays, addMonths, DAYS_PER_MONTH, daysBetween } from '#rules/days.ts';
import { MOST_KM } from '#rules/mileage-bounds.ts';
import { curvesOf, type Mileage, mileageAt } from '#src/domain/mileage/mileage.ts';
import type { TimeSpan } from '#src/domain/timeline/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** A part of the date axis, in days since 1 January 1970; zooming may cut a day in two. */
export interface DayWindow {
  from: number;
  to: number;
}

const EPOCH = '1970-01-01';

export const dayOf = (date: IsoDate): number => daysBetween(EPOCH, date);
/** The date of that moment. */
export const dateAt = (day: number): IsoDate => addDays(EPOCH, Math.floor(day));

export const windowOf = ({ from, to }: TimeSpan): DayWindow => ({
  from: dayOf(from),
  to: dayOf(to),
});

export const lengthOf = ({ from, to }: DayWindow): number => to - from;

/** In days: at this zoom, a day is wide enough to tell any event from the next. */
const SHORTEST = 2 * DAYS_PER_MONTH;

/**
 * The same window, moved inside the bounds, no shorter than two months and no longer than the
 * bounds.
 */
function inside({ from, to }: DayWindow, bounds: DayWindow): DayWindow {
  const longest = lengthOf(bounds);
  const length = Math.min(Math.max(to - from, SHORTEST), longest);
  const start = Math.min(Math.max((from + to - length) / 2, bounds.from), bounds.to - length);
  return { from: start, to: start + length };
}

export const panned = (window: DayWindow, days: number, bounds: DayWindow): DayWindow =>
  inside({ from: window.from + days, to: window.to + days }, bounds);

/** The window made `factor` times as long, while `around` stays in its place on the picture. */
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

/**
 * The share of a preset window that lies before today: people mostly read the past, and some of the
 * future.
 */
const PAST_SHARE = 0.75;

/** That many years, three quarters of them in the past; the whole bounds if those are shorter. */
export function yearsAround(years: number, today: IsoDate, bounds: DayWindow): DayWindow {
  const past = Math.round(12 * years * PAST_SHARE);
  const [from, to] = [addMonths(today, -past), addMonths(today, 12 * years - past)];
  return inside({ from: dayOf(from), to: dayOf(to) }, bounds);
}

/** How much of the picture a cluster fills once it is opened. */
const CLUSTER_SHARE = 0.6;

export function openedOn(cluster: DayWindow, bounds: DayWindow): DayWindow {
  const margin = (lengthOf(cluster) * (1 / CLUSTER_SHARE - 1)) / 2;
  return inside({ from: cluster.from - margin, to: cluster.to + margin }, bounds);
}

/** The window; if the day was out of sight, moved so that it is in the middle. */
export const showing = (window: DayWindow, day: number, bounds: DayWindow): DayWindow =>
  holds(window, day) ? window : panned(window, day - (window.from + window.to) / 2, bounds);

export const holds = ({ from, to }: DayWindow, day: number): boolean => day >= from && day <= to;

/** Whether two windows look the same on the picture. */
export const isSame = (a: DayWindow, b: DayWindow): boolean =>
  Math.abs(a.from - b.from) < 1 && Math.abs(a.to - b.to) < 1;

export const canZoomIn = (window: DayWindow): boolean => lengthOf(window) > SHORTEST + 1;

interface DateTick {
  day: number;
  /** The first of a month. */
  date: string;
}

interface DateTicks {
  /** `year` if every tick is a 1 January. */
  unit: 'year' | 'month';
  ticks: DateTick[];
}

const MONTHS = [1, 3, 6, 12, 24, 60, 120] as const;

/** Round dates in the window, no closer together than the width of their labels, in pixels. */
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

/** The range of the mileage axis, in km. */
export interface KmRange {
  from: number;
  to: number;
}

const MARGIN = 0.08;
/** With a smaller rise, there is no slope to look at closely, so the axis starts at 0. */
const FLAT_KM = 1000;

/**
 * The range of mileages that the curve and its projection have in the window, with a margin, as far
 * as a car can go (a typing error must not flatten the curve into a line). Null if no mileage is
 * known. Readings that we don't rely on may lie outside.
 */
export function kmRange(mileage: Mileage, window: DayWindow): KmRange | null {
  const [first, last] = [dateAt(window.from), dateAt(window.to)];
  const known = [
    mileageAt(mileage, first),
    ...curvesOf(mileage)
      .flat()
      .filter(({ date }) => date >= first && date <= last)
      .map((point) => point.mileage),
    mileageAt(mileage, last),
  ].flatMap((km) => (km === null ? [] : [Math.min(km, MOST_KM)]));
  if (known.length === 0) return null;
  // Not the first and the last: the curve falls where the counter was replaced.
  const [low, high] = [known.reduce(least), known.reduce(most)];
  const from = high - low < FLAT_KM ? 0 : low;
  const margin = (high - from) * MARGIN + 1;
  return { from: Math.max(0, from - margin), to: high + margin };
}

const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);

/** Round figures in the range, about `count` of them. */
export function kmTicks({ from, to }: KmRange, count: number): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
