import { CODE_WITHIN, CodeGone, endOfWorker } from '#src/fetch-code.ts';
import type { PreviewMessage, PreviewOrder, PreviewProgress, PreviewResult } from './model.ts';

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
  const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<PreviewResult>();
  const end = (result: PreviewResult) => {
    clearTimeout(start);
    worker.terminate();
    resolve(result);
  };
  const start = setTimeout(() => end({ ok: false, failure: 'codeGone' }), CODE_WITHIN);
  worker.onmessage = ({ data }: MessageEvent<PreviewMessage>) => {
    clearTimeout(start);
    if (data.kind === 'progress') onProgress(data.progress);
    else end(data.result);
  };
  worker.onerror = (event) => {
    const isGone = endOfWorker(event) instanceof CodeGone;
    end({ ok: false, failure: isGone ? 'codeGone' : 'unexpected' });
  };
  worker.postMessage(order);
  return {
    result: promise,
    stop: () => {
      clearTimeout(start);
      worker.terminate();
    },
  };
}
