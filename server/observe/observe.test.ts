import { once } from 'node:events';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { freePort } from '#tests/support/server/counting-copies.ts';
import { type FakeMmp, portOf, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { callKindOf } from './call.ts';
import { createReadiness } from './readiness.ts';

const CUSTOMER = '/trif/vehicles/AB-123-CD';
const BLACKLIST = '/api/v1/trif/service-external-client/adherents/relance-clients/blacklist';
const TOKEN = 'a-secret-token';

const dist = makeDist();
let api: FakeMmp;
const children: Child[] = [];

beforeAll(async () => {
  api = await startFakeMmp();
});
afterEach(async () => {
  for (const child of children) child.signal('SIGKILL');
  await Promise.all(children.map(({ ended }) => ended));
  children.length = 0;
  api.received.length = 0;
});
afterAll(async () => {
  await api.close();
  rmSync(dist, { recursive: true });
});

function start(extra: Record<string, string> = {}, output?: number): Child {
  const proxied = {
    MMP_API_URL: api.url,
    MMP_CLIENT_ID: '2',
    MMP_CLIENT_SECRET: 'hush-hush',
    MMP_NETWORKS: 'trif:TRIF',
  };
  const child = startChild(dist, { ...proxied, ...extra }, output);
  children.push(child);
  return child;
}

async function linesOf(child: Child): Promise<Record<string, unknown>[]> {
  child.signal('SIGTERM');
  const { stdout } = await child.ended;
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

const answerList = () =>
  api.answerWith((_, response) => response.setHeader('Content-Type', 'application/json').end('{}'));

test.each([
  ['/api/v1/service-authentification/token', 'token'],
  ['/api/v1/trif/service-external-client/vehicule/vision360?lang=fr', 'vision360'],
  ['/api/trif/service-external-client/adherents/920150/campagnes-clients?page=2', 'campaigns'],
  ['/api/v1/trif/service-external-client/import-fichier/clients-factures', 'importFile'],
  ['/api/downloads/trif/blacklist', 'download'],
  ['/api/v1/elsewhere', 'api'],
  ['/healthz', 'health'],
  ['/readyz', 'health'],
  ['/assets/a.js', 'file'],
  ['/favicon.svg', 'file'],
  [CUSTOMER, 'page'],
  ['/trif/vehicles/AB.123', 'page'],
  ['/', 'page'],
])('the path %s is a call of the kind %s', (url, kind) => {
  expect(callKindOf(url)).toBe(kind);
});

test('each call of the API is one line, with its id, service, status, time and size, and nothing about people', async () => {
  answerList();
  const child = start({ LOG_LEVEL: 'info' });
  const url = await child.url;
  const { headers } = await ask(url, 'GET', BLACKLIST, {
    headers: { Authorization: `Bearer ${TOKEN}`, 'X-Request-Id': 'from-a-stranger' },
  });
  await ask(url, 'GET', `${BLACKLIST}/AB123CD`);
  await ask(url, 'GET', CUSTOMER, { headers: { Accept: 'text/html' } });
  await ask(url, 'GET', '/healthz');
  const lines = await linesOf(child);
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      id: headers['x-request-id'],
      service: 'blacklist',
      method: 'GET',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
    },
    expect.objectContaining({ service: 'api', status: 404 }),
  ]);
  expect(lines[0]?.bytes).toBeGreaterThan(100);
  expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  expect(JSON.stringify(lines)).not.toMatch(/AB.?123|secret|stranger|127\.0/);
});

test('with LOG_LEVEL=debug the page and its files have lines too; by default only failures do', async () => {
  const all = start({ LOG_LEVEL: 'debug' });
  await ask(await all.url, 'GET', CUSTOMER, { headers: { Accept: 'text/html' } });
  expect(await linesOf(all)).toEqual([expect.objectContaining({ service: 'page', level: 20 })]);

  api.answerWith((_, response) => response.destroy());
  const usual = start();
  const url = await usual.url;
  await ask(url, 'GET', '/healthz');
  await ask(url, 'GET', BLACKLIST);
  expect(await linesOf(usual)).toEqual([
    expect.objectContaining({ service: 'blacklist', level: 40, status: 502 }),
  ]);
});

test('the API is told the id, and a failure names it in the log', async () => {
  answerList();
  const child = start();
  const url = await child.url;
  const { headers } = await ask(url, 'GET', BLACKLIST);
  expect(api.received[0]?.headers['x-request-id']).toBe(headers['x-request-id']);
  api.answerWith((_, response) => response.destroy());
  const failed = await ask(url, 'GET', BLACKLIST);
  child.signal('SIGTERM');
  expect((await child.ended).stderr).toContain(`request ${failed.headers['x-request-id']}`);
});

