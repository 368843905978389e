import pLimit from 'p-limit';
import { inTime } from '#src/in-time.ts';
import { ApiFailure } from './errors.ts';
import { timeLeft } from './limits.ts';
import type { Send } from './transport.ts';

/**
 * The same calls with at most `most` under way at a time; the others wait for their turn, in the
 * order they were made. Without an `until` a call's time begins when it is sent; with one, a call
 * whose turn has not come by then has failed. One that failed or was given up meanwhile is never sent.
 */
export function atMost(most: number, send: Send): Send {
  const limit = pLimit(most);
  return async (service, call) => {
    const turn = Promise.withResolvers<void>();
    const answer = limit(() => {
      turn.resolve();
      return send(service, call);
    });
    if (call.until !== undefined) {
      // Awaited below, or not at all.
      answer.catch(() => {});
      await inTime(turn.promise, timeLeft(call.until), tooLate);
    }
    return answer;
  };
}

const tooLate = () => new ApiFailure({ kind: 'timeout' });
