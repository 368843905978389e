import type { Arriving } from '#src/api/blacklist.ts';
import { ApiFailure, toFailure } from '#src/api/errors.ts';
import { failureOf } from '#src/api/refusals.ts';
import type { ListPort } from './list/list-port.ts';
import type { Summary } from './list/model.ts';

/** The list, read: what it holds, and the port at which to ask for its rows. */
export interface LoadedList {
  summary: Summary;
  port: ListPort;
  /** Epoch milliseconds. */
  readAt: number;
}

interface LoadOptions {
  open: (signal: AbortSignal) => Promise<Arriving>;
  port: ListPort;
  signal: AbortSignal;
  /** Called with all the bytes that have come. */
  onReceived: (bytes: number) => void;
}

/**
 * Hands the answer on as it arrives: this thread neither decodes, parses nor keeps any of it.
 * Throws ApiFailure, with the port closed.
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
