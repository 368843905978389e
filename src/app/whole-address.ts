import { matchPath } from 'react-router';
import { paths } from '#src/paths.ts';

/** What may be left of an address when its end is cut off, and the page that asks for the rest. */
const parts: [pattern: string, leadsTo: (network: string, part: string) => string][] = [
  ['/:network', paths.home],
  ['/:network/vehicles', paths.home],
  ['/:network/members', (network) => paths.campaigns(network)],
  ['/:network/members/:memberCode', (_, member) => `${member}/campaigns`],
];

/** Where a part of an address leads, in a network that there is; null where it is part of none. */
export function wholeAddress(pathname: string, networks: readonly { code: string }[]) {
  for (const [pattern, leadsTo] of parts) {
    const network = matchPath(pattern, pathname)?.params.network;
    if (network === undefined || !networks.some(({ code }) => code === network)) continue;
    return leadsTo(network, pathname.replace(/\/$/, ''));
  }
  return null;
}
