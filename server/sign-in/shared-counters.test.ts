import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
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
import { turn } from './rules.ts';
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

/** Makes so many wrong guesses and says how many had their password checked. */
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
  expect(await guess(30, copy, 'owner')).toBe(11);
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
    expect(await guess(12, copy, 'owner')).toBe(11);
  });
});

describe('a store that hangs', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  let hangs = false;
  let asked = '';
  beforeAll(() => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('data', (data) => {
        asked += data;
        const commands = String(data).match(/^\*\d+\r\n/gm) ?? [];
        if (!hangs) socket.write('+OK\r\n'.repeat(commands.length));
      });
    });
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('holds the first sign-in up once, and nobody after', async () => {
    const port = await freePort();
    const copy = copyOf(`redis://127.0.0.1:${port}`);
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST]), 20_000);
    server.listen(port, '127.0.0.1');
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST, FOUND]), 20_000);
    hangs = true;
    asked = '';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let ended = 0;
      const signIn = async () => {
        const admission = await copy.begin(from('owner'));
        if (admission.admitted) await admission.end('failed');
        ended += 1;
      };
      const together = [signIn(), signIn()];
      // The only time that passes here, so a second wait would show as a longer one.
      await vi.advanceTimersByTimeAsync(1000);
      await nextTick();
      expect(asked).toContain('owner');
      expect(ended).toBe(2);
      await Promise.all(together);
      for (let time = 0; time < 20; time += 1) void signIn();
      await nextTick();
      expect(ended).toBe(22);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** The Debian package of either program. Without one, the tests with a real store are skipped. */
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

  /** Until it is connected, a copy counts for itself and its guess leaves no trace in the store. */
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
    expect(await guess(100, three!, 'together')).toBe(3);
    expect(await one!.begin(from('together'))).toMatchObject({ admitted: false });

    const admission = await one!.begin(from('owner'));
    if (admission.admitted) await admission.end('opened');
    // From the same address, for other accounts, on another copy.
    for (let index = 0; index < 80; index += 1) await guess(1, two!, `account ${index}`);
    expect(await three!.begin(from('stranger'))).toMatchObject({ admitted: false });
    expect(await three!.begin(from('owner'))).toMatchObject({ admitted: true });
  });

  test('attempts that are sent together to several copies are not free', async () => {
    const two = await connected(2);
    const admissions = await Promise.all(
      Array.from({ length: 100 }, (_, index) => two[index % 2]!.begin(from('burst'))),
    );
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(11);
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
    expect(await guess(30, copy!, 'meanwhile')).toBe(11);
    await startStore();
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST, FOUND]), 20_000);
    const [other] = await connected(1);
    expect(await guess(6, copy!, 'after')).toBe(6);
    expect(await guess(100, other!, 'after')).toBe(5);
  });

  test('whoever knows when a turn was taken does not know when the next one comes', async () => {
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

  test('copies share the turns that are left of an account', async () => {
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

  test('a store that hangs is not waited for, and asked again when it answers', async () => {
    const [copy] = await connected(1);
    store.kill('SIGSTOP');
    const admissions = await Promise.all(
      Array.from({ length: 12 }, () => copy!.begin(from('hanging'))),
    );
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(11);
    store.kill('SIGCONT');
    await vi.waitFor(() => isConnected(copy!), 20_000);
    expect(log).not.toHaveBeenCalled();
  });

  test('a store that hangs for long is said not to answer, however often it is asked', async () => {
    const [copy] = await connected(1);
    store.kill('SIGSTOP');
    // Writing to a connection keeps it from being taken for dead.
    const asking = setInterval(() => void copy!.begin(from(randomUUID(), randomUUID())), 500);
    try {
      await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST]), 25_000);
    } finally {
      clearInterval(asking);
      store.kill('SIGCONT');
    }
    await vi.waitFor(() => expect(log.mock.calls).toEqual([LOST, FOUND]), 20_000);
  }, 60_000);
});
