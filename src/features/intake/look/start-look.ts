import { CODE_WITHIN, CodeGone, endOfWorker } from '#src/fetch-code.ts';
import type { LookMessage, LookOrder, LookProgress, LookResult } from './model.ts';

/** A look under way. */
export interface Looking {
  /** Never rejects; never settles once stopped. */
  result: Promise<LookResult>;
  stop: () => void;
}

/** Looks into a file on a thread of its own, which ends with the look. */
export function startLook(order: LookOrder, onProgress: (progress: LookProgress) => void): Looking {
  const worker = new Worker(new URL('./look-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<LookResult>();
  const end = (result: LookResult) => {
    clearTimeout(start);
    worker.terminate();
    resolve(result);
  };
  const start = setTimeout(() => end({ ok: false, failure: 'codeGone' }), CODE_WITHIN);
  worker.onmessage = ({ data }: MessageEvent<LookMessage>) => {
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
