import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeMmp, startFakeMmp } from './testing/fake-mmp.ts';
import { startProxied } from './testing/proxied.ts';

/** Over real connections: page, proxy, API. */

const CSV = '\uFEFFclientId;clientNom\r\n1;Dupont\r\n';

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url);
});
afterAll(async () => {
  await proxied.close();
  await api.close();
});

const post = (signal?: AbortSignal) =>
  fetch(`${proxied.url}/api/downloads/trif/blacklist?lang=en`, {
    method: 'POST',
    body: new URLSearchParams({ access_token: 'hush' }),
    ...(signal && { signal }),
  });

it('the API’s file is one to save, byte for byte, for the token of the form', async () => {
  api.answerWith((request, response) => {
    expect(request.headers.authorization).toBe('Bearer hush');
    expect(request.url).toMatch(/^\/api\/v1\/trif\/.*\/blacklist\?lang=en&output=csv$/);
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Content-Length': Buffer.byteLength(CSV),
    });
    response.write(CSV.slice(0, 10));
    setImmediate(() => response.end(CSV.slice(10)));
  });
  const answer = await post();
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': "attachment; filename*=UTF-8''trif-blacklist.csv",
    'content-length': String(Buffer.byteLength(CSV)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  });
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(CSV);
});

it.each([
  ['a refusal', 403, '{"success":false,"data":[],"message":"non","errors":[]}'],
  ['a refusal under a 200', 200, '{"success":false,"data":[],"message":"non","errors":[]}'],
  ['another program’s page', 200, '<!doctype html><p>Bienvenue'],
  ['nothing', 200, ''],
])('%s is no file: it is told as it came', async (_, status, body) => {
  api.answerWith((_request, response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '7' })
      .end(body),
  );
  const answer = await post();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('Content-Disposition')).toBeNull();
  expect(JSON.parse(await answer.text())).toEqual({ status, retryAfter: '7', body });
});

it('what is no file is cut where it is longer than a refusal', async () => {
  api.answerWith((_, response) => response.end(`[${'1,'.repeat(200_000)}1]`));
  const { body } = await (await post()).json();
  expect(body).toHaveLength(64 * 1024);
});

it('a file that breaks off is cut, so that the browser knows', async () => {
  api.answerWith((_, response) => {
    response.write(CSV, () => setTimeout(() => response.destroy(), 50));
  });
  await expect(post().then((answer) => answer.text())).rejects.toThrow();
});

it('one that breaks off before it began is a failure of the API', async () => {
  api.answerWith((_, response) => {
    response.flushHeaders();
    setTimeout(() => response.destroy(), 50);
  });
  expect(await (await post()).json()).toMatchObject({ status: 502 });
});

it('one that is given up is given up at the API', async () => {
  const page = new AbortController();
  const gone = Promise.withResolvers<void>();
  api.answerWith((_, response) => {
    response.once('close', gone.resolve);
    page.abort();
  });
  await expect(post(page.signal)).rejects.toThrow();
  await gone.promise;
});
