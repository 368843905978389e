import { type Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Call {
  method?: 'GET' | 'POST';
  path: string;
  headers?: OutgoingHttpHeaders;
  /** Sent as a whole, or piece by piece if it is a list. */
  body?: string | readonly Buffer[];
  /** The caller leaves after this many milliseconds. */
  leavesAfter?: number;
}

export interface Outcome {
  /** 0 if no complete answer came. */
  status: number;
  /** How far it came, for the person who asks why it didn't end. */
  story: string;
  /** The beginning of the answer, up to `KEPT`. */
  text: string;
  bytes: number;
  ms: number;
  how: 'answered' | 'cut' | 'left' | 'never';
  retryAfter: number;
}

/** In characters: we judge an answer by this much of it. */
const KEPT = 4 << 20;

/**
 * Makes a call and waits until it has ended in some way; `never` if that takes longer than `limit`
 * milliseconds.
 */
export function call(
  origin: string,
  agent: Agent,
  { method = 'GET', path, headers = {}, body, leavesAfter }: Call,
  limit: number,
): Promise<Outcome> {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  let [status, text, bytes, retryAfter, head] = [0, '', 0, 0, 'no head'];
  const outgoing = request(origin, { method, path, headers, agent }, (incoming) => {
    head = `head ${incoming.statusCode}`;
    retryAfter = Number(incoming.headers['retry-after'] ?? 0) || 0;
    incoming.setEncoding('utf8').on('data', (piece: string) => {
      bytes += piece.length;
      if (text.length < KEPT) text += piece;
    });
    incoming.on('end', () => {
      status = incoming.complete ? (incoming.statusCode ?? 0) : 0;
      end(incoming.complete ? 'answered' : 'cut');
    });
    incoming.on('error', () => end('cut'));
  });
  const leave = leavesAfter === undefined ? undefined : setTimeout(() => end('left'), leavesAfter);
  const never = setTimeout(() => end('never'), limit);
  const end = (how: Outcome['how']) => {
    clearTimeout(leave);
    clearTimeout(never);
    if (how !== 'answered') outgoing.destroy();
    const ms = performance.now() - started;
    const socket = outgoing.reusedSocket ? 'on a used connection' : 'on a new connection';
    const story = `${head}, ${bytes} bytes, ${socket}`;
    resolve({ status, story, text, bytes, ms, how, retryAfter });
  };
  outgoing.on('error', () => end('cut'));
  // If the other side closes before it has everything, then its answer, or the lack of one, shows
  // how the call ended.
  if (typeof body === 'object') pipeline(Readable.from(body), outgoing).catch(() => {});
  else outgoing.end(body);
  return promise;
}
