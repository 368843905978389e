import { paths } from '#src/paths.ts';
import type { Rights } from '#src/session/rights.ts';

interface Destination {
  name: 'vehicle' | 'planner' | 'campaigns' | 'blacklist' | 'import';
  to: string;
  /** Current only at this very address. */
  end?: boolean;
}

/** The pages that an account may open, in the order of a counter's day. */
export const navigationOf = (network: string, rights: Rights): Destination[] => [
  { name: 'vehicle', to: paths.home(), end: true },
  { name: 'planner', to: paths.planner(network) },
  { name: 'campaigns', to: paths.campaigns(network, rights.memberCode ?? undefined) },
  ...(rights.seesBlacklist ? [{ name: 'blacklist' as const, to: paths.blacklist(network) }] : []),
  { name: 'import', to: paths.import(network) },
];
