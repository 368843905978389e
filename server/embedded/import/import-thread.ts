import { Worker } from 'node:worker_threads';
import type { StorePlace } from '#server/embedded/store/store.ts';
import { logFailure } from '#server/log.ts';
import type { ImportOrder } from './import-archive.ts';
import type { ImportOutcome } from './import-turns.ts';
import type { Task, TaskEnd } from './import-worker.ts';

/**
 * Runs imports on a thread of their own, where they take turns. While a gigabyte of rows is parsed,
 * recognised and written there, this thread goes on answering from the store as it was, and another
 * member's three rows go in meanwhile. The thread ends when it has nothing to do.
 */
export function createImportThread(place: StorePlace) {
  let worker: Worker | null = null;
  let lastNumber = 0;
  const awaited = new Map<number, PromiseWithResolvers<TaskEnd['outcome']>>();

  function startWorker(): Worker {
    const started = new Worker(new URL('./import-worker.ts', import.meta.url));
    started.on('message', ({ number, outcome }: TaskEnd) => {
      awaited.get(number)?.resolve(outcome);
      awaited.delete(number);
      if (awaited.size === 0) void stop();
    });
    started.once('error', (error) => fail(started, error));
    started.once('exit', () => fail(started, new Error('The import thread ended')));
    return started;
  }

  /** Called when a thread has ended by itself: everything that it was doing has failed. */
  function fail(ended: Worker, error: unknown): void {
    if (worker !== ended) return;
    worker = null;
    for (const { reject } of awaited.values()) reject(error);
    awaited.clear();
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }

  function ask(task: Task): Promise<TaskEnd['outcome']> {
    const end = Promise.withResolvers<TaskEnd['outcome']>();
    awaited.set(task.number, end);
    worker?.postMessage(task);
    return end.promise;
  }

  const nextNumber = () => ++lastNumber;

  /** Removes what imports wrote before their process died. Nobody ever saw those rows. */
  function tidyUp(): void {
    worker ??= startWorker();
    ask({ number: nextNumber(), kind: 'tidy', place })
      .then((end) => {
        if (end.kind === 'failed') throw end.error;
      })
      .catch((error: unknown) => logFailure('What imports left stays', error));
  }

  return {
    tidyUp,
    async run(order: ImportOrder): Promise<ImportOutcome> {
      // Before a member's file is taken in, we remove what that member's own earlier, broken import
      // left.
      if (!worker) tidyUp();
      const end = await ask({ number: nextNumber(), kind: 'import', order });
      if (end.kind === 'failed') throw end.error;
      if (end.kind === 'tidied') throw new Error('An import was asked for');
      return end;
    },
    /** Stops whatever is running. None of it becomes visible, and the next start removes it. */
    async close(): Promise<void> {
      await stop();
      for (const { reject } of awaited.values()) reject(new Error('The server stops'));
    },
  };
}
export type ImportThread = ReturnType<typeof createImportThread>;
