import type { PreviewMessage, PreviewOrder } from './model.ts';
import { previewArchive } from './preview-archive.ts';

/** In milliseconds: the page shows no more updates than this. */
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

// Tells the page that the worker's code has loaded.
tell({ kind: 'progress', progress: { done: 0, total: 0 } });
