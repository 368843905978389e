import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { afterAll, afterEach, expect, test } from 'vitest';
import { CLIENT_FAILURES } from '#link/client-failures.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { portOf } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';

const BUILD = 'assets/index-a1b2c3d4.js';
const dist = makeDist();
let child: Child;
afterEach(async () => {
  child.signal('SIGKILL');
  await child.ended;
});
afterAll(() => rmSync(dist, { recursive: true }));

function start(extra: Record<string, string> = {}): Promise<string> {
  child = startChild(dist, {
    MMP_API_URL: 'http://127.0.0.1:9',
    MMP_CLIENT_ID: '2',
    MMP_CLIENT_SECRET: 'hush-hush',
    MMP_NETWORKS: 'trif:TRIF',
    ...extra,
  });
  return child.url;
}

const tell = (url: string, failure: unknown, headers: OutgoingHttpHeaders = {}) =>
  ask(url, 'POST', CLIENT_FAILURES, { headers, body: JSON.stringify(failure) });

const failure = (more = {}) => ({ kind: 'part', page: '/trif/help', build: BUILD, ...more });

async function lines(): Promise<Record<string, unknown>[]> {
  child.signal('SIGTERM');
  const { stdout } = await child.ended;
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

test('a page’s failure is one line of the log, without plate, member or anything else about people', async () => {
  const url = await start();
  const page = '/trif/vehicles/AB123CD/invoices';
  const { status, headers } = await tell(
    url,
    failure({ page, message: 'M. Dupont', kind: 'error', build: 'AB123CD' }),
  );
  expect(status).toBe(204);
  const told = await lines();
  expect(told).toEqual([
    {
      level: 40,
      time: expect.any(String),
      id: headers['x-request-id'],
      failure: 'error',
      page: '/:/vehicles/:/invoices',
      build: 'unknown',
    },
  ]);
});

test('of a page of this server’s own build the line says version and commit, of another one’s not', async () => {
  const url = await start();
  await tell(url, failure());
  await tell(url, failure({ build: 'assets/index-b2c3d4e5.js' }));
  expect((await lines()).map(({ build, version }) => [build, version])).toEqual([
    [BUILD, '0.1.0 (0123456789)'],
    ['assets/index-b2c3d4e5.js', undefined],
  ]);
});

test('it is counted in the metrics, by its kind', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const port = portOf(free.address());
  free.close();
  await once(free, 'close');
  const url = await start({ METRICS_PORT: String(port) });
  await tell(url, failure());
  await tell(url, failure({ kind: 'code-gone' }));
  await tell(url, failure({ kind: 'code-gone' }));
  const { body } = await ask(`http://127.0.0.1:${port}`, 'GET', '/metrics');
  expect(body).toContain('vision360_client_failures_total{kind="part"} 1');
  expect(body).toContain('vision360_client_failures_total{kind="code-gone"} 2');
});

test('of an address, ten a minute are noted', async () => {
  const url = await start();
  const statuses: number[] = [];
  for (let count = 0; count < 12; count += 1) statuses.push((await tell(url, failure())).status);
  expect(statuses).toEqual([...Array<number>(10).fill(204), 429, 429]);
  expect(await lines()).toHaveLength(10);
});

test('what no page of ours says is refused and not noted', async () => {
  const url = await start();
  expect((await tell(url, failure({ kind: 'M. Dupont' }))).status).toBe(400);
  expect((await tell(url, failure({ page: undefined }))).status).toBe(400);
  expect((await tell(url, 'nothing')).status).toBe(400);
  expect((await tell(url, failure({ more: 'x'.repeat(2000) }))).status).toBe(413);
  expect((await tell(url, failure(), { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(400);
  expect(await lines()).toEqual([]);
});

test('CLIENT_FAILURES=false tells pages to say nothing, and takes nothing in', async () => {
  const url = await start({ CLIENT_FAILURES: 'false' });
  expect((await tell(url, failure())).status).toBe(404);
  const { body } = await ask(url, 'GET', '/', { headers: { Accept: 'text/html' } });
  expect(body).toContain('"reportsFailures":false');
  expect(await lines()).toEqual([]);
});

test('/healthz says version and commit', async () => {
  const url = await start();
  const { headers } = await ask(url, 'GET', '/healthz');
  expect(headers['x-version']).toBe('0.1.0 (0123456789)');
});
