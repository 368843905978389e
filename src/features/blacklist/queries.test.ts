import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appConfig } from '#tests/support/app-config.ts';
import type { WorkerCall } from './list/list-port.ts';
import { createListService } from './list/list-service.ts';

/**
 * The worker's own code, run in this process. It records which workers live and which have ended.
 */
class TestWorker extends EventTarget {
  static readonly live = new Set<TestWorker>();
  static started = 0;
  static pieces = 0;
  readonly #service = createListService();
  constructor() {
    super();
    TestWorker.live.add(this);
    TestWorker.started += 1;
  }
  async postMessage({ id, name, parameters }: WorkerCall) {
    if (name === 'receive') TestWorker.pieces += 1;
    const value: unknown = await Reflect.apply(this.#service[name], this.#service, parameters);
    if (TestWorker.live.has(this)) {
      this.dispatchEvent(new MessageEvent('message', { data: { id, value } }));
    }
  }
  terminate() {
    TestWorker.live.delete(this);
  }
}

const client = { clientId: 1, clientNom: 'RICHARD', clientEmail: 's.richard@mail.fr' };

let answers: (() => Response | Promise<Response>)[];
beforeEach(() => {
  TestWorker.live.clear();
  TestWorker.started = 0;
  TestWorker.pieces = 0;
  answers = [];
  vi.stubGlobal('window', {});
  vi.stubGlobal('Worker', TestWorker);
  vi.stubGlobal('location', new URL('http://vision360.test/trif/blacklist'));
  vi.stubGlobal('document', {
    documentElement: { lang: 'fr' },
    getElementById: () => ({ textContent: JSON.stringify({ ...appConfig, upstream: 'embedded' }) }),
  });
  vi.stubGlobal('fetch', async () =>
    (answers.shift() ?? (() => Response.json({ success: true, data: [client] })))(),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function page() {
  const { firstRowsQuery, listQuery, reloadList } = await import('./queries.ts');
  const { queryClient } = await import('#src/api/query-client.ts');
  const query = listQuery('trif');
  const inCache = () => queryClient.getQueryCache().getAll().length;
  const beginning = () => queryClient.getQueryData(firstRowsQuery('trif').queryKey);
  return { queryClient, query, reload: () => reloadList('trif'), inCache, beginning };
}
/** Lets everybody receive what has been answered. */
const turns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};
const begun = () => vi.waitFor(() => expect(TestWorker.pieces).toBe(1));

/** A body that has begun, and goes on when the test says so. */
function slowBody() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const write = (text: string) => writer.write(new TextEncoder().encode(text)).catch(() => {});
  void write('{"success":true,"data":[');
  answers.push(() => new Response(readable));
  return { write, end: () => writer.close().catch(() => {}) };
}

describe('only one worker that reads the list stays alive', () => {
  it('after a new reading, only that reading’s, whoever asked for it', async () => {
    const { queryClient, query } = await page();
    const first = await queryClient.fetchQuery(query);
    await queryClient.refetchQueries();
    await queryClient.invalidateQueries({ refetchType: 'all' });
    expect(TestWorker.started).toBe(3);
    expect(TestWorker.live.size).toBe(1);
    await expect(first.port.rows([0], true)).rejects.toThrow('closed');
    expect(await queryClient.getQueryData(query.queryKey)?.port.rows([0], true)).toHaveLength(1);
  });

  it('the previous reading’s, until the next one has come, also if that fails', async () => {
    const { queryClient, query } = await page();
    const first = await queryClient.fetchQuery(query);
    answers.push(() => Response.json({ message: 'non' }, { status: 403 }));
    await queryClient.refetchQueries();
    expect(TestWorker.started).toBe(2);
    expect(await first.port.rows([0], true)).toHaveLength(1);
    expect(TestWorker.live.size).toBe(1);
  });

  it('the new one, once the person has asked for the list again', async () => {
    const { queryClient, query, reload } = await page();
    const leave = new QueryObserver(queryClient, query).subscribe(() => {});
    await vi.waitFor(() => expect(queryClient.getQueryData(query.queryKey)).toBeDefined());
    reload();
    await vi.waitFor(() => expect(TestWorker.started).toBe(2));
    expect(TestWorker.live.size).toBe(1);
    leave();
  });

  it.each([
    ['after a refusal', () => Response.json({ message: 'non' }, { status: 403 })],
    ['after an answer that is none', () => new Response('<html>')],
    ['where nobody answers', () => Promise.reject(new TypeError('offline'))],
  ])('none %s', async (_, answer) => {
    const { queryClient, query } = await page();
    answers.push(answer, answer);
    await expect(queryClient.fetchQuery({ ...query, retry: false })).rejects.toThrow();
    expect(TestWorker.started).toBe(1);
    expect(TestWorker.live.size).toBe(0);
  });

  it('none after signing out, and nothing of the list is kept', async () => {
    const { queryClient, query, inCache } = await page();
    await queryClient.fetchQuery(query);
    queryClient.clear();
    expect(TestWorker.live.size).toBe(0);
    expect(inCache()).toBe(0);
  });

  it('none after signing out while the list is loading, and nothing of it arrives later', async () => {
    const { queryClient, query, inCache } = await page();
    const body = slowBody();
    const reading = queryClient.fetchQuery(query).catch(() => null);
    await begun();
    expect(TestWorker.live.size).toBe(1);
    queryClient.clear();
    void body.write(JSON.stringify(client));
    void body.write(']}');
    void body.end();
    await reading;
    await turns();
    expect(TestWorker.live.size).toBe(0);
    expect(inCache()).toBe(0);
  });

  it('none if the page is left while the list is loading', async () => {
    const { queryClient, query } = await page();
    slowBody();
    const leave = new QueryObserver(queryClient, query).subscribe(() => {});
    await begun();
    leave();
    await vi.waitFor(() => expect(TestWorker.live.size).toBe(0));
  });

  it('none a minute after leaving the page', async () => {
    const { queryClient, query } = await page();
    const leave = new QueryObserver(queryClient, query).subscribe(() => {});
    await vi.waitFor(() => expect(queryClient.getQueryData(query.queryKey)).toBeDefined());
    vi.useFakeTimers();
    try {
      leave();
      await vi.advanceTimersByTimeAsync(59_000);
      expect(TestWorker.live.size).toBe(1);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(TestWorker.live.size).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the beginning of the list', () => {
  const people = (count: number): string =>
    Array(count)
      .fill(JSON.stringify({ ...client, viePrivee: 'x'.repeat(100) }))
      .join(',');

  it('of a long one is shown before the end has come, masked, and only until then', async () => {
    const { queryClient, query, beginning } = await page();
    const body = slowBody();
    const reading = queryClient.fetchQuery(query);
    void body.write(people(12_000));
    void body.write(`,${JSON.stringify(client)}`);
    await vi.waitFor(() => expect(beginning()?.length).toBeGreaterThan(10));
    expect(beginning()?.[0]).toMatchObject({ clientNom: 'RICHARD', doubts: [] });
    expect(JSON.stringify(beginning())).not.toContain('richard@mail');
    void body.write(']}');
    void body.end();
    expect((await reading).summary.clients).toBe(12_001);
    expect(beginning()).toBeUndefined();
  });

  it('of a short one is not shown separately', async () => {
    const { queryClient, query, beginning } = await page();
    const body = slowBody();
    const reading = queryClient.fetchQuery(query);
    void body.write(people(2000));
    await vi.waitFor(() => expect(TestWorker.pieces).toBeGreaterThan(1));
    await turns();
    expect(beginning()).toBeUndefined();
    void body.write(']}');
    void body.end();
    await reading;
  });

  it('is gone when the session ends', async () => {
    const { queryClient, query, inCache, beginning } = await page();
    const body = slowBody();
    const reading = queryClient.fetchQuery(query).catch(() => null);
    void body.write(people(12_000));
    void body.write(`,${JSON.stringify(client)}`);
    await vi.waitFor(() => expect(beginning()).toBeDefined());
    queryClient.clear();
    void body.end();
    await reading;
    expect(inCache()).toBe(0);
  });
});
