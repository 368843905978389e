import { paths } from '#src/paths.ts';
import type { Rights } from '#src/session/rights.ts';

interface Destination {
  name: 'vehicle' | 'planner' | 'campaigns' | 'blacklist' | 'import';
  to: string;
  /** Current only at this very address. */
  end?: boolean;
  /** Current below this address too. */
  section?: string;
}

/** The pages that an account may open, in the order of a counter's day. */
export const navigationOf = (network: string, rights: Rights): Destination[] => [
  { name: 'vehicle', to: paths.home(), end: true },
  { name: 'planner', to: paths.planner(network) },
  {
    name: 'campaigns',
    to: paths.campaigns(network, rights.memberCode ?? undefined),
    section: paths.members(network),
  },
  ...(rights.seesBlacklist ? [{ name: 'blacklist' as const, to: paths.blacklist(network) }] : []),
  { name: 'import', to: paths.import(network) },
];

/** Whether the page in sight is the destination, or one below it. */
export function isCurrent(
  { to, end = false, section = to }: Destination,
  pathname: string,
): boolean {
  if (pathname === to) return true;
  return !end && [to, section].some((place) => pathname.startsWith(`${place}/`));
}
