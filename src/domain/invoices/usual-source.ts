import type { InvoiceLine } from '#contract/invoice.ts';

/** A line with the field from which its operation was recognised. */
type RecognisedLine = Pick<InvoiceLine, 'privateJobId' | 'privateJobLabel' | 'privateUsedSource'>;

/** Null for a line of which no operation was recognised: what else it says of itself is moot. */
export const sourceOf = (line: RecognisedLine): string | null =>
  line.privateJobId === null && line.privateJobLabel === null ? null : line.privateUsedSource;

/**
 * From which field most of the operations were recognised, so that it needs saying only once; null
 * if no line says.
 */
export function usualSourceOf(lines: readonly RecognisedLine[]): string | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const source = sourceOf(line);
    if (source !== null) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
