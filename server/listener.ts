import { createServer, IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { services } from '#contract/services.ts';
import { SILENT_CONNECTION } from '#link/limits.ts';
import type { Reason } from '#server/envelope.ts';
import { type Client, createClientReader, type ReadClient } from './edge/client.ts';
import { createHostRule, type HostRule } from './edge/hosts.ts';
import { type EdgeLimits, edgeLimits } from './edge/limits.ts';
import { cutLater, hangUp, refuseAtEdge } from './edge/refusals.ts';
import { refusedBy } from './edge/request-rule.ts';
import { hasBody, watchBody } from './edge/slow-body.ts';
import { type Sockets, watchSockets } from './edge/sockets.ts';
import { logFailure } from './log.ts';
import { type Observe, REQUEST_ID, watchCall } from './observe/call.ts';

/** A server that can be stopped without cutting off the answers in progress. */
export interface Listener {
  server: Server;
  /**
   * Stops accepting, waits for the requests in flight, and cuts off those that take too long.
   *
   * @param limit milliseconds
   * @returns whether every request was answered
   */
  drain(limit: number): Promise<boolean>;
}

export interface ListenerOptions {
  /** By default, only the loopback's names. */
  isExpectedHost?: HostRule;
  /** By default, nobody is believed. */
  readClient?: ReadClient;
  limits?: Partial<EdgeLimits>;
  /** Is told of each call when it has ended. */
  observe?: Observe;
}

type Fetch = (request: Request, client: Client) => Response | Promise<Response>;

/**
 * Passes to `fetch` only requests that can be read in just one way, and limits what each may cost.
 */
export function createListener(fetch: Fetch, options: ListenerOptions = {}): Listener {
  const {
    isExpectedHost = createHostRule('127.0.0.1'),
    readClient = createClientReader(),
    observe = () => {},
  } = options;
  const limits = { ...edgeLimits, ...options.limits };

  async function answer(
    request: Request,
    incoming: IncomingMessage,
    requestId: string,
  ): Promise<Response> {
    const refused = refusedBy(isExpectedHost, incoming, new URL(request.url).pathname);
    if (refused) return refuseAtEdge(refused.status, refused.reason, request);
    if (sockets.isTooMany(incoming)) {
      return refuseAtEdge(503, 'busy', request, { 'Retry-After': '1' });
    }
    const client = { ...readClient(incoming), requestId };
    if (!hasBody(incoming)) return fetch(request, client);
    const late = Promise.withResolvers<Response>();
    const span = isFile(incoming) ? limits.fileBody : limits.questionBody;
    const stopWatching = watchBody(incoming, span, () => {
      late.resolve(refuseAtEdge(408, 'tooSlow', request));
      // The application still waits for the body. That ends with the connection.
      cutLater(incoming.socket);
    });
    return Promise.race([fetch(request, client), late.promise]).finally(stopWatching);
  }

  const server = createServer(
    {
      // A file may take any time to arrive, but node has only one limit for all bodies. So the edge
      // uses its own limits for heads, bodies and idle connections.
      requestTimeout: 0,
      keepAliveTimeout: limits.idle,
      maxHeaderSize: limits.headBytes,
      requireHostHeader: false,
    },
    getRequestListener(
      (request, { incoming, outgoing }) =>
        answer(request, http1(incoming), String(outgoing.getHeader(REQUEST_ID))),
      {
        errorHandler,
        // Used for the health check of a load balancer that sends no Host.
        hostname: 'localhost',
      },
    ),
  );
  server.prependListener('request', (incoming, response) => {
    watchCall(incoming, response, { isTrusted: readClient.isTrustedPeer, observe });
  });
  server.setTimeout(SILENT_CONNECTION);
  // Node must keep all headers, or a second Host could hide behind the last one that it keeps.
  server.maxHeadersCount = 0;
  server.on('checkExpectation', (incoming, response) => server.emit('request', incoming, response));
  server.on('connect', (_, socket) => hangUp(socket, 400, 'badPath'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const [status, reason] = unreadable[error.code ?? ''] ?? [400, 'badRequest'];
    sockets.fail(socket, status, reason);
  });
  const sockets = watchSockets(server, limits, readClient);
  return { server, drain: (limit) => drain(server, sockets, limit) };
}

/** Codes of node's parser for requests that are too large rather than malformed. */
const unreadable: Record<string, [status: number, reason: Reason]> = {
  HPE_HEADER_OVERFLOW: [431, 'headTooLarge'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'bodyTooLarge'],
};

const filePath = services.importFile.path.replace('/api/{version}/{reseau}', '');

const isFile = ({ url = '' }: IncomingMessage): boolean =>
  url.split('?', 1)[0]?.endsWith(filePath) ?? false;

function http1(incoming: object): IncomingMessage {
  if (incoming instanceof IncomingMessage) return incoming;
  throw new TypeError('The server speaks HTTP/1 only');
}

async function drain(server: Server, sockets: Sockets, limit: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cut = setTimeout(() => {
    resolve(false);
    server.closeAllConnections();
  }, limit);
  // Node's own close() would also wait for connections that a browser opened in advance and never
  // used.
  server.close(() => resolve(true));
  sockets.finish();
  const whole = await promise;
  clearTimeout(cut);
  return whole;
}

/**
 * For a request that couldn't be read (a backslash in its path, a broken Host), or wasn't answered.
 */
async function errorHandler(error: unknown): Promise<Response> {
  if (error instanceof RequestError) return refuseAtEdge(400, 'badPath');
  logFailure('A request failed', error);
  return refuseAtEdge(500, 'internal');
}

/**
 * @param port 0 for any free port
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
