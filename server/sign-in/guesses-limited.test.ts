import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openProxy } from '#server/proxy/upstream.ts';
import type { Upstream } from '#server/upstream.ts';
import { PASSWORD } from '#tests/support/embedded/test-network.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import {
  ATTACKER,
  config,
  cookieOf,
  guess,
  type LimitedApi,
  right,
  serveLimited,
  statuses,
  TOKEN,
} from '#tests/support/server/limited-api.ts';
import { credentials } from '#tests/support/server/proxied.ts';

describe('in front of an API of the network', () => {
  let api: FakeMmp;
  let proxy: Upstream;
  let limited: LimitedApi;
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
    limited = await serveLimited(proxy);
  });
  afterEach(() => limited.close());

  async function answerAsApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const opens = JSON.parse(text).password === PASSWORD;
    const body = opens ? { access_token: 't' } : { error: 'invalid_grant' };
    response.writeHead(opens ? 200 : 400, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  test('only eleven of four hundred guesses reach the API', async () => {
    expect(statuses(await limited.guessOften(400, { from: ATTACKER }))).toEqual({
      400: 11,
      429: 389,
    });
    expect(api.received).toHaveLength(11);
    expect((await limited.post(right)).status).toBe(200);
  });

  test('the refusal says how long to wait, in the token call’s error body and in both languages', async () => {
    await limited.guessOften(11);
    const refused = await limited.post(right);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBe(30);
    expect(refused.headers['cache-control']).toBe('no-store');
    const message = `Trop de tentatives. Réessayez dans ${wait}\u00a0s.`;
    expect(JSON.parse(refused.body)).toEqual({
      error: 'too_many_attempts',
      error_description: message,
      message,
    });
    const { body } = await limited.post(right, { path: `${TOKEN}?lang=en` });
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
  ])('no spelling of the path avoids the count: %s', async (path) => {
    await limited.guessOften(11);
    api.received.length = 0;
    expect([404, 400, 429]).toContain((await limited.post(right, { path })).status);
    expect(api.received).toEqual([]);
  });

  test('spellings of a name that an API may treat as the same are counted together', async () => {
    const spellings = [
      'Hélène',
      'helene',
      'HELENE',
      ' hélène ',
      'he\u0301le\u0300ne',
      'hel\u200bene',
    ];
    for (let index = 0; index < 24; index += 1) {
      await limited.post({ ...guess(index), username: spellings[index % spellings.length] });
    }
    expect(api.received).toHaveLength(11);
  });

  test('a request that isn’t a sign-in is refused as usual, and not counted', async () => {
    for (const body of ['', 'null', '{"grant_type":', { ...right, password: '' }, [right]]) {
      for (let time = 0; time < 20; time += 1) expect((await limited.post(body)).status).toBe(400);
    }
    expect(api.received).toEqual([]);
    expect((await limited.post(right)).status).toBe(200);
  });

  test('nobody has to wait because the API fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    api.answerWith((request, response) => {
      request.resume();
      response.writeHead(503).end('{}');
    });
    expect(statuses(await limited.guessOften(10))).toEqual({ 503: 10 });
    expect(statuses(await limited.guessOften(10))).toEqual({ 503: 10 });
    api.answerWith(answerAsApi);
    expect((await limited.post(right)).status).toBe(200);
    log.mockRestore();
  });

  test.each([
    ['a 500', 500, '{}'],
    ['a redirect', 302, ''],
    ['a page under a 200', 200, '<html>'],
  ])('an API that refuses with %s gets at most thirty-one guesses', async (_, status, body) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    api.answerWith((request, response) => {
      request.resume();
      response.writeHead(status, { Location: '/', 'Content-Type': 'text/html' }).end(body);
    });
    const answers = await limited.guessOften(400, { from: ATTACKER });
    expect(statuses(answers)[429]).toBeGreaterThanOrEqual(369);
    expect(api.received.length).toBeLessThanOrEqual(31);
    log.mockRestore();
  });

  test('a slow API doesn’t get more and more sign-ins to answer', async () => {
    api.answerWith((request, response) => {
      request.resume();
      response.writeHead(504).end('{}');
    });
    expect(statuses(await limited.guessOften(30))).toEqual({ 504: 11, 429: 19 });
  });

  test('a refusal under a 200 counts as a refusal', async () => {
    api.answerWith((request, response) => {
      request.resume();
      response.end('{"success":false,"message":"Non"}');
    });
    expect(statuses(await limited.guessOften(30))).toEqual({ 200: 11, 429: 19 });
  });

  test('a guess counts even if the guesser doesn’t wait for the answer', async () => {
    api.answerWith((request) => request.resume());
    const leaving = new AbortController();
    const gone = Array.from({ length: 11 }, (_, index) =>
      fetch(limited.url + TOKEN, {
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
    expect((await limited.post(right, { from: ATTACKER })).status).toBe(429);
  });

  test('only trusted proxies can say where a guess comes from', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await limited.close();
    limited = await serveLimited(proxy, []);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        limited.post(guess(index), { from: `198.51.100.${index}` }),
      ),
    );
    expect(statuses(answers)).toEqual({ 400: 11, 429: 89 });
    expect(warning).toHaveBeenCalledTimes(1);
    warning.mockRestore();
  });

  test('the right password is checked after ten wrong ones, on any device behind that address', async () => {
    await limited.guessOften(10);
    expect((await limited.post(right)).status).toBe(200);
  });

  test('no cookie reaches the API', async () => {
    const cookie = cookieOf(await limited.post(right));
    await limited.post(right, { cookie });
    expect(api.received.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
});
