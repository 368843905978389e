import { inTime } from '#src/in-time.ts';
import { ApiFailure, isAbort, toFailure } from './errors.ts';
import { LIVELY, type PageLimits, timeLeft } from './limits.ts';

export type Piece = Uint8Array<ArrayBuffer>;

export interface Receiving extends Pick<PageLimits, 'goOn' | 'leastBytes'> {
  /** In bytes; no limit for a file that goes to disk as it comes. */
  mostBytes: number;
  /** When a failure must be known (`failBy`); none for what tells its progress and can be stopped. */
  until?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** The bytes that an answer announces; null where it does not, or where they are not those that come. */
export function announcedBytes({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length !== null && !headers.has('content-encoding') ? Number(length) : null;
}

/**
 * An answer's body as it arrives, however long that takes, as long as it does not drip: at least
 * `leastBytes` come in each `goOn` of waiting. Throws ApiFailure: a connection that is cut is a
 * failure, never the body's end.
 */
export async function* receive(
  response: Response,
  { signal, until, ...limits }: Receiving,
): AsyncGenerator<Piece, undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const stop = () => void reader.cancel().catch(() => {});
  signal?.addEventListener('abort', stop);
  let received = 0;
  /** Since the last `leastBytes`: the time spent waiting, not what was done with them. */
  let waited = 0;
  let fresh = 0;
  let hasMoved = false;
  const patience = () => {
    const rest = limits.goOn - waited;
    if (until === undefined) return rest;
    return Math.min(rest, Math.max(timeLeft(until), hasMoved ? LIVELY - waited : 0));
  };
  try {
    for (;;) {
      const began = performance.now();
      const { done, value } = await inTime(nextOf(reader), patience(), tooLate);
      if (signal?.aborted) throw new ApiFailure({ kind: 'cancelled' });
      if (done) break;
      received += value.byteLength;
      if (received > limits.mostBytes) throw new ApiFailure({ kind: 'too-large' });
      waited += performance.now() - began;
      fresh += value.byteLength;
      if (fresh >= limits.leastBytes) {
        hasMoved = true;
        waited = 0;
        fresh = 0;
      }
      yield value;
    }
    // Not every browser notices that an announced length was not reached.
    const announced = announcedBytes(response);
    if (announced !== null && received !== announced) throw new ApiFailure({ kind: 'offline' });
  } catch (thrown) {
    throw toFailure(thrown, signal);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

const tooLate = () => new ApiFailure({ kind: 'timeout' });

/** What the connection itself says: called off or cut off, it rejects, and with nothing else. */
async function nextOf(reader: ReadableStreamDefaultReader<Piece>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ApiFailure({ kind: isAbort(cause) ? 'cancelled' : 'offline' }, { cause });
  }
}
