import { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import type { CallLimits } from '#link/limits.ts';
import { createConnector } from './connect.ts';

/** The API took longer than the limit, either to answer or to take what was sent. */
export class TooLate extends Error {}

/** The page went away before its request was complete. */
export class ClientGone extends Error {}

/** A body that is passed on while it comes. It is sent in chunks if its length isn't known. */
interface Upload {
  pieces: AsyncIterable<Uint8Array>;
  length: number | null;
}

export interface Exchange {
  /** Path and query, to be appended to the API's address. */
  target: string;
  method: 'GET' | 'POST';
  /** Without the headers that frame a body: those are written here, to match the body. */
  headers: Record<string, string>;
  body: Upload | Uint8Array | string | null;
  limits: CallLimits;
  /** The page's signal: aborted once the page stops listening. */
  signal: AbortSignal;
}

export type Incoming = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'>;

export interface Sender {
  /**
   * Sends the request and resolves when the head of the answer is there, before its body is read.
   *
   * @throws {TooLate} {@link ClientGone}, or undici's or node's error if there is no answer
   */
  send(exchange: Exchange): Promise<Incoming>;
  /** Whether the API takes a connection, which is closed unused. Never rejects. */
  canReach(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * docs/decisions/0011 says why we use undici, why its pool rather than its fetch(), and why no
 * connection is used twice.
 *
 * @param base the API's address, without a final slash
 */
export function createSender(base: string): Sender {
  const { origin, pathname } = new URL(base);
  const prefix = pathname.replace(/\/$/, '');
  const connect = createConnector();
  const pool = new Pool(origin, {
    allowH2: false,
    connect,
    // Each call has its own connection, closed with its answer: anything that comes later belongs
    // to nobody.
    pipelining: 0,
    // The limits are those of each call. We count them here and where the answer is read.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function send(exchange: Exchange): Promise<Incoming> {
    const { target, method, headers, body, limits, signal } = exchange;
    const late = new AbortController();
    const patience = createPatience(() => late.abort(new TooLate()));
    const call = { path: prefix + target, method, signal: AbortSignal.any([signal, late.signal]) };
    patience.start(isUpload(body) ? limits.send : limits.begin);
    try {
      const incoming = await pool.request(
        isUpload(body)
          ? {
              ...call,
              headers: { ...headers, ...lengthOf(body) },
              body: Readable.from(handOver(body.pieces, limits, patience), { objectMode: false }),
            }
          : { ...call, headers, body },
      );
      // The reader is told of the error. Without this, node would stop if there is no reader.
      incoming.body.on('error', () => {});
      return incoming;
    } finally {
      patience.end();
    }
  }

  function canReach(): Promise<boolean> {
    const { protocol, hostname, port } = new URL(base);
    const reached = Promise.withResolvers<boolean>();
    connect({ protocol, hostname, port, servername: hostname }, (error, socket) => {
      socket?.destroy();
      reached.resolve(error === null);
    });
    return reached.promise;
  }
  return { send, canReach, close: () => pool.destroy() };
}

const isUpload = (body: Exchange['body']): body is Upload =>
  typeof body === 'object' && body !== null && 'pieces' in body;

const lengthOf = ({ length }: Upload): Record<string, string> =>
  length === null ? {} : { 'content-length': `${length}` };

/** The time counts only while the API owes us something, never while the page is still sending. */
async function* handOver(pieces: Upload['pieces'], limits: CallLimits, patience: Patience) {
  patience.pause();
  try {
    for await (const piece of pieces) {
      patience.start(limits.send);
      yield piece;
      patience.pause();
    }
  } catch {
    throw new ClientGone();
  }
  patience.start(limits.begin);
}

interface Patience {
  /** @param limit milliseconds */
  start(limit: number): void;
  pause(): void;
  end(): void;
}

function createPatience(onLate: () => void): Patience {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return {
    start(limit) {
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
