import { lookInside } from './look-inside.ts';
import type { LookMessage, LookOrder } from './model.ts';

/** The page shows no more than this often, in milliseconds. */
const TELL_EVERY = 100;

const tell = (message: LookMessage) => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<LookOrder>) => {
  let told = 0;
  const result = await lookInside(data, (progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY) return;
    told = now;
    tell({ kind: 'progress', progress });
  });
  tell({ kind: 'result', result });
});

// Its code has come.
tell({ kind: 'progress', progress: { done: 0, total: 0 } });
