import { addMonths, averageMonthsBetween, daysBetween } from '#rules/days.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { TimeSpan } from '#src/domain/timeline/time-span.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/**
 * How many years the axis may reach on either side of today; it reaches further only if nothing is
 * nearer.
 */
const NEAR_YEARS = 5;
const NEAR_REACHES = [1, 2, 3, NEAR_YEARS];
const FAR_REACHES = [10, 20];
/**
 * On each side, at least this share of the dates is in reach. Those further away don't squeeze the
 * others: they get an arrow.
 */
const SHARE = 2 / 3;
/** The last times are further in the past than anything due, and matter less. */
const LAST_DONE_REACH = 3;

/**
 * The span of the forecasts' date axis: today, and on each side of it at least two thirds of the
 * forecast dates or five years, so that a few absurd dates never squeeze the near ones. If no
 * forecast date is within five years, it reaches up to 20. Dates outside are shown at the edge.
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

/**
 * How many years to go from today, ahead (1) or back (-1), to include enough of that side's dates.
 */
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
  /** What its label must say. */
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

/** The room that a label takes, including the gap to its neighbour, in px. */
const ROOM = { month: 76, year: 44 };

/**
 * The dates to write on an axis of that width, in px: as many as fit, without cutting one off at
 * the ends.
 */
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

/** Sizes in px, shared by the rows of text and the plot that lies over them. They grow with the text. */

/** Above the rows: today's label, then the ticks'. */
export const axisHeight = (rem: number): number => 2.5 * rem;

/**
 * Where a row's text stands: beside its marks, above them on a narrow screen, or above them on two
 * lines each where large text leaves room for few words.
 */
export type RowLayout = 'beside' | 'above' | 'tall';

const shapes = { beside: [3, 1.5], above: [5.25, 4], tall: [8.75, 7.25] } as const;

export const rowShape = (layout: RowLayout, rem: number) => {
  const [height, marksAt] = shapes[layout];
  return { height: height * rem, marksAt: marksAt * rem };
};
