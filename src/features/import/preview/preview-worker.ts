import type { MendMessage, MendOrder, PreviewMessage, PreviewOrder } from './model.ts';
import { mendArchive, previewArchive } from './preview-archive.ts';

/** In milliseconds: the page shows no more updates than this. */
const TELL_EVERY = 100;

const tell = (message: PreviewMessage | MendMessage) => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<PreviewOrder | MendOrder>) => {
  if (data.kind === 'preview') await preview(data);
  else await mend(data);
});

async function preview(order: PreviewOrder): Promise<void> {
  let told = 0;
  const result = await previewArchive(order, (progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY) return;
    told = now;
    tell({ kind: 'progress', progress });
  });
  tell({ kind: 'result', result });
}

async function mend(order: MendOrder): Promise<void> {
  try {
    for await (const rows of mendArchive(order)) tell({ kind: 'rows', rows });
    tell({ kind: 'mended' });
  } catch {
    tell({ kind: 'failed' });
  }
}

// Tells the page that the worker's code has loaded.
tell({ kind: 'progress', progress: { done: 0, total: 0 } });
