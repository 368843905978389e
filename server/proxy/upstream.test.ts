import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360`;
const BLACKLIST = `${V}/adherents/relance-clients/blacklist`;
const CAMPAIGNS = '/api/trif/service-external-client/adherents/920150/campagnes-clients';

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;

beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url);
});
afterEach(() => {
  api.received.length = 0;
});
afterAll(async () => {
  await proxied.close();
  await api.close();
});

const json = (body: unknown) => JSON.stringify(body);

test('what goes out is the path, the documented parameters and the headers of the API', async () => {
  let body = '';
  api.answerWith(async (request, response) => {
    for await (const chunk of request) body += chunk;
    response.setHeader('Content-Type', 'application/json').end('{"success":true}');
  });
  const plate = json({ immatriculation: 'ABC123' });
  const answer = await ask(proxied.url, 'POST', `${PLATE}?lang=en&lang=fr&debug=1&page=%26x`, {
    headers: {
      Accept: 'application/json',
      'Accept-Encoding': 'br',
      'Accept-Language': 'fr',
      Authorization: 'Bearer t0ken',
      'Content-Type': 'application/json',
      'Content-Length': plate.length,
      Connection: 'keep-alive, X-Hop',
      Cookie: 'a=b',
      Forwarded: 'for=10.0.0.1',
      Origin: 'http://localhost',
      'Proxy-Authorization': 'Basic eA==',
      Referer: 'http://localhost/trif/vehicles/ABC123',
      'Sec-Fetch-Site': 'same-origin',
      TE: 'trailers',
      'User-Agent': 'a browser',
      'X-Forwarded-For': '10.0.0.1',
      'X-Hop': '1',
      'X-HTTP-Method-Override': 'DELETE',
    },
    body: plate,
  });
  expect(answer).toMatchObject({ status: 200, body: '{"success":true}' });
  const [request] = api.received;
  expect(request?.method).toBe('POST');
  expect(request?.url).toBe(`${PLATE}?lang=en`);
  expect(request?.headers).toEqual({
    accept: 'application/json',
    'accept-encoding': 'br',
    authorization: 'Bearer t0ken',
    connection: 'close',
    'content-length': String(plate.length),
    'content-type': 'application/json',
    host: new URL(api.url).host,
    'user-agent': 'vision360',
    'x-request-id': expect.any(String),
  });
  expect(body).toBe(plate);
});

test.each([
  ['GET', CAMPAIGNS, '?page=2'],
  ['GET', BLACKLIST, '?output=csv'],
  ['POST', `${V}/import-fichier/clients-factures`, ''],
  ['POST', '/api/v1/service-authentification/token', ''],
  ...['client', 'import-client', 'historiques', 'previsions', 'factures', 'relances'].map(
    (name) => ['POST', `${V}/vehicule/${name}`, '?lang=en'] as const,
  ),
] as const)(
  '%s %s forwards only the parameters that its section shows: "%s"',
  async (method, path, query) => {
    api.answerWith((_, response) => response.end('{}'));
    await ask(proxied.url, method, `${path}?lang=en&page=2&output=csv`, {
      ...(method === 'POST' && {
        headers: { 'Content-Type': 'application/json' },
        body: json({ grant_type: 'password', username: 'h2n', password: 'x' }),
      }),
    });
    expect(api.received.map(({ url }) => url)).toEqual([`${path}${query}`]);
  },
);

test('only a bearer token goes out as authorization', async () => {
  api.answerWith((_, response) => response.end());
  await ask(proxied.url, 'GET', BLACKLIST, { headers: { Authorization: 'Basic eDp5' } });
  expect(api.received[0]?.headers).not.toHaveProperty('authorization');
});

test('a GET goes out with its page number and no header that announces a body', async () => {
  api.answerWith((_, response) => response.end());
  await ask(proxied.url, 'GET', `${CAMPAIGNS}?page=2`, {
    headers: { 'Content-Length': 0, 'Content-Type': 'application/json' },
  });
  expect(api.received[0]?.url).toBe(`${CAMPAIGNS}?page=2`);
  expect(api.received[0]?.headers).not.toHaveProperty('content-length');
  expect(api.received[0]?.headers).not.toHaveProperty('transfer-encoding');
});

test.each([
  ['of a length', { 'Content-Length': 1 }],
  ['in chunks', { 'Transfer-Encoding': 'chunked' }],
])('a GET with a body %s is refused by our server, with a reason', async (_, headers) => {
  const answer = await ask(proxied.url, 'GET', `${CAMPAIGNS}?lang=en`, { headers, body: 'x' });
  expect(answer).toMatchObject({ status: 400, headers: { 'cache-control': 'no-store' } });
  expect(JSON.parse(answer.body).message).toBe('This request must not carry a body.');
  expect(api.received).toEqual([]);
});

test('the body comes back with the headers that describe it', async () => {
  const csv = Buffer.from([0x1f, 0x8b, 0, 1, 2, 255]);
  api.answerWith((_, response) => {
    response
      .writeHead(200, {
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, max-age=60',
        'Content-Disposition': 'attachment; filename="blacklist.csv"',
        'Content-Encoding': 'gzip',
        'Content-Length': csv.length,
        'Content-Type': 'text/csv; charset=windows-1252',
        ETag: '"1"',
        'Keep-Alive': 'timeout=60',
        Link: '</x>; rel=preload',
        Server: 'Apache/2.4.1',
        'Set-Cookie': ['laravel_session=1', 'XSRF=2'],
        'Strict-Transport-Security': 'max-age=1',
        Via: '1.1 internal.example',
        'WWW-Authenticate': 'Basic realm="x"',
        'X-Powered-By': 'PHP/7.4',
        'X-RateLimit-Remaining': '3',
      })
      .end(csv);
  });
  const { headers } = await ask(proxied.url, 'GET', `${BLACKLIST}?output=csv`);
  expect(Object.keys(headers).sort()).toEqual([
    'cache-control',
    'connection',
    'content-disposition',
    'content-encoding',
    'content-length',
    'content-security-policy',
    'content-type',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'date',
    'origin-agent-cluster',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
    'x-frame-options',
    'x-request-id',
  ]);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="blacklist.csv"',
    'content-encoding': 'gzip',
    'content-length': String(csv.length),
    'content-type': 'text/csv; charset=windows-1252',
  });
});

test.each<[why: string, method: string, target: string, status: number]>([
  ['an unknown path', 'POST', `${V}/vehicule/diagnostics`, 404],
  ['another verb', 'DELETE', PLATE, 405],
  ['a preflight', 'OPTIONS', PLATE, 405],
  ['HEAD', 'HEAD', BLACKLIST, 405],
  ['an unknown network', 'POST', PLATE.replace('trif', 'other'), 404],
  ['a path that climbs out', 'POST', '/api/v1/../../admin', 400],
  ['a path that climbs inside /api', 'POST', PLATE.replace('/trif', '/x/../trif'), 400],
  ['a path that climbs, encoded', 'POST', PLATE.replace('/trif', '/x/%2e%2e/trif'), 400],
  ['a path that climbs from outside', 'POST', `/x/..${PLATE}`, 400],
  ['an encoded slash', 'POST', PLATE.replace('/trif', '%2ftrif'), 400],
  ['a double slash', 'POST', PLATE.replace('/trif', '//trif'), 400],
  ['a backslash', 'POST', PLATE.replace('/trif', '\\trif'), 400],
  ['an overlong path', 'POST', `/api/${'x'.repeat(2000)}`, 400],
  ['a whole URL', 'POST', `http://other.example${PLATE}`, 400],
])('%s is answered by our server', async (_, method, target, status) => {
  const answer = await ask(proxied.url, method, target);
  expect(answer.status).toBe(status);
  expect(api.received).toEqual([]);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  if (method === 'HEAD') return;
  expect(JSON.parse(answer.body)).toEqual({
    success: false,
    data: [],
    message: expect.stringMatching(/\S/),
    errors: [],
  });
});

