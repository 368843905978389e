import { afterEach, expect, test, vi } from 'vitest';
import { KEPT, SHELL } from '#link/kept-files.ts';
import { createAnswer } from './answer.ts';

const origin = 'https://vision360.test';

/** Caches by name, oldest first, each with its paths and what is kept there. */
function createWorker(
  stored: Record<string, Record<string, string>>,
  fetch: (request: { url: string }) => Promise<Response> = async ({ url }) =>
    new Response(`network ${url}`),
) {
  const opened: string[] = [];
  const caches = {
    keys: async () => Object.keys(stored),
    open: async (name: string) => {
      opened.push(name);
      return {
        match: async (path: string) => {
          const text = stored[name]?.[path];
          return text === undefined ? undefined : new Response(text);
        },
      };
    },
  };
  const answer = createAnswer({ origin, caches, fetch });
  const ask = (path: string, asked: { method?: string; mode?: RequestMode } = {}) =>
    answer(
      { method: 'GET', mode: 'cors', url: new URL(path, origin).href, ...asked },
      Promise.resolve(undefined),
    );
  return {
    opened,
    /** What the worker answers; null if it lets the request pass. */
    textOf: async (path: string, asked?: { method?: string; mode?: RequestMode }) => {
      const answered = await ask(path, asked);
      return answered?.text() ?? null;
    },
    ask,
  };
}

const navigate = { mode: 'navigate' } as const;
const builds = {
  [`${KEPT}one`]: { [SHELL]: 'page one', '/assets/a.js': 'a', '/assets/old.js': 'old' },
  [`${KEPT}two`]: { [SHELL]: 'page two', '/assets/a.js': 'a', '/favicon.svg': 'icon' },
  elsewhere: { [SHELL]: 'a stranger’s page', '/assets/b.js': 'a stranger’s' },
};
const down = () => Promise.reject(new TypeError('Failed to fetch'));

afterEach(() => vi.useRealTimers());

test.each([
  ['/api/v1/trif/service-external-client/vehicule/vision360', {}],
  ['/api/v1/trif/service-external-client/vehicule/vision360', { method: 'POST' }],
  ['/api/openapi.json', navigate],
  ['/api/downloads/trif/blacklist', { method: 'POST', ...navigate }],
  ['/docs', navigate],
  ['/docs/start.js', {}],
  ['/healthz', navigate],
  ['/healthz', {}],
  ['/favicon.svg', { method: 'HEAD' }],
  ['/build.json', {}],
  ['/service-worker.js', {}],
  ['/login', {}],
  ['https://elsewhere.test/assets/a.js', {}],
  ['https://elsewhere.test/', navigate],
])('%s with %j passes unseen', (path, asked) => {
  const worker = createWorker(builds);
  expect(worker.ask(path, asked)).toBeNull();
  expect(worker.opened).toEqual([]);
});

test('a file with a hash in its name comes from what is kept, of any build, or from the network', async () => {
  const { textOf } = createWorker(builds);
  expect(await textOf('/assets/a.js')).toBe('a');
  expect(await textOf('/assets/old.js')).toBe('old');
  expect(await textOf('/assets/b.js')).toBe(`network ${origin}/assets/b.js`);
});

test('the page comes from the network as long as that brings anything', async () => {
  const { textOf } = createWorker(builds);
  const path = '/trif/vehicles/ABC123/invoices?page=2';
  expect(await textOf(path, navigate)).toBe(`network ${origin}${path}`);
});

test('without a network, the page that was kept last is shown at every address of the page', async () => {
  const { textOf } = createWorker(builds, down);
  for (const path of ['/', '/login', '/trif/vehicles/AB.123.TS', '/documents']) {
    expect(await textOf(path, navigate)).toBe('page two');
  }
});

test('without a network and with nothing kept, the failure is the network’s own', async () => {
  const { ask } = createWorker({}, down);
  await expect(ask('/', navigate)).rejects.toThrow('Failed to fetch');
  await expect(ask('/assets/a.js')).rejects.toThrow('Failed to fetch');
});

test('if the page doesn’t come for long, the kept one is shown; with nothing kept, it is waited for', async () => {
  vi.useFakeTimers();
  const held = Promise.withResolvers<Response>();
  const shown = createWorker(builds, () => held.promise).textOf('/', navigate);
  const waited = createWorker({}, () => held.promise).textOf('/', navigate);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await shown).toBe('page two');
  held.resolve(new Response('late'));
  expect(await waited).toBe('late');
});

test('a browser that can’t read its store has a network all the same', async () => {
  const broken = createAnswer({
    origin,
    caches: {
      keys: () => Promise.reject(new Error('no store')),
      open: () => Promise.reject(new Error('no store')),
    },
    fetch: async () => new Response('network'),
  });
  const request = { method: 'GET', mode: 'cors', url: `${origin}/assets/a.js` } as const;
  expect(await (await broken(request, Promise.resolve(undefined)))?.text()).toBe('network');
});
