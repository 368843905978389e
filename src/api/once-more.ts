import { ApiFailure } from './errors.ts';
import { timeLeft } from './limits.ts';

/** In milliseconds: gives the network or a restarting server a moment to come back. */
const PAUSE = 800;

/**
 * If the connection failed, asks once more, provided there is time left to report a second failure.
 * Only for questions: a call that changes something may have arrived the first time.
 */
export async function onceMore<T>(
  ask: () => Promise<T>,
  { until, signal }: { until: number; signal?: AbortSignal | undefined },
): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    const isPassing = thrown instanceof ApiFailure && thrown.error.kind === 'offline';
    if (!isPassing || timeLeft(until) <= PAUSE) throw thrown;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal?.aborted) throw new ApiFailure({ kind: 'cancelled' });
    return ask();
  }
}
