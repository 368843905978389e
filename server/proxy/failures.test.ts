import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
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
import { ask } from '#server/testing/ask.ts';
import { type FakeMmp, portOf, startFakeMmp } from '#server/testing/fake-mmp.ts';
import { startProxied } from '#server/testing/proxied.ts';

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360?lang=en`;
const BLACKLIST = `${V}/adherents/relance-clients/blacklist?output=csv`;
const IMPORT = `${V}/import-fichier/clients-factures`;

/** Short enough to be waited for, long enough for an API on the same machine to answer within. */
const LIMIT = 1000;

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let log: MockInstance;

beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url, { timeout: LIMIT });
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

/** What the page gets from a proxy whose API is at `url`. */
async function askThrough(url: string) {
  const other = await startProxied(url);
  try {
    return await ask(other.url, 'POST', PLATE, { body: '{"immatriculation":"ABC123"}' });
  } finally {
    await other.close();
  }
}

const unreachable = {
  success: false,
  data: [],
  message: 'The MMP API cannot be reached.',
  errors: [],
};

test.each<[why: string, code: string, scheme: string, greeting: string | null]>([
  ['takes no connection', 'ECONNREFUSED', 'http', null],
  ['hangs up', 'ECONNRESET', 'http', ''],
  ['speaks no HTTP', 'HPE_INVALID_CONSTANT', 'http', 'SSH-2.0-OpenSSH_9.6\r\n'],
  [
    'sends endless headers',
    'HPE_HEADER_OVERFLOW',
    'http',
    `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(99_999)}`,
  ],
  ['speaks no TLS', 'EPROTO', 'https', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
])('an API that %s is a 502', async (_, code, scheme, greeting) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(greeting ?? ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  if (greeting === null) await new Promise((resolve) => server.close(resolve));

  const answer = await askThrough(`${scheme}://127.0.0.1:${port}`);
  expect(answer.status).toBe(502);
  expect(JSON.parse(answer.body)).toEqual(unreachable);
  expect(logged()).toEqual([expect.stringMatching(`^MMP API, vision360: \\w*Error ${code}$`)]);
  for (const text of [answer.body, JSON.stringify(answer.headers), ...logged()]) {
    expect(text).not.toContain(String(port));
    expect(text).not.toContain('ABC123');
  }
  server.close();
});

test('an API that does not answer in time is a 504, and is let go of', async () => {
  const closed = new Promise((resolve) => {
    api.answerWith((_, response) => response.once('close', resolve));
  });
  const answer = await ask(proxied.url, 'POST', PLATE, { body: '{}' });
  expect(answer.status).toBe(504);
  expect(JSON.parse(answer.body)).toMatchObject({
    success: false,
    message: 'The MMP API did not answer in time.',
  });
  expect(logged()).toEqual(['MMP API, vision360: TooLate']);
  await closed;
});

test('the limit does not count against an answer that is arriving', async () => {
  api.answerWith(async (_, response) => {
    response.write('first;');
    await pause(2 * LIMIT);
    response.end('last');
  });
  expect(await ask(proxied.url, 'GET', BLACKLIST)).toMatchObject({
    status: 200,
    body: 'first;last',
  });
});

test('the limit does not count against a page that is still sending', async () => {
  api.answerWith(async (incoming, response) => {
    let size = 0;
    for await (const chunk of incoming) size += chunk.length;
    response.end(String(size));
  });
  const upload = startUpload(6);
  upload.request.write('abc');
  await pause(2 * LIMIT);
  upload.request.end('def');
  expect(await upload.answer).toEqual({ status: 200, body: '6' });
});

test('the limit counts against an API that stops taking an upload', async () => {
  api.answerWith((incoming) => incoming.pause());
  const upload = startUpload();
  const chunk = Buffer.alloc(1 << 20);
  const send = () => {
    while (upload.request.write(chunk));
  };
  upload.request.on('drain', send);
  send();
  expect(await upload.answer).toMatchObject({ status: 504 });
});

test('an API that answers before it was told everything is listened to', async () => {
  api.answerWith((_, response) => {
    response
      .writeHead(413, { 'Content-Type': 'application/json', Connection: 'close' })
      .end('{"success":false,"message":"Too large"}');
  });
  const upload = startUpload(10_000_000);
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
])('an answer %s that breaks off breaks off for the page too', async (_, headers) => {
  api.answerWith((_, response) => {
    response.writeHead(200, headers).write('half', () => response.destroy());
  });
  const answer = ask(proxied.url, 'GET', BLACKLIST, { headers: { 'Accept-Encoding': 'gzip' } });
  await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await vi.waitFor(() => expect(logged()).toHaveLength(1));
  expect(logged()[0]).toBe('[The MMP API broke off in the middle of an answer.]');
});

test('a page that leaves while it waits is not waited for at the API', async () => {
  const held = Promise.withResolvers<ServerResponse>();
  api.answerWith((_, response) => held.resolve(response));
  const page = leave(request(proxied.url + BLACKLIST));
  const closed = once(await held.promise, 'close');
  page.destroy();
  await closed;
  expect(logged()).toEqual([]);
});

test('a page that leaves while it reads stops the API', async () => {
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

test('a page that leaves while it sends stops the request at the API', async () => {
  const cut = Promise.withResolvers<boolean>();
  const begun = Promise.withResolvers<void>();
  api.answerWith((incoming) => {
    incoming.on('error', () => {});
    incoming.once('data', () => begun.resolve());
    incoming.once('close', () => cut.resolve(incoming.complete));
  });
  const upload = startUpload(1000);
  upload.answer.catch(() => {});
  upload.request.write('a beginning');
  await begun.promise;
  upload.request.destroy();
  expect(await cut.promise).toBe(false);
  expect(logged()).toEqual([]);
});

function leave(page: ClientRequest): ClientRequest {
  page.on('error', () => {});
  page.end();
  return page;
}

/** An import whose body the test writes; chunked when no length is given. */
function startUpload(length?: number) {
  const answer = Promise.withResolvers<{ status: number | undefined; body: string }>();
  const upload = request(proxied.url + IMPORT, {
    method: 'POST',
    headers: {
      'Content-Type': 'multipart/form-data; boundary=x',
      ...(length && { 'Content-Length': length }),
    },
  });
  upload.on('error', answer.reject);
  upload.on('response', async (incoming) => {
    let body = '';
    try {
      for await (const chunk of incoming) body += chunk;
      answer.resolve({ status: incoming.statusCode, body });
    } catch (error) {
      answer.reject(error);
    }
  });
  return { request: upload, answer: answer.promise };
}
