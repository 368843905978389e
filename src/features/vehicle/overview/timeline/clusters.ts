/**
 * Things that are too close together to be drawn separately: one mark, which opens to all of them.
 */
export interface Cluster<T> {
  /** Days since 1 January 1970, of the first and of the last item. */
  from: number;
  to: number;
  /** In their order; never empty. */
  items: T[];
  /** The item nearest to today; the cluster is drawn in its place. */
  lead: T;
  /** The lead's day, or as close to it as the line of today leaves room for a mark on that side. */
  at: number;
}

interface Scale {
  pixelsPerDay: number;
  /** The width of a mark, in pixels. */
  minDistance: number;
  /** Items up to this moment and items after it never share a cluster. */
  today: number;
}

/**
 * Groups items that are sorted by day. Every item is in exactly one cluster, in its order. Past and
 * future are grouped separately, each from today outwards, so that no mark crosses the line of
 * today and none is closer than `minDistance` to the next.
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
