import { Worker } from 'node:worker_threads';
import type { ImportOrder } from './import-archive.ts';
import type { ImportOutcome } from './import-worker.ts';

/**
 * Runs imports on a thread of their own, one after the other: a gigabyte of rows is parsed,
 * recognised and written while this thread goes on answering from the store as it was.
 */
export function createImportThread() {
  const running = new Set<Worker>();
  let last: Promise<unknown> = Promise.resolve();

  const start = (order: ImportOrder): Promise<ImportOutcome> => {
    const { promise, resolve, reject } = Promise.withResolvers<ImportOutcome>();
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: order,
    });
    running.add(worker);
    worker.once('message', (outcome: ImportOutcome) => resolve(outcome));
    worker.once('error', reject);
    worker.once('exit', () => {
      running.delete(worker);
      reject(new Error('The import ended without an outcome'));
    });
    return promise;
  };

  return {
    run(order: ImportOrder): Promise<ImportOutcome> {
      const outcome = last.then(() => start(order));
      last = outcome.catch(() => undefined);
      return outcome;
    },
    /** Stops what is running: a transaction that is not committed is rolled back. */
    async close(): Promise<void> {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
export type ImportThread = ReturnType<typeof createImportThread>;
