import { CodeGone } from '#src/fetch-code.ts';
import type { PreviewMessage, PreviewOrder, PreviewProgress, PreviewResult } from './model.ts';
import { startWorker } from './start-worker.ts';

/** A preview that is running. */
export interface RunningPreview {
  /** Never rejects; never settles once it is stopped. */
  result: Promise<PreviewResult>;
  stop: () => void;
}

/** Reads a file for its preview on a thread of its own, which ends with the preview. */
export function startPreview(
  order: PreviewOrder,
  onProgress: (progress: PreviewProgress) => void,
): RunningPreview {
  const { promise, resolve } = Promise.withResolvers<PreviewResult>();
  const stop = startWorker<PreviewMessage>(order, {
    onMessage(message) {
      if (message.kind === 'progress') return onProgress(message.progress);
      stop();
      resolve(message.result);
    },
    onFailure: (error) =>
      resolve({ ok: false, failure: error instanceof CodeGone ? 'codeGone' : 'unexpected' }),
  });
  return { result: promise, stop };
}
