import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApi } from '#server/api.ts';
import { createClientReader } from '#server/edge/client.ts';
import { openTestApi, type TestApi } from '#server/embedded/testing/test-api.ts';
import { PASSWORD, testAccounts } from '#server/embedded/testing/test-network.ts';
import { createListener, type Listener, listen } from '#server/listener.ts';
import { openProxy } from '#server/proxy/upstream.ts';
import { type Answer, ask } from '#server/testing/ask.ts';
import { type FakeMmp, startFakeMmp } from '#server/testing/fake-mmp.ts';
import { credentials } from '#server/testing/proxied.ts';
import type { Upstream } from '#server/upstream.ts';
import { type Counters, memoryCounters } from './counters.ts';
import { createSignIns } from './sign-ins.ts';

const TOKEN = '/api/v1/service-authentification/token';
const config = {
  apiVersion: 'v1',
  campaignsVersioned: false,
  networks: [{ code: 'trif', label: 'TRIF' }],
};
const OWNER = '192.0.2.1';
const ATTACKER = '203.0.113.9';

const { username } = testAccounts.member;
const right = { grant_type: 'password', username, password: PASSWORD };
const guess = (index: number) => ({ ...right, password: `guess ${index}` });

let listener: Listener;
let url: string;

/** After one turn, no other comes during a test, however slow the machine. */
function slowCounters(): Counters {
  const counters = memoryCounters();
  const consume = counters.turn.consume.bind(counters.turn);
  counters.turn.consume = (key, points) => consume(key, points, { customDuration: 3600 });
  return counters;
}

/** The loopback stands for a trusted proxy, so that a test can come from any address. */
async function serve(upstream: Upstream, trusted = ['127.0.0.1']): Promise<void> {
  const api = createApi(upstream, config, createSignIns(slowCounters()));
  listener = createListener(api.fetch, { readClient: createClientReader(trusted) });
  url = await listen(listener.server, 0, '127.0.0.1');
}
afterEach(() => listener.drain(0));

interface Sent {
  from?: string;
  cookie?: string | undefined;
  path?: string;
  headers?: Record<string, string>;
}

const post = (body: unknown, { from = OWNER, cookie, path = TOKEN, headers }: Sent = {}) =>
  ask(url, 'POST', path, {
    headers: { 'X-Forwarded-For': from, ...(cookie && { Cookie: cookie }), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const guessOften = (times: number, sent: Sent): Promise<Answer[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => post(guess(index), sent)));

const statuses = (answers: Answer[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ status }) => status)).map(([status, list]) => [
      status,
      list?.length ?? 0,
    ]),
  );

const cookieOf = ({ headers }: Answer): string | undefined =>
  headers['set-cookie']?.[0]?.split(';', 1)[0];

