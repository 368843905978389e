import { addDays, addMonths, DAYS_PER_MONTH, daysBetween } from '#src/domain/dates.ts';
import type { TimeSpan } from '#src/domain/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';

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
