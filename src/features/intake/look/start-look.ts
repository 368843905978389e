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
    worker.terminate();
    resolve(result);
  };
  worker.onmessage = ({ data }: MessageEvent<LookMessage>) => {
    if (data.kind === 'progress') onProgress(data.progress);
    else end(data.result);
  };
  // Its code did not arrive, or it ran out of memory.
  worker.onerror = () => end({ ok: false, failure: 'unexpected' });
  worker.postMessage(order);
  return { result: promise, stop: () => worker.terminate() };
}