describe('in front of the embedded API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());
  beforeEach(() =>
    serve({
      kind: 'embedded',
      networks: config.networks,
      demoAccounts: [],
      fetch: api.fetch,
      close: async () => {},
    }),
  );

  test('five wrong guesses do not make the right password wait', async () => {
    expect(statuses(await guessOften(5, {}))).toEqual({ 400: 5 });
    expect((await post(right)).status).toBe(200);
  });

  test('guesses are refused, and the owner signs in meanwhile at an address of his own', async () => {
    expect(statuses(await guessOften(20, { from: ATTACKER }))).toEqual({ 400: 11, 429: 9 });
    expect((await post(right, { from: ATTACKER })).status).toBe(429);
    expect((await post(right)).status).toBe(200);
  });

  test('behind one address with who guesses, the owner signs in on his own device', async () => {
    const cookie = cookieOf(await post(right));
    await guessOften(20, {});
    expect((await post(right)).status).toBe(429);
    expect((await post(right, { cookie })).status).toBe(200);
  });

  test('the cookie is of one device and account, signed, and goes to the token call alone', async () => {
    const answer = await post(right, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(answer.headers['set-cookie']).toHaveLength(1);
    const [value, ...attributes] = answer.headers['set-cookie']?.[0]?.split('; ') ?? [];
    expect(value).toMatch(/^vision360-device-[\w-]{16}=[\w.%-]+$/);
    expect(value).not.toContain(username);
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      `Max-Age=${90 * 24 * 3600}`,
      `Path=${TOKEN}`,
      'SameSite=Strict',
      'Secure',
    ]);
    const again = await post(right, { cookie: value });
    expect(again.headers['set-cookie']?.[0]).not.toContain('Secure');
    // The device keeps its name, and its time begins anew.
    const nameIn = (cookie = '') => cookie.split('=')[1]?.split('.')[1];
    expect(nameIn(cookieOf(again))).toBe(nameIn(value));
    expect((await post(guess(1))).headers['set-cookie']).toBeUndefined();
  });

  test('a cookie that is forged, of another account or too old is no device', async () => {
    const ours = cookieOf(await post(right)) ?? '';
    const other = { ...right, username: testAccounts.otherMember.username };
    const others = cookieOf(await post(other)) ?? '';
    const [name = ''] = ours.split('=');
    const [, value = ''] = others.split('=');
    await guessOften(20, {});
    for (const cookie of [
      `${name}=${value}`,
      ours.replace(/\.\d+\./, '.9999999999999.'),
      `${ours}x`,
    ]) {
      expect((await post(right, { cookie })).status).toBe(429);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 91 * 24 * 3_600_000 });
    try {
      await guessOften(20, { from: ATTACKER });
      expect((await post(right, { cookie: ours, from: ATTACKER })).status).toBe(429);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('in front of an API of the network', () => {
  let api: FakeMmp;
  let proxy: Upstream;
  beforeAll(async () => {
    api = await startFakeMmp();
    proxy = openProxy({ kind: 'proxy', url: api.url, ...credentials, timeout: 20_000, ...config });
  });
  afterAll(async () => {
    await proxy.close();
    await api.close();
  });
  beforeEach(async () => {
    api.received.length = 0;
    api.answerWith(answerAsApi);
    await serve(proxy);
  });

  async function answerAsApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const opens = JSON.parse(text).password === PASSWORD;
    const body = opens ? { access_token: 't' } : { error: 'invalid_grant' };
    response.writeHead(opens ? 200 : 400, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  test('of four hundred guesses eleven reach the API', async () => {
    expect(statuses(await guessOften(400, { from: ATTACKER }))).toEqual({ 400: 11, 429: 389 });
    expect(api.received).toHaveLength(11);
    expect((await post(right)).status).toBe(200);
  });

  test('the refusal says how long, in the body of the token call and in either language', async () => {
    await guessOften(11, {});
    const refused = await post(right);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBe(30);
    expect(refused.headers['cache-control']).toBe('no-store');
    const message = `Trop de tentatives. Réessayez dans ${wait}\u00a0s.`;
    expect(JSON.parse(refused.body)).toEqual({
      error: 'too_many_attempts',
      error_description: message,
      message,
    });
    const { body } = await post(right, { path: `${TOKEN}?lang=en` });
    expect(JSON.parse(body).message).toMatch(/^Too many attempts\. Try again in \d+ s\.$/);
  });

  test.each([
    '/api/v1/service-authentification/t%6Fken',
    '/api/v1/service-authentification/%74%6f%6B%65%6E',
    '/api/v1/%73ervice-authentification/token',
    '/api/%761/service-authentification/token',
    '/%61pi/v1/service-authentification/token',
    `${TOKEN}?lang=en&x=/`,
    `${TOKEN}/`,
    `/${TOKEN}`,
    '/api/v1/service-authentification/t%256Fken',
  ])('no spelling of the path goes around it: %s', async (path) => {
    await guessOften(11, {});
    api.received.length = 0;
    expect([404, 400, 429]).toContain((await post(right, { path })).status);
    expect(api.received).toEqual([]);
  });

  test('the spellings of a name that an API may take for one are one', async () => {
    const spellings = [
      'Hélène',
      'helene',
      'HELENE',
      ' hélène ',
      'he\u0301le\u0300ne',
      'hel\u200bene',
    ];
    for (let index = 0; index < 24; index += 1) {
      await post({ ...guess(index), username: spellings[index % spellings.length] });
    }
    expect(api.received).toHaveLength(11);
  });

  test('what is no sign-in is refused as before, and not counted', async () => {
    for (const body of ['', 'null', '{"grant_type":', { ...right, password: '' }, [right]]) {
      for (let time = 0; time < 20; time += 1) expect((await post(body)).status).toBe(400);
    }
    expect(api.received).toEqual([]);
    expect((await post(right)).status).toBe(200);
  });

  test('an API that fails makes nobody wait', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    api.answerWith((request, response) => {
      request.resume();
      response.writeHead(503).end('{}');
    });
    expect(statuses(await guessOften(10, {}))).toEqual({ 503: 10 });
    expect(statuses(await guessOften(10, {}))).toEqual({ 503: 10 });
    api.answerWith(answerAsApi);
    expect((await post(right)).status).toBe(200);
    log.mockRestore();
  });

  test.each([
    ['a 500', 500, '{}'],
    ['a redirect', 302, ''],
    ['a page under a 200', 200, '<html>'],
  ])(
    'an API that says no by %s is guessed at no more than thirty-one times',
    async (_, status, body) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      api.answerWith((request, response) => {
        request.resume();
        response.writeHead(status, { Location: '/', 'Content-Type': 'text/html' }).end(body);
      });
      const answers = await guessOften(400, { from: ATTACKER });
      expect(statuses(answers)[429]).toBeGreaterThanOrEqual(369);
      expect(api.received.length).toBeLessThanOrEqual(31);
      log.mockRestore();
    },
  );

  test('an API that is late is not given more and more to do', async () => {
    api.answerWith((request, response) => {
      request.resume();
      response.writeHead(504).end('{}');
    });
    expect(statuses(await guessOften(30, {}))).toEqual({ 504: 11, 429: 19 });
  });

  test('an API that refuses under a 200 has refused', async () => {
    api.answerWith((request, response) => {
      request.resume();
      response.end('{"success":false,"message":"Non"}');
    });
    expect(statuses(await guessOften(30, {}))).toEqual({ 200: 11, 429: 19 });
  });

  test('a guess whose answer is not waited for costs as any other', async () => {
    api.answerWith((request) => request.resume());
    const leaving = new AbortController();
    const gone = Array.from({ length: 11 }, (_, index) =>
      fetch(url + TOKEN, {
        method: 'POST',
        headers: { 'X-Forwarded-For': ATTACKER },
        body: JSON.stringify(guess(index)),
        signal: leaving.signal,
      }).catch(() => 'gone'),
    );
    await expect.poll(() => api.received).toHaveLength(11);
    leaving.abort();
    expect(new Set(await Promise.all(gone))).toEqual(new Set(['gone']));
    api.answerWith(answerAsApi);
    expect((await post(right, { from: ATTACKER })).status).toBe(429);
  });

  test('who is not trusted says nothing of where a guess comes from', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await listener.drain(0);
    await serve(proxy, []);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        post(guess(index), { from: `198.51.100.${index}` }),
      ),
    );
    expect(statuses(answers)).toEqual({ 400: 11, 429: 89 });
    expect(warning).toHaveBeenCalledTimes(1);
    warning.mockRestore();
  });

  test('the right password after ten wrong ones is looked at, on any device behind that address', async () => {
    await guessOften(10, {});
    expect((await post(right)).status).toBe(200);
  });

  test('no cookie reaches the API', async () => {
    const cookie = cookieOf(await post(right));
    await post(right, { cookie });
    expect(api.received.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
});
