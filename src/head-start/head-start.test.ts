import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endHeadStartWith, fetchWithHeadStart, type HeadStart } from './head-start.ts';

const url = 'https://vision360.test/api/v1/trif/service-external-client/vehicule/vision360?lang=fr';
const body = '{"immatriculation":"ABC123"}';
const request = (
  parts: { url?: string; token?: string; body?: string; signal?: AbortSignal } = {},
) =>
  new Request(parts.url ?? url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${parts.token ?? 't1'}` },
    body: parts.body ?? body,
    signal: parts.signal ?? null,
  });

const ownFetch = vi.fn(async () => new Response('asked by the application'));
const end = vi.fn();
const begin = (response: Promise<Response>) => {
  const headStart: HeadStart = { url, authorization: 'Bearer t1', body, response, end };
  vi.stubGlobal('window', { headStart });
};

beforeEach(() => {
  vi.stubGlobal('fetch', ownFetch);
  begin(Promise.resolve(new Response('asked by the document')));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const textOf = async (sent: Request) => (await fetchWithHeadStart(sent)).text();

test('the same request is not sent again, but the next one is', async () => {
  expect(await textOf(request())).toBe('asked by the document');
  expect(ownFetch).not.toHaveBeenCalled();
  expect(await textOf(request())).toBe('asked by the application');
  expect(end).not.toHaveBeenCalled();
});

test.each([
  ['another address', { url: url.replace('lang=fr', 'lang=en') }],
  ['another token', { token: 't2' }],
  ['another plate', { body: body.replace('ABC123', 'ZZ999ZZ') }],
])('%s gives up the first request, and gets an answer of its own', async (_, other) => {
  expect(await textOf(request(other))).toBe('asked by the application');
  expect(end).toHaveBeenCalledOnce();
  expect(await textOf(request())).toBe('asked by the application');
});

test('giving up a call gives up its request', async () => {
  begin(new Promise(() => {}));
  const leaving = new AbortController();
  void fetchWithHeadStart(request({ signal: leaving.signal }));
  await Promise.resolve();
  leaving.abort('left');
  await expect.poll(() => end.mock.calls).toEqual([['left']]);
});

test('a request that failed makes the call fail', async () => {
  const failed = Promise.reject(new TypeError('Failed to fetch'));
  failed.catch(() => {});
  begin(failed);
  await expect(fetchWithHeadStart(request())).rejects.toThrow('Failed to fetch');
});

test('a request that nobody used ends with the session', async () => {
  const session = new AbortController();
  endHeadStartWith(session.signal);
  expect(end).not.toHaveBeenCalled();
  session.abort();
  expect(end).toHaveBeenCalledOnce();
  expect(await textOf(request())).toBe('asked by the application');
});
