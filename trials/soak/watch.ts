import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryNow } from '../../bench/process.ts';

/** Seconds between two looks at a process. */
const EVERY = 5;

export interface Sample {
  /** Milliseconds since the watch began. */
  at: number;
  /** How many bytes of the machine's memory the process uses. */
  memory: number;
  /** How many bytes of its heap are in use after garbage collection. */
  heap: number;
  /** How many files and sockets it has open. */
  open: number;
}

export interface Watch {
  samples: Sample[];
  /** How many files and sockets are open now; -1 if the system doesn't tell. */
  openNow(): number;
  stop(): Promise<void>;
}

/**
 * Looks at a process again and again through its inspector, at the address that the process has
 * printed.
 */
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
 * How much something has grown: its low level in the last quarter of the time, minus its low level
 * in the second quarter. The first quarter is the warm-up.
 */
export function growthOf(samples: readonly Sample[], what: 'memory' | 'heap'): number {
  const quarter = Math.floor(samples.length / 4);
  const lowest = (from: number, to: number) => {
    const values = samples.slice(from, to).map((sample) => sample[what]);
    return values.sort((a, b) => a - b)[Math.floor(values.length / 5)] ?? Number.NaN;
  };
  return lowest(samples.length - quarter, samples.length) - lowest(quarter, 2 * quarter);
}

/** Growth up to this much counts as flat, because what the process keeps for a while varies. */
export const ALLOWED_GROWTH = 12e6;
