import { CODE_WITHIN, CodeGone, endOfWorker } from '#src/fetch-code.ts';
import type { MendOrder, PreviewOrder } from './model.ts';

interface Hearing<Message> {
  onMessage: (message: Message) => void;
  /** The thread has ended by then. */
  onFailure: (error: Error) => void;
}

/** Starts a thread that reads a file, and gives the function that ends it. */
export function startWorker<Message>(
  order: PreviewOrder | MendOrder,
  { onMessage, onFailure }: Hearing<Message>,
): () => void {
  const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
  const stop = () => {
    clearTimeout(start);
    worker.terminate();
  };
  const fail = (error: Error) => {
    stop();
    onFailure(error);
  };
  const start = setTimeout(() => fail(new CodeGone()), CODE_WITHIN);
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    clearTimeout(start);
    onMessage(data);
  };
  worker.onerror = async (event) => fail(await endOfWorker(event));
  worker.postMessage(order);
  return stop;
}
