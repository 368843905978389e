import { addMonths, averageMonthsBetween, daysBetween } from '#rules/days.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { TimeSpan } from '#src/domain/timeline/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** Years that the axis may reach on either side of today; further only where nothing is nearer. */
const NEAR_YEARS = 5;
const NEAR_REACHES = [1, 2, 3, NEAR_YEARS];
const FAR_REACHES = [10, 20];
/** The dates beyond the reach of this share of a side's do not squeeze the others: they get an arrow. */
const SHARE = 2 / 3;
/** The last times stand further back than anything that is due, and weigh less. */
const LAST_DONE_REACH = 3;

/**
 * What the forecasts' date axis covers: today, and on each side of it two thirds at least of the
 * forecast dates or five years, so that a few absurd dates never squeeze the near ones; up to 20
 * years where no forecast date is within five. The rest lies beyond an edge.
 */
export function axisSpan(forecasts: readonly JobForecast[], today: IsoDate): TimeSpan {
  const due = forecasts.flatMap(({ bases }) => bases.map(({ date }) => date));
  const done = forecasts
    .flatMap(({ lastJobDate, doneSince }) => [lastJobDate, doneSince])
    .filter((date) => date !== null);
  const near = (date: IsoDate) =>
    date >= addMonths(today, -12 * NEAR_YEARS) && date <= addMonths(today, 12 * NEAR_YEARS);
  const reaches = due.some(near) ? NEAR_REACHES : [...NEAR_REACHES, ...FAR_REACHES];
  const back = Math.max(
    reach(due, today, -1, reaches),
    Math.min(reach(done, today, -1, NEAR_REACHES), LAST_DONE_REACH),
  );
  return {
    from: addMonths(today, -12 * back - 1),
    to: addMonths(today, 12 * reach(due, today, 1, reaches) + 1),
  };
}

/** A date's place on the axis: days since 1 January 1970. */
export const dayOf = (date: IsoDate): number => daysBetween('1970-01-01', date);

/** Years to go from today, ahead (1) or back (-1), to take in enough of the dates of that side. */
function reach(
  dates: readonly IsoDate[],
  today: IsoDate,
  side: 1 | -1,
  reaches: readonly number[],
): number {
  const ofSide = dates.filter((date) => (side === 1 ? date >= today : date < today));
  const within = (years: number) => {
    const end = addMonths(today, side * 12 * years);
    return ofSide.filter((date) => (side === 1 ? date <= end : date >= end)).length;
  };
  return reaches.find((years) => within(years) >= SHARE * ofSide.length) ?? Math.max(...reaches);
}

interface AxisTick {
  /** The first of a month. */
  date: IsoDate;
  /** What its label has to say. */
  unit: 'month' | 'year';
}

const STEPS = [
  { months: 1, unit: 'month' },
  { months: 3, unit: 'month' },
  { months: 6, unit: 'month' },
  { months: 12, unit: 'year' },
  { months: 24, unit: 'year' },
  { months: 60, unit: 'year' },
  { months: 120, unit: 'year' },
  { months: 240, unit: 'year' },
] as const;

/** The room that a label takes with the gap to its neighbour, in px. */
const ROOM = { month: 76, year: 44 };

/** The dates to write on an axis of that width, in px: as many as fit, none cut off at its ends. */
export function axisTicks({ from, to }: TimeSpan, width: number): AxisTick[] {
  const pxPerMonth = width / averageMonthsBetween(from, to);
  const step = STEPS.find(({ months, unit }) => months * pxPerMonth >= ROOM[unit]);
  if (!step) return [];
  const margin = ROOM[step.unit] / 2;
  const first = Math.ceil(monthIndex(from) / step.months) * step.months;
  const count = Math.floor((monthIndex(to) - first) / step.months) + 1;
  return Array.from({ length: count }, (_, index) => firstOfMonth(first + index * step.months))
    .filter((date) => {
      const x = averageMonthsBetween(from, date) * pxPerMonth;
      return x >= margin && x <= width - margin;
    })
    .map((date) => ({ date, unit: step.unit }));
}

const monthIndex = (date: IsoDate): number =>
  12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;

const firstOfMonth = (index: number): IsoDate =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;

/** Sizes in px that the rows of text and the plot laid over them share. */

/** Above the rows: today's label, then the ticks'. */
export const axisHeight = 40;

/** Where it is narrow the text stands above its marks, else beside them. */
export const rowShape = (compact: boolean) =>
  compact ? { height: 84, marksAt: 64 } : { height: 48, marksAt: 24 };
