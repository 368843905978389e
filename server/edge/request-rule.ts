import type { IncomingMessage } from 'node:http';
import type { Reason } from '#server/envelope.ts';
import type { HostRule } from './hosts.ts';

export interface Refused {
  status: number;
  reason: Reason;
}

export const healthPath = /^\/(healthz|readyz)$/;

/** Load balancers ask for these by IP address, in whatever version of HTTP they speak. */
const isHealthCheck = ({ url = '' }: IncomingMessage): boolean =>
  healthPath.test(url.split('?', 1)[0] ?? '');

/**
 * Everything outside the API comes from memory and is answered at once. No spelling of `/api`
 * counts as page.
 */
export const isOfPage = ({ url = '' }: IncomingMessage): boolean =>
  /^\/(?!api\b)[^/%]*(\/|$)/i.test(url.split('?', 1)[0] ?? '');

/**
 * The one rule against requests that this server and its neighbours could read in two ways. A
 * request must be HTTP/1.0 or 1.1, with one `Host` that is ours, a target that is a path and stays
 * unchanged when it is parsed, and a body of one length. Everything else is refused before anything
 * looks at it.
 *
 * @param pathname the target's path after parsing
 */
export function refusedBy(
  isExpected: HostRule,
  incoming: IncomingMessage,
  pathname: string,
): Refused | undefined {
  const { httpVersion, url = '', headers, headersDistinct } = incoming;
  const hosts = headersDistinct.host ?? [];
  const encoding = headers['transfer-encoding'];
  if (!['1.0', '1.1'].includes(httpVersion)) return { status: 505, reason: 'badRequest' };
  if (hosts.length > 1) return { status: 400, reason: 'badRequest' };
  if (encoding !== undefined && (httpVersion === '1.0' || encoding.toLowerCase() !== 'chunked')) {
    return { status: 400, reason: 'badRequest' };
  }
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect)) {
    return { status: 417, reason: 'badRequest' };
  }
  // Browsers send paths already resolved. We don't follow a path that climbs (`/x/../api`), a full
  // address, `*`, or a name with a port.
  if (url.split('?', 1)[0] !== pathname) return { status: 400, reason: 'badPath' };
  if (isHealthCheck(incoming)) return undefined;
  const [host] = hosts;
  if (!host) return { status: 400, reason: 'badRequest' };
  return isExpected(host) ? undefined : { status: 421, reason: 'wrongHost' };
}
