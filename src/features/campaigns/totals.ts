import { type Campaign, countClients, type Named, type Target } from './model.ts';

/** A channel's key is the API's own; the label is for the screen to find. */
export interface Total extends Named {
  /** Clients, each counted once for every campaign that reached it so. */
  clients: number;
}

/** What clients are counted by. A target that has none of a kind is counted under `none`. */
export type TotalKind = 'channel' | 'operation' | 'promotion';

/** The key under which targets without a channel, an operation or a promotion are counted. */
export const NONE = 'none';
const none: Named = { key: NONE, label: null };

const namesOf: Record<TotalKind, (target: Target) => readonly Named[]> = {
  channel: ({ channels }) => channels.map((channel) => ({ key: channel, label: channel })),
  operation: ({ operation }) => (operation ? [operation] : []),
  promotion: ({ promotions }) => promotions,
};

/**
 * Clients by channel, operation or promotion, the most first. A client counts under each of its
 * channels and operations: the totals of one kind may add up to more clients than there are.
 */
export function totalsBy(kind: TotalKind, campaigns: readonly Campaign[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { targets } of campaigns) {
    const groups = Map.groupBy(
      targets.flatMap((target) => {
        const names = namesOf[kind](target);
        return (names.length > 0 ? names : [none]).map((name) => ({ name, target }));
      }),
      ({ name }) => name.key,
    );
    for (const [key, group] of groups) {
      const before = totals.get(key);
      const label = before?.label ?? group.find(({ name }) => name.label)?.name.label ?? null;
      const clients = countClients(group.map(({ target }) => target));
      totals.set(key, { key, label, clients: (before?.clients ?? 0) + clients });
    }
  }
  return [...totals.values()].sort((a, b) => b.clients - a.clients);
}
