import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';

/** From page to proxy to API, over real connections. */

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

it('the API’s file is saved byte for byte, with the token from the form', async () => {
  api.answerWith((request, response) => {
    expect(request.headers.authorization).toBe('Bearer hush');
    expect(request.url).toMatch(/^\/api\/v1\/trif\/.*\/blacklist\?output=csv$/);
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
  ['the mark alone', '\uFEFF', 3],
  ['a byte of the mark', '\uFEFF', 1],
  ['an empty line', '\uFEFF\r\n', 5],
])('a file that begins with %s is accepted as a file', async (_, first, bytes) => {
  const start = Buffer.from(first);
  const rest = CSV.slice(1);
  api.answerWith((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv' }).write(start.subarray(0, bytes));
    setTimeout(() => response.end(Buffer.concat([start.subarray(bytes), Buffer.from(rest)])), 50);
  });
  const answer = await post();
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(first + rest);
});

it('a refusal behind a byte-order mark isn’t saved as a file', async () => {
  const refusal = '{"success":false,"data":[],"message":"non","errors":[]}';
  api.answerWith((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv' }).write('\uFEFF');
    setTimeout(() => response.end(refusal), 50);
  });
  const answer = await post();
  expect(answer.headers.get('Content-Disposition')).toBeNull();
  expect(await answer.json()).toEqual({
    status: 200,
    retryAfter: null,
    isOwn: false,
    body: refusal,
  });
});

it('a refusal in Latin-1 keeps its letters', async () => {
  api.answerWith((_, response) => {
    response
      .writeHead(403, { 'Content-Type': 'application/json; charset=ISO-8859-1' })
      .end('{"success":false,"message":"Refus\xe9"}', 'latin1');
  });
  expect((await (await post()).json()).body).toContain('Refusé');
});

it('a file that comes compressed, which nobody asked for, isn’t saved', async () => {
  api.answerWith((request, response) => {
    expect(request.headers['accept-encoding']).toBe('identity');
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(CSV));
  });
  const answer = await post();
  expect(answer.headers.get('Content-Disposition')).toBeNull();
  expect(await answer.json()).toMatchObject({ status: 502, isOwn: true });
});

it.each([
  ['a refusal', 403, '{"success":false,"data":[],"message":"non","errors":[]}'],
  ['a refusal under a 200', 200, '{"success":false,"data":[],"message":"non","errors":[]}'],
  ['another program’s page', 200, '<!doctype html><p>Bienvenue'],
  ['nothing', 200, ''],
])('%s isn’t saved as a file but shown as it came', async (_, status, body) => {
  api.answerWith((_request, response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '7' })
      .end(body),
  );
  const answer = await post();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('Content-Disposition')).toBeNull();
  expect(JSON.parse(await answer.text())).toEqual({
    status,
    retryAfter: '7',
    isOwn: false,
    body,
  });
});

it('an answer that isn’t a file is read no further than a refusal could be long', async () => {
  const closed = new Promise((resolve) => {
    api.answerWith((_, response) => {
      response.once('close', resolve);
      const send = () => {
        while (response.write(`[${'1,'.repeat(10_000)}`));
      };
      response.on('drain', send);
      send();
    });
  });
  const { body } = await (await post()).json();
  expect(body).toHaveLength(64 * 1024);
  await closed;
});

it('a file that breaks off is cut, so that the browser reports it', async () => {
  api.answerWith((_, response) => {
    response.write(CSV, () => setTimeout(() => response.destroy(), 50));
  });
  await expect(post().then((answer) => answer.text())).rejects.toThrow();
});

it('a file that breaks off before it began is a failure of the API', async () => {
  api.answerWith((_, response) => {
    response.flushHeaders();
    setTimeout(() => response.destroy(), 50);
  });
  expect(await (await post()).json()).toMatchObject({ status: 502, isOwn: true });
});

it('giving up a download gives it up at the API too', async () => {
  const page = new AbortController();
  const gone = Promise.withResolvers<void>();
  api.answerWith((_, response) => {
    response.once('close', gone.resolve);
    page.abort();
  });
  await expect(post(page.signal)).rejects.toThrow();
  await gone.promise;
});
