import type { PreviewMessage, PreviewOrder } from './model.ts';
import { previewArchive } from './preview-archive.ts';

/** The page shows no more than this often, in milliseconds. */
const TELL_EVERY = 100;

const tell = (message: PreviewMessage) => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<PreviewOrder>) => {
  let told = 0;
  const result = await previewArchive(data, (progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY) return;
    told = now;
    tell({ kind: 'progress', progress });
  });
  tell({ kind: 'result', result });
});

// Its code has come.
tell({ kind: 'progress', progress: { done: 0, total: 0 } });
