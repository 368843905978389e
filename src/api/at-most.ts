import pLimit from 'p-limit';
import { inTime } from '#src/in-time.ts';
import { ApiFailure } from './errors.ts';
import { timeLeft } from './limits.ts';
import type { Send } from './transport.ts';

/**
 * The same calls, but at most `most` at a time; the others wait for their turn, in the order in
 * which they were made. Without `until`, a call's time starts when it is sent. With `until`, a call
 * that is still waiting at that moment fails. A call that has failed or was given up while it
 * waited is never sent.
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
      // It may be awaited below, or never.
      answer.catch(() => {});
      await inTime(turn.promise, timeLeft(call.until), tooLate);
    }
    return answer;
  };
}

const tooLate = () => new ApiFailure({ kind: 'timeout' });
