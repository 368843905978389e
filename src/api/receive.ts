import { ApiFailure, toAppError } from './errors.ts';
import { TIMEOUT_MS } from './transport.ts';

export type Piece = Uint8Array<ArrayBuffer>;

/** The bytes that an answer announces; null where it does not, or where they are not those that come. */
export function announcedBytes({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length !== null && !headers.has('content-encoding') ? Number(length) : null;
}

/**
 * An answer's body as it arrives, however long that takes, as long as something arrives. Throws
 * ApiFailure: a connection that is cut is a failure, never the body's end.
 */
export async function* receive(
  response: Response,
  signal?: AbortSignal,
): AsyncGenerator<Piece, undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const stop = () => void reader.cancel().catch(() => {});
  signal?.addEventListener('abort', stop);
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      signal?.throwIfAborted();
      if (done) break;
      received += value.byteLength;
      yield value;
    }
    // Not every browser notices that an announced length was not reached.
    const announced = announcedBytes(response);
    if (announced !== null && received !== announced) throw new ApiFailure({ kind: 'offline' });
  } catch (thrown) {
    throw new ApiFailure(signal?.aborted ? { kind: 'cancelled' } : toAppError(thrown));
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

async function inTime<T>(waiting: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiFailure({ kind: 'timeout' })), TIMEOUT_MS);
  });
  try {
    return await Promise.race([waiting, silence]);
  } finally {
    clearTimeout(timer);
  }
}
