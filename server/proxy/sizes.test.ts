import { pipeline } from 'node:stream/promises';
import { format } from 'node:util';
import { createGzip } from 'node:zlib';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest';
import { limitsOf, PAGE_STOPS_FIRST } from '#link/limits.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360?lang=en`;
const LIST = `${V}/adherents/relance-clients/blacklist?lang=en`;
const TOKEN = '/api/v1/service-authentification/token?lang=en';
const MB = 1 << 20;
/**
 * The most of an answer in these tests; the real hundreds of MB would take too long. The list may
 * have twice that.
 */
const MOST = 4 * MB;

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let log: MockInstance;

beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url, {}, (service) => ({
    ...limitsOf(service),
    mostBytes: service === 'blacklist' ? 2 * MOST : MOST,
  }));
});
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => log.mockRestore());
afterAll(async () => {
  await proxied.close();
  await api.close();
});

const logged = () => log.mock.calls.map((words) => format(...words));

/** Blanks, which may come before any JSON, and then the JSON. */
function* blanks(size: number, then: string): Generator<Buffer> {
  const megabyte = Buffer.alloc(MB, ' ');
  for (let sent = 0; sent < size; sent += MB) yield megabyte;
  yield Buffer.from(then);
}

/** Answers in JSON, compressed or not. Resolves once the proxy lets go of the connection. */
const answerBlanks = (size: number, then: string, { gzip = false, status = 200 } = {}) =>
  new Promise((resolve) => {
    api.answerWith((_, response) => {
      response.once('close', resolve);
      const type = status === 200 ? 'application/json' : 'text/html';
      response.writeHead(status, {
        'Content-Type': type,
        ...(gzip && { 'Content-Encoding': 'gzip' }),
      });
      const sent = gzip
        ? pipeline(blanks(size, then), createGzip(), response)
        : pipeline(blanks(size, then), response);
      // The proxy may hang up.
      sent.catch(() => {});
    });
  });

const TOO_LARGE = 'The network’s server gave an answer that is too large.';

test.each([
  ['vision360', 'POST', PLATE, MOST],
  ['the opt-out list', 'GET', LIST, 2 * MOST],
])(
  'an answer to %s that announces too large a size is refused before it comes',
  async (_, method, target, max) => {
    const closed = new Promise((resolve) => {
      api.answerWith((_, response) => {
        response.once('close', resolve);
        response
          .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': max + 1 })
          .write(' ');
      });
    });
    const answer = await ask(proxied.url, method, target);
    expect([answer.status, JSON.parse(answer.body).message]).toEqual([502, TOO_LARGE]);
    expect(answer.headers['cache-control']).toBe('no-store');
    await closed;
  },
);

/** The size of an answer, read by a client that keeps nothing of it. */
async function sizeOf(target: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(proxied.url + target, { method: 'POST', body: '{}', headers });
  let size = 0;
  for await (const piece of answer.body ?? []) size += piece.length;
  return size;
}

test.each([
  ['grows to', false],
  ['inflates to', true],
])('an answer that %s too much is cut off', async (_, gzip) => {
  const closed = answerBlanks(MOST + PAGE_STOPS_FIRST + MB, '{}', { gzip });
  const sent = { 'Accept-Encoding': gzip ? 'gzip' : 'identity' };
  await expect(sizeOf(PLATE, sent)).rejects.toThrow();
  await closed;
  await vi.waitFor(() =>
    expect(logged()).toEqual([
      '[An answer of the MMP API was cut in the middle: BrokenAnswer answerTooLarge]',
    ]),
  );
});

test('an answer that inflates to less than the limit is passed on as it comes', async () => {
  void answerBlanks(MOST - MB, '{}', { gzip: true });
  expect(await sizeOf(PLATE, { 'Accept-Encoding': 'gzip' })).toBe(MOST - MB + 2);
  expect(api.received.at(-1)?.headers['accept-encoding']).toBe('gzip');
});

const signIn = JSON.stringify({ grant_type: 'password', username: 'a', password: 'b' });

test.each([
  ['a page of a gateway', PLATE, 500, 500, 'The network’s server refused the request.'],
  ['a token', TOKEN, 200, 502, 'The network’s server gave an answer that cannot be read.'],
])(
  '%s that inflates is read no further than its longest allowed size',
  async (_, target, status, ours, told) => {
    const closed = answerBlanks(50 * MB, '{"access_token":"t"}', { gzip: true, status });
    const answer = await ask(proxied.url, 'POST', target, { body: signIn });
    expect([answer.status, JSON.parse(answer.body).message]).toEqual([ours, told]);
    await closed;
  },
);

test('the opt-out list may be larger, and its file may have any size', async () => {
  void answerBlanks(MOST + MB, '{}');
  expect((await ask(proxied.url, 'GET', LIST)).body).toHaveLength(MOST + MB + 2);
  void answerBlanks(3 * MOST, 'clientId');
  expect((await ask(proxied.url, 'GET', `${LIST}&output=csv`)).body).toHaveLength(3 * MOST + 8);
});

test('a small answer that comes compressed is read', async () => {
  void answerBlanks(0, '{"access_token":"t0ken"}', { gzip: true });
  const answer = await ask(proxied.url, 'POST', TOKEN, { body: signIn });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { access_token: 't0ken' }]);
});
