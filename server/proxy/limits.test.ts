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
import { type ServiceName, serviceNames } from '#contract/services.ts';
import {
  type CallLimits,
  FAILURE_SAID_WITHIN,
  LEAST_BYTES,
  limitsOf,
  PAGE_MARGIN,
  SILENT_CONNECTION,
} from '#link/limits.ts';
import { createListener } from '#server/listener.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';
import { startUpload } from '#tests/support/server/upload.ts';

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360?lang=en`;
const BLACKLIST = `${V}/adherents/relance-clients/blacklist?output=csv`;
const IMPORT = `${V}/import-fichier/clients-factures`;
const TOKEN = '/api/v1/service-authentification/token?lang=en';

/** Short enough for a test to wait, long enough for an API on the same machine to answer. */
const LIMIT = 1500;

/** Like the real table, in which an import may take longer than a question. */
const short = (service: ServiceName): CallLimits => ({
  ...limitsOf(service),
  send: LIMIT,
  begin: service === 'importFile' ? 20 * LIMIT : LIMIT,
  goOn: LIMIT,
});

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let log: MockInstance;

beforeAll(async () => {
  api = await startFakeMmp();
  proxied = await startProxied(api.url, { timeout: LIMIT }, short);
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

/** Resolves once the proxy lets go of its connection to the API. */
const letGoOf = (answer: Parameters<FakeMmp['answerWith']>[0]) =>
  new Promise((resolve) => {
    api.answerWith((incoming, response) => {
      response.once('close', resolve);
      answer(incoming, response);
    });
  });

const tooLate = { success: false, message: 'The network’s server did not answer in time.' };

test.each([
  ['vision360', PLATE, 'vision360', '{}'],
  ['the token', TOKEN, 'token', '{"grant_type":"password","username":"a","password":"b"}'],
])('an API that does not begin to answer %s is a 504', async (_, target, service, body) => {
  const closed = letGoOf(() => {});
  const answer = await ask(proxied.url, 'POST', target, { body });
  expect(answer).toMatchObject({ status: 504, headers: { 'cache-control': 'no-store' } });
  expect(JSON.parse(answer.body)).toMatchObject(tooLate);
  expect(logged()).toEqual([
    expect.stringMatching(new RegExp(`^MMP API, ${service}: TooLate, request [\\da-f-]{36}$`)),
  ]);
  await closed;
});

test.each([
  ['vision360', PLATE, '{}', 200],
  ['an error that is no JSON', PLATE, '{}', 500],
  ['the token', TOKEN, '{"grant_type":"password","username":"a","password":"b"}', 200],
])('an answer to %s with nothing after its head is a 504', async (_, target, body, status) => {
  const closed = letGoOf((_, response) => response.writeHead(status).flushHeaders());
  const answer = await ask(proxied.url, 'POST', target, { body });
  expect(answer).toMatchObject({ status: 504 });
  expect(JSON.parse(answer.body)).toMatchObject(tooLate);
  await closed;
});

test.each([
  ['JSON', 'POST', PLATE, 'application/json'],
  ['the CSV', 'GET', BLACKLIST, 'text/csv'],
])(
  'an answer that stalls in the middle is cut off, for the page too (%s)',
  async (_, method, target, type) => {
    const closed = letGoOf((_, response) => {
      response.writeHead(200, { 'Content-Type': type }).write('{"success":');
    });
    await expect(ask(proxied.url, method, target)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await closed;
    await vi.waitFor(() =>
      expect(logged()).toEqual(['[An answer of the MMP API was cut in the middle: TooLate]']),
    );
  },
);

test('an answer that drips is cut off like one that stalls', async () => {
  const drops: NodeJS.Timeout[] = [];
  const closed = letGoOf((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
    drops.push(setInterval(() => response.write(' '), LIMIT / 10));
  });
  await expect(ask(proxied.url, 'POST', PLATE)).rejects.toMatchObject({ code: 'ECONNRESET' });
  await closed;
  for (const drop of drops) clearInterval(drop);
});

test('an answer may take any time as long as enough of it arrives', async () => {
  api.answerWith(async (_, response) => {
    for (let piece = 0; piece < 6; piece++) {
      response.write('x'.repeat(LEAST_BYTES));
      await pause(LIMIT / 4);
    }
    response.end();
  });
  const { status, body } = await ask(proxied.url, 'GET', BLACKLIST);
  expect([status, body.length]).toEqual([200, 6 * LEAST_BYTES]);
});

test('the limit does not count against a page that is still sending', async () => {
  api.answerWith(async (incoming, response) => {
    let size = 0;
    for await (const chunk of incoming) size += chunk.length;
    response.end(String(size));
  });
  const upload = startUpload(proxied.url + IMPORT, 6);
  upload.request.write('abc');
  await pause(2 * LIMIT);
  upload.request.end('def');
  expect(await upload.answer).toEqual({ status: 200, body: '6' });
});

test('an import may take the API longer than other requests', async () => {
  api.answerWith(async (incoming, response) => {
    for await (const _ of incoming);
    await pause(3 * LIMIT);
    response.end('{"success":true}');
  });
  const upload = startUpload(proxied.url + IMPORT, 3);
  upload.request.end('abc');
  expect(await upload.answer).toEqual({ status: 200, body: '{"success":true}' });
});

test('the limit counts against an API that stops taking an upload', async () => {
  api.answerWith((incoming) => incoming.pause());
  const upload = startUpload(proxied.url + IMPORT);
  const chunk = Buffer.alloc(1 << 20);
  const send = () => {
    while (upload.request.write(chunk));
  };
  upload.request.on('drain', send);
  send();
  expect(await upload.answer).toMatchObject({ status: 504 });
});

test('the server waits for an import as long as the page does', () => {
  const { server } = createListener(() => new Response());
  for (const service of serviceNames) {
    const { send, begin, goOn } = limitsOf(service);
    for (const limit of [send, begin, goOn]) {
      expect(server.timeout).toBeGreaterThan(limit + PAGE_MARGIN);
    }
  }
  expect(server.timeout).toBe(SILENT_CONNECTION);
});

test('the limits of a request leave time to say that it has failed', () => {
  for (const service of serviceNames) {
    if (service === 'importFile') continue;
    const { begin, goOn } = limitsOf(service);
    expect(begin + goOn + 2 * PAGE_MARGIN).toBeLessThan(FAILURE_SAID_WITHIN);
  }
});
