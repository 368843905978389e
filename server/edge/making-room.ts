import type { IncomingMessage } from 'node:http';
import { LEAST_BYTES } from '#link/limits.ts';

/** In milliseconds: a connection that has just moved is safe for this long. */
const AHEAD = 5000;

/** A request whose answer isn't complete yet. */
export interface Asked {
  incoming: IncomingMessage;
  /** The client's address. */
  address: string;
  /**
   * How many bytes had moved on its connection when it last moved enough, and since when it has
   * been waiting.
   */
  moved: number;
  since: number;
}

/**
 * Which request should make room for another. The candidates wait for their own client: a body that
 * doesn't come, or an answer that isn't read. It is the one that has waited longest for
 * `LEAST_BYTES`, among those of the address that holds the most of them, so that a slow line
 * elsewhere doesn't pay for it.
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
