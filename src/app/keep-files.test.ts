import { expect, test } from 'vitest';
import { KEPT, SHELL } from '#link/kept-files.ts';
import { keepFiles } from './keep-files.ts';

/** A store like the browser's: names in the order in which they were opened first. */
function createStore() {
  const stored = new Map<string, Map<string, string>>();
  const caches = {
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    open: async (name: string) => {
      const own = stored.get(name) ?? new Map<string, string>();
      stored.set(name, own);
      return {
        match: async (path: string) => own.get(path),
        put: async (path: string, answer: Response) => void own.set(path, await answer.text()),
      };
    },
  };
  return { stored, caches };
}

const build = (name: string, files = ['/assets/a.js', '/assets/b.css']) => ({ build: name, files });

/** The server of a build. Notes what it was asked for, with which credentials. */
function serve(name: string, missing: string[] = []) {
  const asked: string[] = [];
  const sent: (RequestInit | undefined)[] = [];
  const fetch = async (path: string, init?: RequestInit) => {
    asked.push(path);
    sent.push(init);
    if (missing.includes(path)) return new Response('gone', { status: 404 });
    return new Response(
      path === SHELL ? `<meta name="build" content="${name}">` : `${path} of ${name}`,
    );
  };
  return { asked, sent, fetch };
}

const whenFree = async () => {};
type Surroundings = Parameters<typeof keepFiles>[1];

const keep = (
  built: ReturnType<typeof build>,
  { caches }: ReturnType<typeof createStore>,
  { fetch }: ReturnType<typeof serve>,
) => keepFiles(built, { caches, fetch, whenFree } satisfies Surroundings);

test('a build’s files are kept one by one, without cookies, the page last', async () => {
  const store = createStore();
  const server = serve('one');
  expect(await keep(build('one'), store, server)).toBe(true);
  expect(server.asked).toEqual(['/assets/a.js', '/assets/b.css', SHELL]);
  expect(server.sent.every((init) => init?.credentials === 'omit')).toBe(true);
  expect([...(store.stored.get(`${KEPT}one`)?.keys() ?? [])]).toEqual(server.asked);
});

test('the next time, only the page is asked for, which holds the server’s configuration', async () => {
  const store = createStore();
  await keep(build('one'), store, serve('one'));
  const again = serve('one');
  expect(await keep(build('one'), store, again)).toBe(true);
  expect(again.asked).toEqual([SHELL]);
});

test('a build that is being replaced is not kept by half: its page is missing, and the next try goes on', async () => {
  const store = createStore();
  expect(await keep(build('one'), store, serve('one', ['/assets/b.css']))).toBe(false);
  expect(store.stored.get(`${KEPT}one`)?.has(SHELL)).toBe(false);
  expect(await keep(build('one'), store, serve('two'))).toBe(false);
  expect(store.stored.get(`${KEPT}one`)?.has(SHELL)).toBe(false);
});

test('of older builds, the last one stays for the tabs that show it; nothing else of the origin is touched', async () => {
  const store = createStore();
  await store.caches.open('somebody else’s');
  for (const name of ['one', 'two', 'three']) await keep(build(name), store, serve(name));
  expect([...store.stored.keys()]).toEqual(['somebody else’s', `${KEPT}two`, `${KEPT}three`]);
  // A deployment is taken back.
  await keep(build('two'), store, serve('two'));
  expect([...store.stored.keys()]).toEqual(['somebody else’s', `${KEPT}two`]);
});
