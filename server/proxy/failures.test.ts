import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { format } from 'node:util';
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
import { ask } from '#tests/support/server/ask.ts';
import { type FakeMmp, portOf, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';
import { startUpload } from '#tests/support/server/upload.ts';

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360?lang=en`;
const BLACKLIST = `${V}/adherents/relance-clients/blacklist?output=csv`;
const IMPORT = `${V}/import-fichier/clients-factures`;

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let log: MockInstance;

beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url);
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

/** What the page gets from a proxy in front of the API at `url`. */
async function askThrough(url: string) {
  const other = await startProxied(url);
  try {
    return await ask(other.url, 'POST', PLATE, { body: '{"immatriculation":"ABC123"}' });
  } finally {
    await other.close();
  }
}

const UNREACHABLE = 'The network’s server cannot be reached.';
const MALFORMED = 'The network’s server did not answer in proper HTTP.';

test.each<[why: string, told: string, kind: string, scheme: string, greeting: string | null]>([
  ['takes no connection', UNREACHABLE, 'Error ECONNREFUSED', 'http', null],
  ['hangs up', UNREACHABLE, 'SocketError UND_ERR_SOCKET', 'http', ''],
  ['speaks no HTTP', MALFORMED, 'BrokenAnswer malformed', 'http', 'SSH-2.0-OpenSSH_9.6\r\n'],
  [
    'sends endless headers',
    MALFORMED,
    'HeadersOverflowError UND_ERR_HEADERS_OVERFLOW',
    'http',
    `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(99_999)}`,
  ],
  [
    'speaks no TLS',
    UNREACHABLE,
    'Error ERR_SSL_WRONG_VERSION_NUMBER',
    'https',
    'HTTP/1.1 400 Bad Request\r\n\r\n',
  ],
])('an API that %s is a 502', async (_, told, kind, scheme, greeting) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(greeting ?? ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  if (greeting === null) await new Promise((resolve) => server.close(resolve));

  const answer = await askThrough(`${scheme}://127.0.0.1:${port}`);
  expect(answer.status).toBe(502);
  expect(JSON.parse(answer.body)).toEqual({ success: false, data: [], message: told, errors: [] });
  expect(logged()).toEqual([
    expect.stringMatching(new RegExp(`^MMP API, vision360: ${kind}, request [\\da-f-]{36}$`)),
  ]);
  for (const text of [answer.body, JSON.stringify(answer.headers), ...logged()]) {
    expect(text).not.toContain(String(port));
    expect(text).not.toContain('ABC123');
  }
  server.close();
});

test('an answer that the API gives before it has the whole request is passed on', async () => {
  api.answerWith((_, response) => {
    response
      .writeHead(413, { 'Content-Type': 'application/json', Connection: 'close' })
      .end('{"success":false,"message":"Too large"}');
  });
  const upload = startUpload(proxied.url + IMPORT, 10_000_000);
  upload.request.write('a beginning');
  expect(await upload.answer).toEqual({
    status: 413,
    body: '{"success":false,"message":"Too large"}',
  });
});

test.each([
  ['of a known length', { 'Content-Length': '1000', 'Content-Type': 'text/csv' }],
  ['of an unknown length', { 'Content-Type': 'text/csv' }],
  ['that is compressed on the way', { 'Content-Type': 'application/json' }],
])('an answer %s that breaks off also breaks off for the page', async (_, headers) => {
  api.answerWith((_, response) => {
    response.writeHead(200, headers).write('half', () => response.destroy());
  });
  const answer = ask(proxied.url, 'GET', BLACKLIST, { headers: { 'Accept-Encoding': 'gzip' } });
  await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await vi.waitFor(() => expect(logged()).toHaveLength(1));
  expect(logged()[0]).toBe('[An answer of the MMP API was cut in the middle: BrokenAnswer cut]');
});

test('if the page leaves while it waits, the request to the API is given up', async () => {
  const held = Promise.withResolvers<ServerResponse>();
  api.answerWith((_, response) => held.resolve(response));
  const page = leave(request(proxied.url + BLACKLIST));
  const closed = once(await held.promise, 'close');
  page.destroy();
  await closed;
  expect(logged()).toEqual([]);
});

test('if the page leaves while it reads, the API’s answer is given up', async () => {
  const closed = Promise.withResolvers<boolean>();
  api.answerWith((_, response) => {
    response.once('close', () => closed.resolve(response.writableFinished));
    const send = () => {
      while (response.write(Buffer.alloc(1 << 16)));
    };
    response.on('drain', send);
    send();
  });
  const page = leave(request(proxied.url + BLACKLIST));
  const [incoming]: IncomingMessage[] = await once(page, 'response');
  await once(incoming ?? page, 'readable');
  page.destroy();
  expect(await closed.promise).toBe(false);
  expect(logged()).toEqual([]);
});

test('if the page leaves while it sends, the request to the API is given up', async () => {
  const cut = Promise.withResolvers<boolean>();
  const begun = Promise.withResolvers<void>();
  api.answerWith((incoming) => {
    incoming.on('error', () => {});
    incoming.once('data', () => begun.resolve());
    incoming.once('close', () => cut.resolve(incoming.complete));
  });
  const upload = startUpload(proxied.url + IMPORT, 1000);
  upload.answer.catch(() => {});
  upload.request.write('a beginning');
  await begun.promise;
  upload.request.destroy();
  expect(await cut.promise).toBe(false);
  expect(logged()).toEqual([]);
});

test('if an upload stalls until it is given up, the request to the API is given up', async () => {
  const cut = Promise.withResolvers<boolean>();
  api.answerWith((incoming) => {
    incoming.on('error', () => {});
    incoming.once('close', () => cut.resolve(incoming.complete));
    incoming.resume();
  });
  const impatient = await startProxied(api.url, {}, undefined, { limits: { fileBody: 500 } });
  const upload = startUpload(impatient.url + IMPORT, 1000);
  upload.request.write('a beginning');
  expect((await upload.answer).status).toBe(408);
  expect(await cut.promise).toBe(false);
  expect(logged()).toEqual([]);
  await impatient.close();
});

function leave(page: ClientRequest): ClientRequest {
  page.on('error', () => {});
  page.end();
  return page;
}
