import type { IncomingMessage } from 'node:http';
import { LEAST_BYTES } from '#link/limits.ts';

/** Whether more is to come than the head that is read. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Calls `onSlow` once a span has passed in which less than `LEAST_BYTES` of the body came, nor its
 * end. Not where what came waits for the application: that is no fault of the sender.
 *
 * @param span milliseconds
 * @returns what ends the watch
 */
export function watchBody(incoming: IncomingMessage, span: number, onSlow: () => void): () => void {
  let seen = incoming.socket.bytesRead;
  const timer = setInterval(() => {
    const { bytesRead } = incoming.socket;
    const isSlow = bytesRead - seen < LEAST_BYTES && incoming.readableLength === 0;
    seen = bytesRead;
    if (incoming.complete || isSlow) clearInterval(timer);
    if (!incoming.complete && isSlow) onSlow();
  }, span);
  return () => clearInterval(timer);
}
