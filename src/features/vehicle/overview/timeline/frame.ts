import { MARK_SIZE, type Mark } from './lanes.ts';
import { type DayWindow, type KmRange, lengthOf } from './scales.ts';

/** Where things stand on the picture, in pixels. */
export interface Frame {
  width: number;
  height: number;
  /** Wide enough for the rows' names to stand on the left; else they stand above their row. */
  wide: boolean;
  /** The first and the last day of the window. */
  left: number;
  right: number;
  pixelsPerDay: number;
  plot: { top: number; bottom: number } | null;
  /** The line that the date labels hang from. */
  axis: number;
  x: (day: number) => number;
  /** Where a mark is drawn: inside the frame, even where today stands at its edge. */
  markX: (mark: Pick<Mark, 'at'>) => number;
  /** Kept inside the plot; its bottom where the mileage or the scale is unknown. */
  y: (km: number | null) => number;
  /** Outside the plot too, as the ends of a line that crosses it are. */
  lineY: (km: number) => number;
  /** The middle of the row at that place among the rows beneath the plot. */
  rowY: (index: number) => number;
  /** Where a row that is not `wide` has its name. */
  rowNameY: (index: number) => number;
}

const WIDE = 640;
const GUTTER = 116;
const TOP = 24;
const AXIS = 24;
const PLOT = { wide: 190, narrow: 160 };
/** The plot without a mileage: the invoices on one line. */
const FLAT_PLOT = 36;
const ROW = { wide: 30, narrow: 44 };
const ROW_NAME = 16;
/** Plots above or below: what a drawing still takes as a number. */
const FAR = 50;

export function frameOf(
  width: number,
  window: DayWindow,
  km: KmRange | null,
  rows: { plot: boolean; others: number },
): Frame {
  const wide = width >= WIDE;
  const size = wide ? 'wide' : 'narrow';
  // Half a mark on both sides: the first and the last day can bear one.
  const left = (wide ? GUTTER : 0) + MARK_SIZE / 2;
  const right = Math.max(width - MARK_SIZE / 2, left + 1);
  const pixelsPerDay = (right - left) / lengthOf(window);
  const plotHeight = km ? PLOT[size] : FLAT_PLOT;
  const plot = rows.plot ? { top: TOP, bottom: TOP + plotHeight } : null;
  const rowsTop = (plot?.bottom ?? TOP) + (plot ? MARK_SIZE / 2 : 0);
  const axis = rowsTop + rows.others * ROW[size];
  const lineY = (value: number) => {
    const share = km === null ? 0 : (value - km.from) / (km.to - km.from);
    return plotBottom - Math.min(Math.max(share, -FAR), FAR) * plotHeight;
  };
  const rowTop = (index: number) => rowsTop + index * ROW[size];
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
    rowY: (index) => rowTop(index) + (wide ? ROW.wide / 2 : ROW_NAME + (ROW.narrow - ROW_NAME) / 2),
    rowNameY: (index) => rowTop(index) + ROW_NAME - 3,
  };
}
