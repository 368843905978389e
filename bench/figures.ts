/** The value below which this share of the measurements lies. */
export function quantile(measures: readonly number[], share: number): number {
  const sorted = [...measures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (measures: readonly number[]): number => quantile(measures, 0.5);

const decimals = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = decimals(0);
const tenths = decimals(1);

export const inCount = (value: number): string => whole.format(value);
/** Such as "4.2 ms", "367 ms", "26.1 s". */
export function inTime(ms: number): string {
  if (ms >= 1000) return `${tenths.format(ms / 1000)} s`;
  return `${(ms < 100 ? tenths : whole).format(ms)} ms`;
}
/** Such as "17.2 KB", "849 MB". */
export const inBytes = (bytes: number): string =>
  bytes < 1e6 ? `${tenths.format(bytes / 1000)} KB` : `${whole.format(bytes / 1e6)} MB`;
