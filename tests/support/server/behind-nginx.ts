import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './ask.ts';
import { type Child, startChild } from './child.ts';
import { freePort } from './counting-copies.ts';

export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync);

export interface BehindNginx {
  /** Where nginx listens. */
  url: string;
  /** All that nginx has written into its logs. */
  logged(): string;
  /** Ends one copy with a signal, and waits until it is gone. */
  end(index: number, signal: NodeJS.Signals): Promise<void>;
  /** Starts a copy anew at its address, with the build in this folder. */
  start(index: number, dist: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Copies of the server behind nginx with the configuration that we ship, on the loopback and without
 * TLS; for tests.
 *
 * @param dists the build of each copy: one or two
 */
export async function startBehindNginx(
  dists: readonly string[],
  environment: Record<string, string>,
): Promise<BehindNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-nginx-'));
  const ports: number[] = [];
  for (const _ of dists) ports.push(await freePort());
  const copyAt = (port: number | undefined, dist: string) =>
    startChild(dist, { PORT: String(port), TRUSTED_PROXIES: '127.0.0.1', ...environment });
  const copies: Child[] = dists.map((dist, index) => copyAt(ports[index], dist));
  await Promise.all(copies.map(({ url }) => url));
  const front = await freePort();
  const url = `http://127.0.0.1:${front}`;
  writeFileSync(join(folder, 'nginx.conf'), mainOf(plainSite(front, ports)));
  const nginx = spawn(NGINX ?? '', ['-p', `${folder}/`, '-c', 'nginx.conf'], { stdio: 'ignore' });
  await listens(url, nginx);
  return {
    url,
    logged: () =>
      ['access.log', 'error.log', 'site.log']
        .map((name) => join(folder, name))
        .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
        .join(''),
    async end(index, signal) {
      copies[index]?.signal(signal);
      await copies[index]?.ended;
    },
    async start(index, dist) {
      copies[index] = copyAt(ports[index], dist);
      await copies[index].url;
    },
    async close() {
      const ended = once(nginx, 'exit');
      nginx.kill('SIGTERM');
      await ended;
      for (const copy of copies) copy.signal('SIGKILL');
      await Promise.all(copies.map(({ ended: gone }) => gone));
      rmSync(folder, { recursive: true });
    },
  };
}

async function listens(url: string, nginx: ChildProcess): Promise<void> {
  while (nginx.exitCode === null) {
    const answer = await ask(url, 'GET', '/healthz').catch(() => null);
    if (answer !== null) return;
    await pause(50);
  }
  throw new Error(`nginx ended with ${nginx.exitCode}`);
}

/** The configuration that we ship, without TLS and on ports of the loopback. */
function plainSite(front: number, [first, second]: readonly number[]): string {
  const shipped = readFileSync(join(import.meta.dirname, '../../../deploy/nginx.conf'), 'utf8');
  const site = shipped
    .replace(/server \{\s+listen 80;[\s\S]*?\n\}\n/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${front};`)
    .replace(/^\s*(listen \[|ssl_|add_header Strict).*\n/gm, '')
    .replace('/var/log/nginx/error.log', 'site.log')
    .replace('127.0.0.1:3360', `127.0.0.1:${first}`)
    .replace(/^.*:3361\b(.*\n)/m, second ? `server 127.0.0.1:${second}$1` : '');
  if (/ssl|:336[01]\b/.test(site)) throw new Error('deploy/nginx.conf has changed');
  return site;
}

function mainOf(site: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; worker_processes 1; pid nginx.pid; error_log error.log info;
events { worker_connections 256; }
http { access_log access.log; ${folders.map((name) => `${name}_temp_path ${name};`).join(' ')}
${site} }`;
}
