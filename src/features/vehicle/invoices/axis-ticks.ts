/** What people count by, at any power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round figures, evenly apart, of which the first is at or below `min` and the last at or above
 * `max`: about `count` of them, 0 among them where it lies between.
 */
export function axisTicks(min: number, max: number, count: number): number[] {
  const rough = (max - min) / count || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.floor(min / step);
  const last = Math.ceil(max / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