test('a wrong verb is answered with the right one, in the language asked for', async () => {
  const answer = await ask(proxied.url, 'GET', `${PLATE}?lang=en`);
  expect(answer.headers.allow).toBe('POST');
  expect(JSON.parse(answer.body).message).toBe('This service does not answer this method.');
});

test.each([200, 400, 401, 403, 404, 422, 500])(
  'JSON with status %i is passed on unchanged',
  async (status) => {
    const body = json({ success: false, data: [], message: 'Inconnu', errors: { a: ['b'] } });
    api.answerWith((_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    });
    expect(await ask(proxied.url, 'POST', PLATE)).toMatchObject({ status, body });
  },
);

test('an error that is JSON under another label is passed on as JSON', async () => {
  const body = json({ success: false, message: 'Inconnu' });
  api.answerWith((_, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end(`\uFEFF${body}`);
  });
  const answer = await ask(proxied.url, 'POST', PLATE);
  expect(answer).toMatchObject({ status: 404, body });
  expect(answer.headers['content-type']).toBe('application/json');
});

test.each([
  ['a page of a gateway', '<html><address>nginx at internal.example</address></html>'],
  ['a word', '"internal.example"'],
  ['more than an error body', `"${'x'.repeat(70_000)}"`],
  ['nothing', ''],
])('an error that is %s becomes the envelope', async (_, body) => {
  api.answerWith((_, response) => {
    response.writeHead(503, { 'Content-Type': 'text/html', 'Retry-After': '7' }).end(body);
  });
  const answer = await ask(proxied.url, 'POST', `${PLATE}?lang=en`);
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '7' } });
  expect(JSON.parse(answer.body)).toEqual({
    success: false,
    data: [],
    message: 'The network’s server refused the request.',
    errors: [],
  });
});

test.each([301, 302, 303, 307, 308, 300])('a redirect (%i) is not passed on', async (status) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  api.answerWith((_, response) => {
    response.writeHead(status, { Location: 'http://internal.example/secret' }).end();
  });
  const answer = await ask(proxied.url, 'POST', PLATE, { body: '{}' });
  expect(answer.status).toBe(502);
  expect(answer.headers).not.toHaveProperty('location');
  expect(answer.body).not.toContain('internal');
  expect(api.received).toHaveLength(1);
  expect(log.mock.calls).toEqual([
    [expect.stringMatching(/^MMP API, vision360: BrokenAnswer redirected, request [\da-f-]{36}$/)],
  ]);
  log.mockRestore();
});
