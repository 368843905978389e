import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Who sends a request, as far as the connection shows. */
export interface Client {
  /**
   * "192.0.2.7", or the network "2001:db8:1:2::/64", since whoever has one of its addresses has
   * them all.
   */
  address: string;
  /** Whether the browser speaks https, if a proxy that we trust says so. */
  https: boolean;
  /** What the log calls this request (`server/observe/call.ts`). */
  requestId?: string;
}

/** What the application is told about the client, beside the request. */
export interface ClientEnv {
  Bindings: Partial<Client>;
}

interface Incoming {
  socket: { remoteAddress?: string | undefined };
  headers: IncomingHttpHeaders;
}

export interface ReadClient {
  (incoming: Incoming): Client;
  /** Whether the connection comes from a proxy that we trust. */
  isTrustedPeer(incoming: Incoming): boolean;
}

type Address = ReturnType<typeof ipaddr.process>;

/**
 * Who the client is. `X-Forwarded-For` is read from its end, and only as far as proxies that we
 * trust wrote it, because anybody could have sent what stands before that.
 *
 * @param trustedProxies addresses and networks
 */
export function createClientReader(trustedProxies: readonly string[] = []): ReadClient {
  const trusted = trustedProxies.map(networkOf);
  const isTrusted = (address: Address): boolean =>
    trusted.some(
      ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
    );

  let hasWarned = false;
  /**
   * Without the address, because it may belong to a person who sends the header without any proxy.
   */
  function warn(): void {
    if (!hasWarned) {
      console.warn(
        'X-Forwarded-For is not believed: it comes from an address that TRUSTED_PROXIES does not name. Everybody who comes through a proxy there counts as one address.',
      );
    }
    hasWarned = true;
  }

  const isTrustedPeer = ({ socket }: Incoming): boolean => {
    const peer = addressOf(socket.remoteAddress);
    return peer !== null && isTrusted(peer);
  };

  function read({ socket, headers }: Incoming): Client {
    const peer = addressOf(socket.remoteAddress);
    if (!peer) return { address: 'unknown', https: false };
    if (headers['x-forwarded-for'] !== undefined && !isTrusted(peer)) warn();
    const hops = String(headers['x-forwarded-for'] ?? '').split(',');
    let client = peer;
    while (isTrusted(client)) {
      const before = addressOf(hops.pop()?.trim());
      if (!before) break;
      client = before;
    }
    const https = isTrusted(peer) && headers['x-forwarded-proto'] === 'https';
    return { address: countedAs(client), https };
  }
  return Object.assign(read, { isTrustedPeer });
}

function networkOf(entry: string): [Address, number] {
  if (entry.includes('/')) return ipaddr.parseCIDR(entry);
  const address = ipaddr.process(entry);
  return [address, address.toByteArray().length * 8];
}

function addressOf(text: string | undefined): Address | null {
  return text && isIP(text) ? ipaddr.process(text) : null;
}

function countedAs(address: Address): string {
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const network = address.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}
