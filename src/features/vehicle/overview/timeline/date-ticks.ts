import { addMonths, DAYS_PER_MONTH } from '#src/domain/dates.ts';
import { type DayWindow, dateAt, dayOf } from './day-window.ts';

interface DateTick {
  day: number;
  /** The first of a month. */
  date: string;
}

export interface DateTicks {
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
