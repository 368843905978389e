import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6, type Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { logFailure } from './log.ts';
import { refuse } from './refusal.ts';

/** A socket on which nothing moves for so long is dead: far above any limit of an upstream. */
const SILENT_SOCKET_MS = 10 * 60_000;

/** A server that can be stopped without cutting what it is answering. */
export interface Listener {
  server: Server;
  /**
   * Stops accepting, waits for the requests in flight, cuts those that take longer.
   *
   * @param limit milliseconds
   * @returns whether every request was answered
   */
  drain(limit: number): Promise<boolean>;
}

export function createListener(
  fetch: (request: Request) => Response | Promise<Response>,
): Listener {
  const handle = getRequestListener(
    (request, { incoming }) =>
      isRewritten(incoming.url, request) ? refuse(request, 400, 'badPath') : fetch(request),
    { errorHandler },
  );
  // A request may take any time to arrive: an import is as slow as the garage's line.
  const server = createServer({ requestTimeout: 0 }, handle);
  server.setTimeout(SILENT_SOCKET_MS);

  // Node's own close() waits for the sockets that a browser opened ahead and never used.
  const inFlight = new Map<Socket, Set<ServerResponse>>();
  let draining = false;
  server.on('connection', (socket) => {
    inFlight.set(socket, new Set());
    socket.once('close', () => inFlight.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    const responses = inFlight.get(socket);
    responses?.add(response);
    response.once('close', () => {
      responses?.delete(response);
      if (draining && responses?.size === 0) socket.destroySoon();
    });
  });

  async function drain(limit: number): Promise<boolean> {
    draining = true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const cut = setTimeout(() => {
      resolve(false);
      server.closeAllConnections();
    }, limit);
    server.close(() => resolve(true));
    for (const [socket, responses] of inFlight) {
      if (responses.size === 0) socket.destroySoon();
      for (const response of responses) response.shouldKeepAlive = false;
    }
    const whole = await promise;
    clearTimeout(cut);
    return whole;
  }
  return { server, drain };
}

/**
 * Whether reading the URL made another path of what was sent, as of `/x/../api`. Browsers send paths
 * as they read them; a path that climbs is refused before anyone has to wonder where it ends.
 */
const isRewritten = (sent: string | undefined, { url }: Request): boolean =>
  sent?.split('?', 1)[0] !== new URL(url).pathname;

/** What did not become a request (a backslash in its path, a broken Host), or was not answered. */
function errorHandler(error: unknown): Response {
  if (error instanceof RequestError) return refuse(undefined, 400, 'badPath');
  logFailure('A request failed', error);
  return refuse(undefined, 500, 'internal');
}

/**
 * @param port 0 for any free one
 * @returns the URL to open, once connections are accepted
 * @throws node's error: EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND…
 */
export function listen(server: Server, port: number, host: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', reject);
  server.listen(port, host, () => {
    server.off('error', reject);
    resolve(urlOf(server.address()));
  });
  return promise;
}

function urlOf(bound: string | AddressInfo | null): string {
  if (bound === null || typeof bound === 'string') throw new Error('not a TCP address');
  const { address, port } = bound;
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}
