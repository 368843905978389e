import type { IncomingMessage } from 'node:http';
import { LEAST_BYTES } from '#link/limits.ts';

/** In milliseconds: what moved stays so long behind what has just come. */
const AHEAD = 5000;

/** A request that is not answered whole. */
export interface Asked {
  incoming: IncomingMessage;
  /** Of who asks. */
  address: string;
  /** What had moved on its connection when that was last enough, and from when on it waits. */
  moved: number;
  since: number;
}

/**
 * Of the requests that wait for whoever asked (a body that does not come, an answer that is not
 * read), the one that has waited the longest for `LEAST_BYTES`; of an address that holds more of
 * them than any other, so that a slow line elsewhere does not pay for it.
 */
export function firstToMakeRoom(all: Iterable<Asked>): Asked | undefined {
  const waiting = [...all].filter(waitsForPeer);
  for (const asked of waiting) noteWhatMoved(asked);
  const byAddress = Map.groupBy(waiting, ({ address }) => address);
  const most = [...byAddress.values()].reduce(
    (largest, group) => (group.length > largest.length ? group : largest),
    [],
  );
  return most.reduce<Asked | undefined>(
    (longest, asked) => (longest && longest.since <= asked.since ? longest : asked),
    undefined,
  );
}

const waitsForPeer = ({ incoming }: Asked): boolean =>
  (!incoming.complete && incoming.readableLength === 0) || incoming.socket.writableLength > 0;

function noteWhatMoved(asked: Asked): void {
  const { bytesRead, bytesWritten, writableLength } = asked.incoming.socket;
  const moved = bytesRead + bytesWritten - writableLength;
  if (moved - asked.moved < LEAST_BYTES) return;
  asked.moved = moved;
  asked.since = performance.now() + AHEAD;
}
