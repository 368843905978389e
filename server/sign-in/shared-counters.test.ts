import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createClient } from '@redis/client';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest';
import { portOf } from '#server/testing/fake-mmp.ts';
import { sharedCounters } from './shared-counters.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';

const LOST = ['LIMITER_URL does not answer: sign-ins are counted by this process alone.'];
const FOUND = ['LIMITER_URL answers again.'];

let log: MockInstance;
const copies: SignIns[] = [];
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  for (const copy of copies.splice(0)) copy.close();
  log.mockRestore();
});

function copyOf(url: string): SignIns {
  const copy = createSignIns(sharedCounters(url));
  copies.push(copy);
  return copy;
}

const from = (account: string, address = '192.0.2.1') => ({ account, address, device: undefined });

/** How many of so many wrong passwords were looked at. */
async function guess(times: number, copy: SignIns, account: string): Promise<number> {
  let through = 0;
  for (let index = 0; index < times; index += 1) {
    const admission = await copy.begin(from(account));
    if (!admission.admitted) continue;
    through += 1;
    await admission.end('failed');
  }
  return through;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a store that is not there locks nobody out, is said once, and each copy counts for itself', async () => {
  const copy = copyOf(`redis://127.0.0.1:${await freePort()}`);
  expect(await guess(30, copy, 'owner')).toBe(10);
  const admission = await copy.begin(from('other'));
  expect(admission.admitted).toBe(true);
  if (admission.admitted) await admission.end('opened');
  await expect.poll(() => log.mock.calls).toEqual([LOST]);
});

describe('a store that takes connections and says nothing', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    server = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('is not waited for', async () => {
    const copy = copyOf(`redis://127.0.0.1:${portOf(server.address())}`);
    expect(await guess(12, copy, 'owner')).toBe(10);
  });
});

/** Debian's package of either; the tests with a real store are left out where there is none. */
const program = ['valkey-server', 'redis-server']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((file) => existsSync(file));
if (!program) console.warn('Left out: tests with a real store, no valkey-server or redis-server');

describe.skipIf(!program)('with a real store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-store-'));
  let port: number;
  let store: ChildProcess;
  let url: string;

  async function startStore(): Promise<void> {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
    store = spawn(program ?? '', [...options, '--save', ''], { stdio: 'ignore' });
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

  /** Until it is connected a copy counts for itself: its guess leaves no trace in the store. */
  const isConnected = (copy: SignIns) =>
    withClient(async (client) => {
      const before = await client.dbSize();
      const trace = randomUUID();
      await copy.begin(from(trace, trace));
      expect(await client.dbSize()).toBeGreaterThan(before);
    });

  async function connected(count: number): Promise<SignIns[]> {
    const made = Array.from({ length: count }, () => copyOf(url));
    for (const copy of made) await vi.waitFor(() => isConnected(copy), 20_000);
    return made;
  }

  test('copies count together, and a success on one is known to all', async () => {
    const [one, two, three] = await connected(3);
    expect(await guess(4, one!, 'together')).toBe(4);
    expect(await guess(4, two!, 'together')).toBe(4);
    expect(await guess(100, three!, 'together')).toBe(2);
    expect(await one!.begin(from('together'))).toMatchObject({ admitted: false });

    const admission = await one!.begin(from('owner'));
    if (admission.admitted) await admission.end('opened');
    // From the same address, at other accounts, on another copy.
    for (let index = 0; index < 80; index += 1) await guess(1, two!, `account ${index}`);
    expect(await three!.begin(from('stranger'))).toMatchObject({ admitted: false });
    expect(await three!.begin(from('owner'))).toMatchObject({ admitted: true });
  });

  test('attempts that are sent together to several copies are not free', async () => {
    const two = await connected(2);
    const admissions = await Promise.all(
      Array.from({ length: 100 }, (_, index) => two[index % 2]!.begin(from('burst'))),
    );
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(10);
  });

  test('what is kept there ends by itself', async () => {
    const [copy] = await connected(1);
    await guess(1, copy!, 'ending');
    await withClient(async (client) => {
      const keys = await client.keys('*');
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(await client.ttl(key)).toBeGreaterThan(0);
    });
  });

  test('a store that dies is done without, and used again once it is back', async () => {
    const [copy] = await connected(1);
    await guess(10, copy!, 'before');
    await stopStore();
    await expect.poll(() => log.mock.calls).toEqual([LOST]);
    expect(await guess(30, copy!, 'meanwhile')).toBe(10);
    await startStore();
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST, FOUND]), 20_000);
    const [other] = await connected(1);
    expect(await guess(6, copy!, 'after')).toBe(6);
    expect(await guess(100, other!, 'after')).toBe(4);
  });

  test('a store that hangs is not waited for', async () => {
    const [copy] = await connected(1);
    store.kill('SIGSTOP');
    const admissions = await Promise.all(
      Array.from({ length: 12 }, () => copy!.begin(from('hanging'))),
    );
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(10);
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST]), 20_000);
    store.kill('SIGCONT');
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST, FOUND]), 20_000);
  });
});
