import type { Arriving } from '#src/api/blacklist.ts';
import { ApiFailure, toFailure } from '#src/api/errors.ts';
import { failureOf } from '#src/api/refusals.ts';
import type { ListPort } from './list/list-port.ts';
import type { Row, Summary } from './list/model.ts';

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
  /** Called once with the list's first rows, if the rest of it takes some time to arrive. */
  onFirst: (rows: Row[]) => void;
}

/** In bytes; a shorter list is there before anybody has read its first row. */
const LONG = 1_000_000;
/** As many as a large screen shows. */
const FIRST_ROWS = 24;

/**
 * Passes the answer on while it arrives: this thread doesn't decode, parse or keep any of it.
 * Throws ApiFailure, after closing the port.
 */
export async function loadList({
  open,
  port,
  signal,
  onReceived,
  onFirst,
}: LoadOptions): Promise<LoadedList> {
  try {
    const { response, pieces } = await open(signal);
    let received = 0;
    let isBegun = false;
    for await (const piece of pieces) {
      received += piece.byteLength;
      onReceived(received);
      await port.receive(piece, response.headers.get('content-type'));
      if (isBegun || received < LONG || !response.ok) continue;
      const rows = await port.first(FIRST_ROWS);
      isBegun = rows.length > 0;
      if (isBegun && !signal.aborted) onFirst(rows);
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