test('a proxy that we trust may name the request, within reason', async () => {
  answerList();
  const url = await start({ TRUSTED_PROXIES: '127.0.0.1' }).url;
  const idFor = async (given: string) =>
    (await ask(url, 'GET', BLACKLIST, { headers: { 'X-Request-Id': given } })).headers[
      'x-request-id'
    ];
  expect(await idFor('4bf92f3577b34da6a3ce929d0e0e4736')).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  expect(await idFor('AB 123 CD, M. Dupont')).toMatch(/^[\da-f-]{36}$/);
  expect(await idFor('x'.repeat(65))).toMatch(/^[\da-f-]{36}$/);
});

test('metrics are on a port of their own: calls, connections, memory, event loop', async () => {
  answerList();
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const port = portOf(free.address());
  free.close();
  await once(free, 'close');
  const url = await start({ METRICS_PORT: String(port) }).url;
  await ask(url, 'GET', BLACKLIST);
  const { body, status, headers } = await ask(`http://127.0.0.1:${port}`, 'GET', '/metrics');
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/plain; version=/);
  expect(body).toContain('vision360_call_seconds_count{service="blacklist",status="200"} 1');
  expect(body).toMatch(/^vision360_connections \d+$/m);
  expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(body).toContain('nodejs_eventloop_lag_seconds');
  expect((await ask(`http://127.0.0.1:${port}`, 'GET', '/')).status).toBe(404);
  // Nobody who reaches the page reaches them.
  expect((await ask(url, 'GET', '/metrics')).status).toBe(404);
});

test('a metrics port that is in use stops the start, by its name', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = portOf(other.address());
  const { code, stderr } = await start({ METRICS_PORT: String(port) }).ended;
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `METRICS_PORT: ${port} is in use. Stop the program that uses it, or set METRICS_PORT.\n`,
  });
  other.close();
});

test('a copy is ready while its API takes connections, and healthy even while it doesn’t', async () => {
  const url = await start().url;
  expect((await ask(url, 'GET', '/readyz')).status).toBe(200);
  const deaf = createServer().listen(0, '127.0.0.1');
  await once(deaf, 'listening');
  const port = portOf(deaf.address());
  deaf.close();
  await once(deaf, 'close');
  const alone = await start({ MMP_API_URL: `http://127.0.0.1:${port}` }).url;
  const { status, body } = await ask(alone, 'GET', '/readyz');
  expect({ status, body }).toEqual({ status: 503, body: 'MMP_API_URL cannot be reached' });
  expect((await ask(alone, 'GET', '/healthz')).status).toBe(200);
});

test('however often readiness is asked for, the API is asked once a second', async () => {
  let asked = 0;
  let now = 0;
  const isReady = createReadiness({ isReady: async () => ++asked > 0 }, () => now);
  await Promise.all(Array.from({ length: 50 }, isReady));
  now = 999;
  await isReady();
  expect(asked).toBe(1);
  now = 1000;
  await isReady();
  expect(asked).toBe(2);
});

test.skipIf(!existsSync('/dev/full'))(
  'a log for which the disk has no room stops nothing, and that is said once',
  async () => {
    answerList();
    const full = openSync('/dev/full', 'w');
    const PORT = String(await freePort());
    const child = start({ PORT, LOG_LEVEL: 'info' }, full);
    const url = `http://127.0.0.1:${PORT}`;
    const status = () => ask(url, 'GET', BLACKLIST).then((answer) => answer.status);
    await expect.poll(() => status().catch(() => 0)).toBe(200);
    for (let call = 0; call < 20; call += 1) expect(await status()).toBe(200);
    child.signal('SIGTERM');
    const { code, stderr } = await child.ended;
    expect(code).toBe(0);
    expect(stderr.match(/The log cannot be written: Error ENOSPC/g)).toHaveLength(1);
    closeSync(full);
  },
);

test('an answer that is cut has a line that says so', async () => {
  const held = Promise.withResolvers<void>();
  api.answerWith(async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv' }).write('first;');
    await held.promise;
    response.end();
  });
  const child = start({ LOG_LEVEL: 'info' });
  const { hostname, port } = new URL(await child.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${BLACKLIST}?output=csv HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  await once(socket, 'data');
  socket.destroy();
  await once(socket, 'close');
  held.resolve();
  await expect
    .poll(async () => (await ask(`http://${hostname}:${port}`, 'GET', '/healthz')).status)
    .toBe(200);
  expect(await linesOf(child)).toContainEqual(
    expect.objectContaining({ service: 'blacklist', cut: true, level: 40 }),
  );
});
