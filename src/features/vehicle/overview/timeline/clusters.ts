/** Things too near each other to be drawn apart: one mark, which opens to all of them. */
export interface Cluster<T> {
  /** Days since 1 January 1970, of the first and of the last. */
  from: number;
  to: number;
  /** In their order; never empty. */
  items: T[];
  /** Of the items the nearest to today: the cluster is drawn where that one stands. */
  lead: T;
  /** The lead's day, or as near to it as today leaves room for a mark on its own side. */
  at: number;
}

interface Scale {
  pixelsPerDay: number;
  /** As wide as a mark, in pixels. */
  minDistance: number;
  /** What is dated until then and what is dated later never share a cluster. */
  today: number;
}

/**
 * Groups what is sorted by day: every item is in exactly one cluster, in its order. What was and
 * what is to come are grouped apart, each from today outwards, so that no mark crosses the line of
 * today and none is nearer than `minDistance` to the next.
 */
export function clustersOf<T extends { day: number }>(
  sorted: readonly T[],
  scale: Scale,
): Cluster<T>[] {
  const isPast = ({ day }: T) => day <= scale.today;
  const past = outwards(sorted.filter(isPast).toReversed(), scale, -1).toReversed();
  const future = outwards(
    sorted.filter((item) => !isPast(item)),
    scale,
    1,
  );
  return [
    ...past.map((cluster) => ({ ...cluster, items: cluster.items.toReversed() })),
    ...future,
  ].map((cluster) => ({
    ...cluster,
    from: cluster.items[0]?.day ?? cluster.at,
    to: cluster.items.at(-1)?.day ?? cluster.at,
  }));
}

/** The clusters on one side of today, the nearest first; `side` is -1 for the past. */
function outwards<T extends { day: number }>(
  nearestFirst: readonly T[],
  { pixelsPerDay, minDistance, today }: Scale,
  side: -1 | 1,
): Pick<Cluster<T>, 'at' | 'lead' | 'items'>[] {
  const clusters: { items: T[]; lead: T; pixels: number }[] = [];
  for (const item of nearestFirst) {
    const pixels = Math.max(Math.abs(item.day - today) * pixelsPerDay, minDistance / 2);
    const current = clusters.at(-1);
    if (current && pixels - current.pixels < minDistance) current.items.push(item);
    else clusters.push({ items: [item], lead: item, pixels });
  }
  return clusters.map(({ items, lead, pixels }) => ({
    items,
    lead,
    at: today + (side * pixels) / pixelsPerDay,
  }));
}
