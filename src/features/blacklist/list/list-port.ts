import type { ListService } from './list-service.ts';

export interface WorkerCall {
  id: number;
  name: keyof ListService;
  parameters: readonly unknown[];
}

/** @template Value what the call that has this id answers */
export type WorkerAnswer<Value = unknown> = { id: number } & (
  | { value: Value }
  | { failed: string }
);

type Result<Name extends keyof ListService> = Awaited<ReturnType<ListService[Name]>>;

/** The service as the page reaches it: the same functions, answering later. */
export type ListPort = {
  [Name in keyof ListService]: (
    ...parameters: Parameters<ListService[Name]>
  ) => Promise<Result<Name>>;
} & { close: () => void };

interface Waiting {
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
}

/** A service in a worker of its own, with all that it will hold: closing it forgets everything. */
export function openListPort(): ListPort {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  /** Why nothing is answered any more: what is asked after the end would wait for ever. */
  let ended: Error | null = null;

  const end = (reason: string) => {
    ended = new Error(reason);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => end(message || 'the worker did not start'));
  worker.addEventListener('messageerror', () => end('the worker’s answer could not be read'));
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<never>>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) call?.reject(new Error(data.failed));
    else call?.resolve(data.value);
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
    // Handed over, not copied.
    receive: (piece) => call('receive', [piece], [piece.buffer]),
    read: (...parameters) => call('read', parameters),
    select: (...parameters) => call('select', parameters),
    rows: (...parameters) => call('rows', parameters),
    file: (...parameters) => call('file', parameters),
    close: () => end('the list is closed'),
  };
}
