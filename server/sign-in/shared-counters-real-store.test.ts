import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { ask } from '#tests/support/server/ask.ts';
import { startChild } from '#tests/support/server/child.ts';
import {
  type Copies,
  FOUND,
  freePort,
  from,
  guess,
  LOST,
  startCopies,
} from '#tests/support/server/counting-copies.ts';
import { startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { turn } from './rules.ts';
import { sharedCounters } from './shared-counters.ts';
import type { SignIns } from './sign-ins.ts';

let copies: Copies;
beforeEach(() => {
  copies = startCopies();
});
afterEach(() => copies.close());

/** Each from its Debian package. Where one isn't installed, its tests are left out. */
const stores = ['valkey-server', 'redis-server'].map((name) => ({
  name,
  program: (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file)),
}));
for (const { name, program } of stores) {
  if (!program) console.warn(`Left out: sign-ins counted together in a real store, no ${name}`);
  describe.skipIf(!program)(`with a real ${name}`, () => tellStories(program ?? ''));
}

function tellStories(program: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-store-'));
  let port: number;
  let store: ChildProcess;
  let url: string;

  async function startStore(): Promise<void> {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
    store = spawn(program, [...options, '--save', ''], { stdio: 'ignore' });
    await vi.waitFor(() => withClient((client) => client.ping()), 20_000);
  }
  async function stopStore(): Promise<void> {
    store.kill('SIGKILL');
    await once(store, 'exit');
  }
  beforeAll(async () => {
    port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    await startStore();
  });
  beforeEach(() => withClient((client) => client.flushAll()));
  afterAll(async () => {
    await stopStore();
    rmSync(folder, { recursive: true });
  });

  const clientOf = () => createClient({ url, socket: { reconnectStrategy: false } });
  async function withClient<T>(work: (client: ReturnType<typeof clientOf>) => Promise<T>) {
    const client = clientOf().on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      client.destroy();
    }
  }

  /** Until it is connected, a copy counts for itself and its guess leaves no trace in the store. */
  const isConnected = (copy: SignIns) =>
    withClient(async (client) => {
      const before = await client.dbSize();
      const trace = randomUUID();
      await copy.begin(from(trace, trace));
      expect(await client.dbSize()).toBeGreaterThan(before);
    });

  async function connected(count: number): Promise<SignIns[]> {
    const made = Array.from({ length: count }, () => copies.start(url));
    for (const copy of made) await vi.waitFor(() => isConnected(copy), 20_000);
    return made;
  }

  test('copies count together, and all know of a success on one of them', async () => {
    const [one, two, three] = await connected(3);
    expect(await guess(4, one!, 'together')).toBe(4);
    expect(await guess(4, two!, 'together')).toBe(4);
    expect(await guess(100, three!, 'together')).toBe(3);
    expect(await one!.begin(from('together'))).toMatchObject({ admitted: false });

    const admission = await one!.begin(from('owner'));
    if (admission.admitted) await admission.end('opened');
    // From the same address, for other accounts, on another copy.
    for (let index = 0; index < 80; index += 1) await guess(1, two!, `account ${index}`);
    expect(await three!.begin(from('stranger'))).toMatchObject({ admitted: false });
    expect(await three!.begin(from('owner'))).toMatchObject({ admitted: true });
  });

  test('attempts sent together to several copies are all counted', async () => {
    const two = await connected(2);
    const admissions = await Promise.all(
      Array.from({ length: 100 }, (_, index) => two[index % 2]!.begin(from('burst'))),
    );
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(11);
  });

  test('two processes of the server count the guesses that reach either of them', async () => {
    const api = await startFakeMmp();
    api.answerWith((request, response) => {
      request.resume();
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end('{"error":"invalid_grant"}');
    });
    const dist = makeDist();
    const processes = [0, 1].map(() =>
      startChild(dist, {
        LIMITER_URL: url,
        MMP_API_URL: api.url,
        MMP_CLIENT_ID: '2',
        MMP_CLIENT_SECRET: 'hush-hush',
        MMP_NETWORKS: 'trif:TRIF',
      }),
    );
    try {
      const urls = await Promise.all(processes.map((process) => process.url));
      const statusOf = async (index: number, username: string) => {
        const body = JSON.stringify({ grant_type: 'password', username, password: 'guess' });
        const path = pathOf('token', { version: 'v1' });
        return (await ask(urls[index % 2]!, 'POST', path, { body })).status;
      };
      for (const index of [0, 1]) {
        await vi.waitFor(async () => {
          const before = await withClient((client) => client.dbSize());
          await statusOf(index, randomUUID());
          expect(await withClient((client) => client.dbSize())).toBeGreaterThan(before);
        }, 20_000);
      }
      const statuses: number[] = [];
      for (let index = 0; index < 14; index += 1) statuses.push(await statusOf(index, 'h2n'));
      expect(statuses).toEqual([...Array(11).fill(400), ...Array(3).fill(429)]);
    } finally {
      for (const { signal } of processes) signal('SIGKILL');
      await Promise.all(processes.map(({ ended }) => ended));
      await api.close();
      rmSync(dist, { recursive: true });
    }
  }, 120_000);

  test('everything stored there expires by itself', async () => {
    const [copy] = await connected(1);
    await guess(1, copy!, 'ending');
    await withClient(async (client) => {
      const keys = await client.keys('*');
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(await client.ttl(key)).toBeGreaterThan(0);
    });
  });

  test('the server works without a store that dies, and uses it again once it is back', async () => {
    const [copy] = await connected(1);
    await guess(10, copy!, 'before');
    await stopStore();
    await expect.poll(copies.said).toEqual([LOST]);
    expect(await guess(30, copy!, 'meanwhile')).toBe(11);
    await startStore();
    await vi.waitFor(() => expect(copies.said()).toEqual([LOST, FOUND]), 20_000);
    const [other] = await connected(1);
    expect(await guess(6, copy!, 'after')).toBe(6);
    expect(await guess(100, other!, 'after')).toBe(5);
  });

  test('the time of one turn doesn’t reveal the time of the next', async () => {
    const counters = sharedCounters(url);
    try {
      const partsOfSecond = new Set<number>();
      await vi.waitFor(async () => {
        const { msBeforeNext } = await counters.turn.consume(randomUUID(), 1, {
          customDuration: 20,
        });
        expect(msBeforeNext).toBeGreaterThanOrEqual(20_000);
        expect(msBeforeNext).toBeLessThan(21_000);
        partsOfSecond.add(msBeforeNext % 1000);
        expect(partsOfSecond.size).toBeGreaterThan(20);
      }, 20_000);
    } finally {
      counters.close();
    }
  });

  test('copies share an account’s remaining turns', async () => {
    const [one, two] = await connected(2);
    expect(await guess(100, one!, 'shared')).toBe(11);
    expect(await guess(100, two!, 'shared')).toBe(0);
    await withClient(async (client) => {
      const [key = ''] = await client.keys('vision360:turn:place*');
      const left = await client.pTTL(key);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual((turn.longest + 1) * 1000);
      // Instead of waiting until it runs out.
      await client.del(key);
    });
    expect(await guess(100, two!, 'shared')).toBe(1);
    expect(await guess(100, one!, 'shared')).toBe(0);
  });

  test('the server doesn’t wait for a store that hangs, and asks it again when it answers', async () => {
    const [copy] = await connected(1);
    store.kill('SIGSTOP');
    const admissions = await Promise.all(
      Array.from({ length: 12 }, () => copy!.begin(from('hanging'))),
    );
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(11);
    store.kill('SIGCONT');
    await vi.waitFor(() => isConnected(copy!), 20_000);
    expect(copies.said()).toEqual([]);
  });

  test('a store that hangs is reported once as not answering, however often it is asked', async () => {
    const [copy] = await connected(1);
    store.kill('SIGSTOP');
    // Writing to a connection keeps it from being taken for dead.
    const asking = setInterval(() => void copy!.begin(from(randomUUID(), randomUUID())), 500);
    try {
      await vi.waitFor(() => expect(copies.said()).toEqual([LOST]), 25_000);
    } finally {
      clearInterval(asking);
      store.kill('SIGCONT');
    }
    await vi.waitFor(() => expect(copies.said()).toEqual([LOST, FOUND]), 20_000);
  }, 60_000);
}
