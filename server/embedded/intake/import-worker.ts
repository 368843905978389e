import { parentPort, workerData } from 'node:worker_threads';
import { type ImportOrder, type ImportReport, importArchive } from './import-archive.ts';
import { type RefusalReason, RefusedFile, type Values } from './reasons.ts';

/** What the thread tells when it ends. */
export type ImportOutcome =
  | { kind: 'done'; report: ImportReport }
  | { kind: 'refused'; reason: RefusalReason; values: Values };

// Sent by import-thread.ts, which types it.
const order: ImportOrder = workerData;

try {
  report({ kind: 'done', report: await importArchive(order) });
} catch (error) {
  // Anything else ends the thread with its error, which its starter hears.
  if (!(error instanceof RefusedFile)) throw error;
  report({ kind: 'refused', reason: error.reason, values: error.values });
}

function report(outcome: ImportOutcome): void {
  parentPort?.postMessage(outcome);
}
