import { CODE_WITHIN, CodeGone, endOfWorker } from '#src/fetch-code.ts';
import type { MendMessage, MendOrder, RowToMend } from './model.ts';

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
  const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => {
    clearTimeout(start);
    worker.terminate();
  };
  const fail = (error: Error) => {
    stop();
    reject(error);
  };
  const start = setTimeout(() => fail(new CodeGone()), CODE_WITHIN);
  worker.onmessage = ({ data }: MessageEvent<MendMessage>) => {
    clearTimeout(start);
    if (data.kind === 'rows') onRows(data.rows);
    if (data.kind === 'failed') fail(new Error('the rows could not be read'));
    if (data.kind === 'mended') {
      stop();
      resolve();
    }
  };
  worker.onerror = (event) => fail(endOfWorker(event));
  worker.postMessage(order);
  return { end: promise, stop };
}
