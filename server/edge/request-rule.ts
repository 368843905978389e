import type { IncomingMessage } from 'node:http';
import type { Reason } from '#server/envelope.ts';
import type { HostRule } from './hosts.ts';

export interface Refused {
  status: number;
  reason: Reason;
}

/** Asked by load balancers, by address, in whatever HTTP they speak. */
const isHealthCheck = ({ url = '' }: IncomingMessage): boolean =>
  url.split('?', 1)[0] === '/healthz';

/** What is not of the API: held in memory, and answered at once. No spelling of `/api` is. */
export const isOfPage = ({ url = '' }: IncomingMessage): boolean =>
  /^\/(?!api\b)[^/%]*(\/|$)/i.test(url.split('?', 1)[0] ?? '');

/**
 * The one rule for what may be read in two ways, by this server and by what stands before or behind
 * it: HTTP/1.0 or 1.1, one `Host` that is ours, a target that is a path and stays the path that it
 * is, a body that has one length. All else is refused before anything looks at it.
 *
 * @param pathname the target's path as it was read
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
  // Browsers send paths as they read them; a path that climbs (`/x/../api`) is not followed, nor an
  // address in full, `*`, or a name with a port.
  if (url.split('?', 1)[0] !== pathname) return { status: 400, reason: 'badPath' };
  if (isHealthCheck(incoming)) return undefined;
  const [host] = hosts;
  if (!host) return { status: 400, reason: 'badRequest' };
  return isExpected(host) ? undefined : { status: 421, reason: 'wrongHost' };
}
