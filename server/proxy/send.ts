import { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';
import type { CallLimits } from '#link/limits.ts';
import { createConnector } from './connect.ts';

/** The API owed something, its answer or the taking of what was sent, for longer than the limit. */
export class TooLate extends Error {}

/** The page went away before its request was whole. */
export class ClientGone extends Error {}

/** A body that is handed over while it comes; chunked where its length is not known. */
interface Upload {
  pieces: AsyncIterable<Uint8Array>;
  length: number | null;
}

export interface Exchange {
  /** Path and query, to be appended to the API's address. */
  target: string;
  method: 'GET' | 'POST';
  /** None that frames a body: those are written here, by the body. */
  headers: Record<string, string>;
  body: Upload | Uint8Array | string | null;
  limits: CallLimits;
  /** The page's: aborted once it stops listening. */
  signal: AbortSignal;
}

export type Incoming = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'>;

export interface Sender {
  /**
   * Sends the request and answers once the head of the answer is there, its body unread.
   *
   * @throws {TooLate} {@link ClientGone}, or undici's or node's error when there is no answer
   */
  send(exchange: Exchange): Promise<Incoming>;
  close(): Promise<void>;
}

/**
 * docs/decisions/0011 says why by undici, by its pool rather than its fetch(), and why no connection is used twice.
 *
 * @param base the API's address, without a slash at its end
 */
export function createSender(base: string): Sender {
  const { origin, pathname } = new URL(base);
  const prefix = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, {
    allowH2: false,
    connect: createConnector(),
    // A connection for each call, closed with its answer: what comes after that is nobody's.
    pipelining: 0,
    // Limits are those of the call, counted here and where the answer is read.
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
      // Whoever reads it is told; nobody may be reading by then.
      incoming.body.on('error', () => {});
      return incoming;
    } finally {
      patience.end();
    }
  }
  return { send, close: () => pool.destroy() };
}

const isUpload = (body: Exchange['body']): body is Upload =>
  typeof body === 'object' && body !== null && 'pieces' in body;

const lengthOf = ({ length }: Upload): Record<string, string> =>
  length === null ? {} : { 'content-length': `${length}` };

/** Counts while the API owes something; never while the page is still sending, however slowly. */
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
