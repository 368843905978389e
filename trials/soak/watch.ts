import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryNow } from '../../bench/process.ts';

/** In seconds, between two looks at a process. */
const EVERY = 5;

export interface Sample {
  /** Milliseconds since the watch began. */
  at: number;
  /** Bytes that the process has of the machine's memory. */
  memory: number;
  /** Bytes of its heap that are in use once its waste is collected. */
  heap: number;
  /** Files and sockets that it has open. */
  open: number;
}

export interface Watch {
  samples: Sample[];
  /** Open files and sockets now; -1 where the system does not tell. */
  openNow(): number;
  stop(): Promise<void>;
}

/** Looks at a process again and again through its inspector, whose address it has printed. */
export async function watchProcess(pid: number, inspector: string): Promise<Watch> {
  const devtools = await connect(inspector);
  const samples: Sample[] = [];
  const started = performance.now();
  let watching = true;
  const look = async () => {
    while (watching) {
      samples.push({
        at: performance.now() - started,
        heap: await devtools.heap(),
        memory: memoryNow(pid) ?? 0,
        open: openOf(pid),
      });
      for (let second = 0; second < EVERY && watching; second += 1) await pause(1000);
    }
  };
  const looking = look();
  return {
    samples,
    openNow: () => openOf(pid),
    async stop() {
      watching = false;
      await looking;
      devtools.close();
    },
  };
}

function openOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return -1;
  }
}

interface Devtools {
  heap(): Promise<number>;
  close(): void;
}

async function connect(url: string): Promise<Devtools> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let last = 0;
  const send = (method: string): Promise<Record<string, unknown>> => {
    last += 1;
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    waiting.set(last, resolve);
    socket.send(JSON.stringify({ id: last, method }));
    return promise;
  };
  return {
    async heap() {
      await send('HeapProfiler.collectGarbage');
      return Number((await send('Runtime.getHeapUsage')).usedSize);
    },
    close: () => socket.close(),
  };
}

/**
 * Whether something stays as it is: what it is at its lowest in the last quarter of the time, beside
 * the same of the second quarter; the first is the warm-up.
 */
export function growthOf(samples: readonly Sample[], what: 'memory' | 'heap'): number {
  const quarter = Math.floor(samples.length / 4);
  const lowest = (from: number, to: number) => {
    const values = samples.slice(from, to).map((sample) => sample[what]);
    return values.sort((a, b) => a - b)[Math.floor(values.length / 5)] ?? Number.NaN;
  };
  return lowest(samples.length - quarter, samples.length) - lowest(quarter, 2 * quarter);
}

/** What may grow by so much is flat: what is kept for a while is not always the same. */
export const ALLOWED_GROWTH = 12e6;
