import type { Arriving } from '#src/api/blacklist.ts';
import { ApiFailure, toFailure } from '#src/api/errors.ts';
import { failureOf } from '#src/api/refusals.ts';
import type { ListPort } from './list/list-port.ts';
import type { Summary } from './list/model.ts';

/** A list that has been read: its summary, and the port to ask for its rows. */
export interface LoadedList {
  summary: Summary;
  port: ListPort;
  /** In epoch milliseconds. */
  readAt: number;
}

interface LoadOptions {
  open: (signal: AbortSignal) => Promise<Arriving>;
  port: ListPort;
  signal: AbortSignal;
  /** Called with the number of bytes that have arrived so far. */
  onReceived: (bytes: number) => void;
}

/**
 * Passes the answer on while it arrives: this thread doesn't decode, parse or keep any of it.
 * Throws ApiFailure, after closing the port.
 */
export async function loadList({
  open,
  port,
  signal,
  onReceived,
}: LoadOptions): Promise<LoadedList> {
  try {
    const { response, pieces } = await open(signal);
    let received = 0;
    for await (const piece of pieces) {
      received += piece.byteLength;
      onReceived(received);
      await port.receive(piece, response.headers.get('content-type'));
    }
    const outcome = await port.read(response.ok);
    if (!outcome.ok) throw new ApiFailure(failureOf(response, outcome.failure));
    if (signal.aborted) throw new ApiFailure({ kind: 'cancelled' });
    return { summary: outcome.summary, port, readAt: Date.now() };
  } catch (thrown) {
    port.close();
    throw toFailure(thrown, signal);
  }
}
