import { matchPath } from 'react-router';
import { paths } from '#src/paths.ts';

/**
 * The addresses that remain when the end of one is cut off, and the page that asks for the missing
 * part.
 */
const parts: [pattern: string, leadsTo: (network: string, part: string) => string][] = [
  ['/:network', paths.home],
  ['/:network/vehicles', paths.home],
  ['/:network/members', (network) => paths.campaigns(network)],
  ['/:network/members/:memberCode', (_, member) => `${member}/campaigns`],
];

/** Where a cut-off address leads, if its network exists; null if it isn't part of any address. */
export function wholeAddress(pathname: string, networks: readonly { code: string }[]) {
  for (const [pattern, leadsTo] of parts) {
    const network = matchPath(pattern, pathname)?.params.network;
    if (network === undefined || !networks.some(({ code }) => code === network)) continue;
    return leadsTo(network, pathname.replace(/\/$/, ''));
  }
  return null;
}
