import { paths } from '#src/paths.ts';
import type { Rights } from '#src/session/rights.ts';

interface Destination {
  name: 'vehicle' | 'planner' | 'campaigns' | 'blacklist' | 'import' | 'help';
  to: string;
  /** Marked as current below this address too. */
  section?: string;
}

/** The pages that an account may open, in the order in which a counter uses them during the day. */
export const navigationOf = (network: string, rights: Rights): Destination[] => [
  { name: 'vehicle', to: paths.home(), section: paths.vehicles(network) },
  { name: 'planner', to: paths.planner(network) },
  {
    name: 'campaigns',
    to: paths.campaigns(network, rights.memberCode ?? undefined),
    section: paths.members(network),
  },
  ...(rights.seesBlacklist ? [{ name: 'blacklist' as const, to: paths.blacklist(network) }] : []),
  { name: 'import', to: paths.import(network) },
  { name: 'help', to: paths.help(network) },
];

/** Whether the current page is the destination, or a page below it. */
export const isCurrent = ({ to, section = to }: Destination, pathname: string): boolean =>
  pathname === to || [to, section].some((place) => pathname.startsWith(`${place}/`));
