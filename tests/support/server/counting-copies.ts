import { once } from 'node:events';
import { createServer } from 'node:net';
import { vi } from 'vitest';
import { sharedCounters } from '#server/sign-in/shared-counters.ts';
import { createSignIns, type SignIns } from '#server/sign-in/sign-ins.ts';
import { portOf } from './fake-mmp.ts';

export const LOST = ['LIMITER_URL does not answer: sign-ins are counted by this process alone.'];
export const FOUND = ['LIMITER_URL answers again.'];

/** Copies of the server that count sign-ins in one store, and what they log about it; for tests. */
export function startCopies() {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const copies: SignIns[] = [];
  return {
    /** Each line of the log, in order. */
    said: () => log.mock.calls,
    start(url: string): SignIns {
      const copy = createSignIns(sharedCounters(url));
      copies.push(copy);
      return copy;
    },
    close() {
      for (const copy of copies) copy.close();
      log.mockRestore();
    },
  };
}

export type Copies = ReturnType<typeof startCopies>;

export const from = (account: string, address = '192.0.2.1') => ({
  account,
  address,
  device: undefined,
});

/** Makes so many wrong guesses and says how many had their password checked. */
export async function guess(times: number, copy: SignIns, account: string): Promise<number> {
  let through = 0;
  for (let index = 0; index < times; index += 1) {
    const admission = await copy.begin(from(account));
    if (!admission.admitted) continue;
    through += 1;
    await admission.end('failed');
  }
  return through;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
