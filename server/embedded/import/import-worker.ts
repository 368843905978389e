import { parentPort } from 'node:worker_threads';
import type { StorePlace } from '#server/embedded/store/store.ts';
import type { ImportOrder } from './import-archive.ts';
import { type ImportOutcome, takeInTurn, tidyUp } from './import-turns.ts';

/** What the thread is asked to do, with a number that its answer repeats. */
export type Task =
  | { number: number; kind: 'import'; order: ImportOrder }
  | { number: number; kind: 'tidy'; place: StorePlace };

export interface TaskEnd {
  number: number;
  outcome: ImportOutcome | { kind: 'tidied' } | { kind: 'failed'; error: unknown };
}

// import-thread.ts sends these messages and types them.
parentPort?.on('message', async (task: Task) => {
  const message: TaskEnd = { number: task.number, outcome: await outcomeOf(task) };
  parentPort?.postMessage(message);
});

async function outcomeOf(task: Task): Promise<TaskEnd['outcome']> {
  try {
    if (task.kind === 'import') return await takeInTurn(task.order);
    await tidyUp(task.place);
    return { kind: 'tidied' };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
