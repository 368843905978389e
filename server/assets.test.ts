import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { appConfig } from '#tests/support/app-config.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { createApp } from './app.ts';
import { readAssets } from './assets.ts';
import type { Upstream } from './upstream.ts';

const dist = makeDist();
afterAll(() => rmSync(dist, { recursive: true }));

const upstream: Upstream = {
  kind: 'proxy',
  networks: appConfig.networks,
  demoAccounts: [],
  demoVehicles: [],
  isReady: async () => true,
  fetch: async () => Response.json({}),
  close: async () => {},
};
const page = () => 'the page';
const app = createApp({ upstream, config: appConfig, page, assets: readAssets(dist) });

test.each([
  ['/service-worker.js', 'text/javascript; charset=utf-8'],
  ['/build.json', 'application/json'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/icon-192.png', 'image/png'],
])(
  '%s is asked for anew each time, under the policy of the page: a newer one counts at once',
  async (path, type) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(type);
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    const policy = answer.headers.get('Content-Security-Policy');
    expect(policy).toContain("connect-src 'self'");
    const headers = { 'If-None-Match': answer.headers.get('ETag') ?? '' };
    expect((await app.request(path, { headers })).status).toBe(304);
  },
);

test('a worker whose file is gone is answered 404, by which it takes leave', async () => {
  const without = createApp({ upstream, config: appConfig, page, assets: new Map() });
  for (const method of ['GET', 'HEAD']) {
    expect((await without.request('/service-worker.js', { method })).status).toBe(404);
  }
});
