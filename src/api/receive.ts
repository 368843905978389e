import { inTime } from '#src/in-time.ts';
import { ifStaying } from '#src/leaving.ts';
import { ApiFailure, isAbort, toFailure } from './errors.ts';
import { LIVELY, type PageLimits, timeLeft } from './limits.ts';

export type Piece = Uint8Array<ArrayBuffer>;

export interface Receiving extends Pick<PageLimits, 'goOn' | 'leastBytes'> {
  /** In bytes; infinite for a file that goes to disk as it comes. */
  mostBytes: number;
  /**
   * When a failure must be known (`failBy`). Not set if the person sees the progress and can stop
   * it.
   */
  until?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * How many bytes the answer announces; null if it doesn't, or if that isn't the number of bytes we
 * get.
 */
export function announcedBytes({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length !== null && !headers.has('content-encoding') ? Number(length) : null;
}

/**
 * An answer's body as it arrives. It may take any time as long as it doesn't drip: at least
 * `leastBytes` must come in each `goOn` of waiting. Throws ApiFailure: if the connection is cut,
 * that is a failure and never the end of the body.
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
  /**
   * How long we have waited since the last `leastBytes`. Time spent on processing them doesn't
   * count.
   */
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
    // Not every browser notices if fewer bytes came than announced.
    const announced = announcedBytes(response);
    if (announced !== null && received !== announced) throw new ApiFailure({ kind: 'offline' });
  } catch (thrown) {
    throw toFailure(await ifStaying(thrown), signal);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

const tooLate = () => new ApiFailure({ kind: 'timeout' });

/** The connection itself only rejects if it was aborted or cut off. */
async function nextOf(reader: ReadableStreamDefaultReader<Piece>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ApiFailure({ kind: isAbort(cause) ? 'cancelled' : 'offline' }, { cause });
  }
}
