import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { type FakeMmp, portOf, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
const LOOK_UP = '/api/v1/trif/service-external-client/vehicule/vision360';
const NAME = 'vision.example.com';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** The configuration that we ship, without TLS and on ports of the loopback. */
function plainSite(front: number, copies: readonly number[]): string {
  const shipped = readFileSync(join(import.meta.dirname, '../deploy/nginx.conf'), 'utf8');
  const site = shipped
    .replace(/server \{\s+listen 80;[\s\S]*?\n\}\n/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${front};`)
    .replace(/^\s*(listen \[|ssl_|add_header Strict).*\n/gm, '')
    .replace('127.0.0.1:3360', `127.0.0.1:${copies[0]}`)
    .replace('127.0.0.1:3361', `127.0.0.1:${copies[1]}`);
  expect(site).not.toMatch(/ssl|:336[01](?!\d)/);
  return site;
}

function mainOf(site: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; worker_processes 1; pid nginx.pid; error_log stderr;
events { worker_connections 256; }
http { access_log off; ${folders.map((name) => `${name}_temp_path ${name};`).join(' ')}
${site} }`;
}

describe.skipIf(!NGINX)('two copies behind nginx (left out where nginx is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-nginx-'));
  const dist = makeDist();
  let api: FakeMmp;
  let ports: [number, number];
  let copies: [Child, Child];
  let nginx: ChildProcess;
  let front: string;

  const startCopy = (port: number): Child =>
    startChild(dist, {
      PORT: String(port),
      PUBLIC_HOST: NAME,
      TRUSTED_PROXIES: '127.0.0.1',
      MMP_API_URL: api.url,
      MMP_CLIENT_ID: '2',
      MMP_CLIENT_SECRET: 'hush-hush',
      MMP_NETWORKS: 'trif:TRIF',
    });

  beforeAll(async () => {
    api = await startFakeMmp();
    api.answerWith(async (request, response) => {
      for await (const _ of request);
      response.setHeader('Content-Type', 'application/json').end('{"success":true,"data":[]}');
    });
    ports = [await freePort(), await freePort()];
    copies = [startCopy(ports[0]), startCopy(ports[1])];
    await Promise.all(copies.map(({ url }) => url));
    const port = await freePort();
    front = `http://127.0.0.1:${port}`;
    writeFileSync(join(folder, 'nginx.conf'), mainOf(plainSite(port, ports)));
    nginx = spawn(NGINX ?? '', ['-p', `${folder}/`, '-c', 'nginx.conf'], { stdio: 'ignore' });
    await vi.waitFor(() => ask(front, 'GET', '/healthz'), { timeout: 20_000 });
  });
  afterAll(async () => {
    const ended = nginx && once(nginx, 'exit');
    nginx?.kill('SIGTERM');
    await ended;
    for (const copy of copies ?? []) copy.signal('SIGKILL');
    await Promise.all((copies ?? []).map(({ ended: gone }) => gone));
    await api.close();
    rmSync(folder, { recursive: true });
    rmSync(dist, { recursive: true });
  });

  const body = '{"immatriculation":"ABC123"}';
  const lookUp = () =>
    ask(front, 'POST', LOOK_UP, {
      headers: {
        Host: NAME,
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        Authorization: 'Bearer token',
      },
      body,
    }).then(
      ({ status }) => status,
      (error: Error) => error.message,
    );

  test('no look-up is lost while one copy is replaced and the other is killed', async () => {
    const told = new Map<string | number, number>();
    let asking = true;
    const callers = Array.from({ length: 4 }, async () => {
      while (asking) {
        const status = await lookUp();
        told.set(status, (told.get(status) ?? 0) + 1);
      }
    });
    const answered = (more: number) => {
      const before = told.get(200) ?? 0;
      return expect
        .poll(() => (told.get(200) ?? 0) - before, { timeout: 30_000 })
        .toBeGreaterThan(more);
    };
    await answered(20);
    for (const [index, signal] of [
      [0, 'SIGTERM'],
      [1, 'SIGKILL'],
    ] as const) {
      copies[index].signal(signal);
      await copies[index].ended;
      await answered(20);
      copies[index] = startCopy(ports[index]);
      await copies[index].url;
      await answered(20);
    }
    asking = false;
    await Promise.all(callers);
    expect([...told.keys()]).toEqual([200]);
  });

  test('both copies hear from where people come, and who asks is told the id that the API was told', async () => {
    api.received.length = 0;
    const { headers, status } = await ask(front, 'POST', LOOK_UP, {
      headers: { Host: NAME, 'Content-Type': 'application/json', 'Content-Length': body.length },
      body,
    });
    expect(status).toBe(200);
    expect(headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
    expect(api.received[0]?.headers['x-request-id']).toBe(headers['x-request-id']);
  });

  test('the name that people type reaches the page, another one doesn’t', async () => {
    const statusFor = async (Host: string) =>
      (await ask(front, 'GET', '/', { headers: { Host, Accept: 'text/html' } })).status;
    expect(await statusFor(NAME)).toBe(200);
    expect(await statusFor('evil.example')).toBe(421);
  });
});
