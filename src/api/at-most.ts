import pLimit from 'p-limit';
import type { Send } from './transport.ts';

/**
 * The same calls with at most `most` under way at a time; the others wait for their turn, in the
 * order they were made. A call's time begins when it is sent; one given up meanwhile is never sent.
 */
export function atMost(most: number, send: Send): Send {
  const limit = pLimit(most);
  return (service, call) => limit(send, service, call);
}
