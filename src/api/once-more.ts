import { ApiFailure } from './errors.ts';
import { timeLeft } from './limits.ts';

/** In milliseconds: the network blinked, or the server was restarting. */
const PAUSE = 800;

/**
 * Asks again, once, where the connection failed and there is time to say that it failed again. For
 * questions only: what changes something may have arrived.
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
