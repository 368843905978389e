import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream/promises';

/** The API owed something, its answer or the taking of what was sent, for longer than the limit. */
export class TooLate extends Error {}

/** The page went away before its request was whole. */
export class ClientGone extends Error {}

export interface Exchange {
  /** Path and query, to be appended to the API's address. */
  target: string;
  method: string;
  headers: http.OutgoingHttpHeaders;
  body: ReadableStream<Uint8Array> | string | null;
  /** The page's: aborted once it stops listening. */
  signal: AbortSignal;
}

export interface Sender {
  /**
   * Sends the request and answers once the head of the answer is there, its body unread.
   *
   * @throws {TooLate} {@link ClientGone}, or node's error when the API cannot be reached
   */
  send(exchange: Exchange): Promise<http.IncomingMessage>;
  close(): void;
}

/** Below the 5 s after which Apache, the shortest of the usual servers, closes an idle connection. */
const IDLE_SOCKET_MS = 4000;

/**
 * Speaks to the API through node:http rather than fetch(): fetch() sends a streamed body chunked,
 * which PHP's servers may refuse, where this keeps its Content-Length; it decompresses, where this
 * hands over the bytes as they are; its own limits (300 s between two reads) cannot be changed
 * without a package more.
 *
 * @param base the API's address, without a slash at its end
 * @param timeout milliseconds
 */
export function createSender(base: string, timeout: number): Sender {
  const { Agent, request } = base.startsWith('https:') ? https : http;
  const agent = new Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS });

  async function send(exchange: Exchange): Promise<http.IncomingMessage> {
    const { method, headers, body, signal } = exchange;
    const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
    const outgoing = request(base + exchange.target, { method, headers, signal, agent });
    const patience = createPatience(timeout, () => outgoing.destroy(new TooLate()));
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      // An answer may come before the request is whole, and be the last thing to come.
      incoming.once('close', () => {
        if (!outgoing.writableFinished) outgoing.destroy();
      });
      resolve(incoming);
    });
    // Its failure is outgoing's, or comes after the answer and no longer matters.
    pipeline(handOver(body, patience), outgoing).catch(() => {});
    try {
      return await promise;
    } finally {
      patience.end();
    }
  }
  return { send, close: () => agent.destroy() };
}

/** Counts while the API owes something; never while the page is still sending, however slowly. */
async function* handOver(body: Exchange['body'], patience: Patience) {
  try {
    for await (const chunk of typeof body === 'string' ? [body] : (body ?? [])) {
      patience.start();
      yield chunk;
      patience.pause();
    }
  } catch {
    throw new ClientGone();
  }
  patience.start();
}

interface Patience {
  start(): void;
  pause(): void;
  end(): void;
}

function createPatience(limit: number, onLate: () => void): Patience {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return {
    start() {
      clearTimeout(timer);
      if (!ended) timer = setTimeout(onLate, limit);
    },
    pause: () => clearTimeout(timer),
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
