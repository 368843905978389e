/** Things too near each other to be drawn apart: one mark, which opens to all of them. */
export interface Cluster<T> {
  /** Days since 1 January 1970, of the first and of the last. */
  from: number;
  to: number;
  /** In their order; never empty. */
  items: T[];
}

/**
 * Groups what is sorted by day so that two clusters never start nearer than `minDistance` pixels
 * and no cluster is as wide as that: every item is in exactly one cluster, in its order.
 */
export function clustersOf<T extends { day: number }>(
  sorted: readonly T[],
  pixelsPerDay: number,
  minDistance: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const item of sorted) {
    const current = clusters.at(-1);
    if (current && (item.day - current.from) * pixelsPerDay < minDistance) {
      current.items.push(item);
      current.to = item.day;
    } else clusters.push({ from: item.day, to: item.day, items: [item] });
  }
  return clusters;
}
