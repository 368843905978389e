import type { Mark } from './lanes.ts';
import { type DayWindow, type KmRange, lengthOf } from './scales.ts';

/** Where things are on the picture, in pixels. */
export interface Frame {
  width: number;
  height: number;
  /** Whether there is room for the rows' names on the left; otherwise they are above their rows. */
  wide: boolean;
  /** The first and the last day of the window. */
  left: number;
  right: number;
  pixelsPerDay: number;
  plot: { top: number; bottom: number } | null;
  /** The line below which the dates are written. */
  axis: number;
  x: (day: number) => number;
  /** Where a mark is drawn: always inside the frame, even if today is at its edge. */
  markX: (mark: Pick<Mark, 'at'>) => number;
  /** Kept inside the plot; at its bottom if the mileage or the scale is unknown. */
  y: (km: number | null) => number;
  /** May lie outside the plot, like the ends of a line that crosses it. */
  lineY: (km: number) => number;
  /** The middle of a row below the plot, by its index. */
  rowY: (index: number) => number;
  /** Where a row has its name if the frame isn't `wide`. */
  rowNameY: (index: number) => number;
}

const WIDE = 640;
const GUTTER = 116;
const TOP = 24;
const AXIS = 24;
const PLOT = { wide: 190, narrow: 160 };
/** The height of a plot without mileages: the invoices are on one line. */
const FLAT_PLOT = 36;
const ROW = { wide: 30, narrow: 44 };
const ROW_NAME = 16;
/** In plot heights above or below: a drawing still accepts such numbers. */
const FAR = 50;

export function frameOf(
  width: number,
  window: DayWindow,
  km: KmRange | null,
  rows: { plot: boolean; others: number },
  markSize: number,
): Frame {
  const wide = width >= WIDE;
  const size = wide ? 'wide' : 'narrow';
  // Leaves half a mark on both sides, so that the first and the last day can have one.
  const left = (wide ? GUTTER : 0) + markSize / 2;
  const right = Math.max(width - markSize / 2, left + 1);
  const pixelsPerDay = (right - left) / lengthOf(window);
  const row = Math.max(ROW[size], markSize);
  const plotHeight = km ? PLOT[size] : FLAT_PLOT;
  const plot = rows.plot ? { top: TOP, bottom: TOP + plotHeight } : null;
  const rowsTop = (plot?.bottom ?? TOP) + (plot ? markSize / 2 : 0);
  const axis = rowsTop + rows.others * row;
  const lineY = (value: number) => {
    const share = km === null ? 0 : (value - km.from) / (km.to - km.from);
    return plotBottom - Math.min(Math.max(share, -FAR), FAR) * plotHeight;
  };
  const rowTop = (index: number) => rowsTop + index * row;
  const plotBottom = plot?.bottom ?? TOP;
  const x = (day: number) => left + (day - window.from) * pixelsPerDay;
  return {
    width,
    height: axis + AXIS,
    wide,
    left,
    right,
    pixelsPerDay,
    plot,
    axis,
    x,
    markX: ({ at }) => Math.min(Math.max(x(at), left), right),
    y: (value) => {
      if (km === null) return plotBottom - FLAT_PLOT / 2;
      return value === null ? plotBottom : Math.min(Math.max(lineY(value), TOP), plotBottom);
    },
    lineY,
    rowY: (index) => rowTop(index) + (wide ? row / 2 : ROW_NAME + (row - ROW_NAME) / 2),
    rowNameY: (index) => rowTop(index) + ROW_NAME - 3,
  };
}
