import type { MendMessage, MendOrder, RowToMend } from './model.ts';
import { startWorker } from './start-worker.ts';

/** A reading of the rows to be mended that is running. */
export interface RunningMending {
  /** Settled once all rows have come; never, once it is stopped. */
  end: Promise<void>;
  stop: () => void;
}

/** Reads the rows of a file that are left out or doubtful, on a thread of its own. */
export function startMending(
  order: MendOrder,
  onRows: (rows: readonly RowToMend[]) => void,
): RunningMending {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = startWorker<MendMessage>(order, {
    onMessage(message) {
      if (message.kind === 'rows') onRows(message.rows);
      if (message.kind !== 'mended' && message.kind !== 'failed') return;
      stop();
      if (message.kind === 'mended') resolve();
      else reject(new Error('the rows could not be read'));
    },
    onFailure: reject,
  });
  return { end: promise, stop };
}
