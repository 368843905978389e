import { CODE_WITHIN, CodeGone, endOfWorker } from '#src/fetch-code.ts';
import { ifStaying } from '#src/leaving.ts';
import type { ListService } from './list-service.ts';

export interface WorkerCall {
  id: number;
  name: keyof ListService;
  parameters: readonly unknown[];
}

/** @template Value what the call with this id returns */
export type WorkerAnswer<Value = unknown> = { id: number } & (
  | { value: Value }
  /** `isCodeGone`: a part of the worker's code didn't load. */
  | { failed: string; isCodeGone: boolean }
);

/**
 * The id of a message that belongs to no call: it is sent as soon as the worker's code has loaded.
 */
export const READY = 0;

type Result<Name extends keyof ListService> = Awaited<ReturnType<ListService[Name]>>;

/** The service as the page sees it: the same functions, but they answer later. */
export type ListPort = {
  [Name in keyof ListService]: (
    ...parameters: Parameters<ListService[Name]>
  ) => Promise<Result<Name>>;
} & { close: () => void };

interface Waiting {
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
}

/**
 * Starts the service in its own worker, which holds all its data. Closing it forgets everything.
 */
export function openListPort(): ListPort {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  /**
   * Why nothing will be answered any more. Without this, a call after the end would wait for ever.
   */
  let ended: Error | null = null;

  const end = (reason: Error) => {
    clearTimeout(start);
    ended ??= reason;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  const start = setTimeout(() => end(new CodeGone()), CODE_WITHIN);
  worker.addEventListener('error', async (event) => end(await endOfWorker(event)));
  worker.addEventListener('messageerror', () =>
    end(new Error('the worker’s answer could not be read')),
  );
  worker.addEventListener('message', async ({ data }: MessageEvent<WorkerAnswer<never>>) => {
    clearTimeout(start);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (!('failed' in data)) call?.resolve(data.value);
    else if (!data.isCodeGone) call?.reject(new Error(data.failed));
    else call?.reject(await ifStaying(new CodeGone()));
  });

  function call<Name extends keyof ListService>(
    name: Name,
    parameters: Parameters<ListService[Name]>,
    transferred: Transferable[] = [],
  ): Promise<Result<Name>> {
    if (ended) return Promise.reject(ended);
    lastId += 1;
    const message: WorkerCall = { id: lastId, name, parameters };
    return new Promise((resolve, reject) => {
      waiting.set(message.id, { resolve, reject });
      worker.postMessage(message, transferred);
    });
  }

  return {
    // Transferred, not copied.
    receive: (piece, contentType) => call('receive', [piece, contentType], [piece.buffer]),
    first: (...parameters) => call('first', parameters),
    read: (...parameters) => call('read', parameters),
    select: (...parameters) => call('select', parameters),
    rows: (...parameters) => call('rows', parameters),
    file: (...parameters) => call('file', parameters),
    close: () => end(new Error('the list is closed')),
  };
}
