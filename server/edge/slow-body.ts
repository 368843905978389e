import type { IncomingMessage } from 'node:http';
import { LEAST_BYTES } from '#link/limits.ts';

/** Whether a body follows the head that has been read. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Calls `onSlow` once a span has passed in which neither `LEAST_BYTES` of the body nor its end
 * came. Time in which the application is busy with what came doesn't count: that is not the
 * sender's fault.
 *
 * @param span milliseconds
 * @returns a function that ends the watch
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
