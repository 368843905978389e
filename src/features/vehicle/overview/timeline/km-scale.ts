import { type Mileage, mileageAt } from '#src/domain/mileage.ts';
import { type DayWindow, dateAt } from './day-window.ts';

/** What the mileage axis covers, in km. */
export interface KmRange {
  from: number;
  to: number;
}

/** No car has driven further: a typing error must not flatten the curve into a line. */
const MOST_KM = 5_000_000;
const MARGIN = 0.08;
/** Less than this is no slope to look at closely: the axis starts at 0. */
const FLAT_KM = 1000;

/**
 * The mileages that the curve and its projection pass through in the window, with a margin; null
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
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
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
