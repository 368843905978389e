import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { appConfig } from '#tests/support/app-config.ts';
import { makeDist, script } from '#tests/support/server/fixture-dist.ts';
import { createApp } from './app.ts';
import { readAssets } from './assets.ts';
import { createPage } from './page.ts';
import type { Upstream } from './upstream.ts';

const dist = makeDist();
afterAll(() => rmSync(dist, { recursive: true }));

const upstream: Upstream = {
  kind: 'proxy',
  networks: appConfig.networks,
  demoAccounts: [],
  demoVehicles: [],
  isReady: async () => true,
  fetch: async (request) => Response.json({ size: (await request.arrayBuffer()).byteLength }),
  close: async () => {},
};
const page = createPage(readFileSync(join(dist, 'index.html'), 'utf8'), appConfig, []);
const app = createApp({ upstream, config: appConfig, page, assets: readAssets(dist) });

const SCRIPT = '/assets/app-a1b2c3.js';
const navigation = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

test('each page has a fresh nonce, which is also in its policy', async () => {
  const nonces = new Set<string>();
  for (const path of ['/', '/', '/trif/vehicles/ABC123/factures?a=1']) {
    const answer = await app.request(path, navigation);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('ETag')).toBeNull();
    const html = await answer.text();
    const nonce = html.match(/<script nonce="([\w+/=]{22,})">/)?.[1] ?? '';
    expect(answer.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`);
    expect(html).toContain('"label":"Réseau TRIF"');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test('the page is compressed for a browser that can read that', async () => {
  const headers = { ...navigation.headers, 'Accept-Encoding': 'gzip, deflate, br' };
  for (const path of ['/', '/trif/vehicles/ABC123']) {
    const answer = await app.request(path, { headers });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
    expect(gunzipSync(await answer.arrayBuffer()).toString()).toContain('"label":"Réseau TRIF"');
  }
  const plain = await app.request('/', navigation);
  expect(plain.headers.get('Content-Encoding')).toBeNull();
});

test('the content security policy is exactly the one that we decided on', async () => {
  const answer = await app.request('/', navigation);
  const policy = answer.headers.get('Content-Security-Policy')?.replace(/nonce-[^']+/g, 'nonce-N');
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'nonce-N'",
    "style-src 'self' 'nonce-N'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]);
});

test.each(['/', SCRIPT, '/missing.js', '/healthz', '/api/x'])(
  '%s has all security headers',
  async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /);
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('Server')).toBeNull();
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  },
);

const decoders = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (body: Buffer) => body,
};
test.each<[accepted: string | null, sent: keyof typeof decoders]>([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.1, gzip;q=1', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['deflate', 'none'],
  ['br;q=0', 'none'],
  ['brotli', 'none'],
  ['', 'none'],
  [null, 'none'],
])('Accept-Encoding %s is answered with %s', async (accepted, sent) => {
  const headers: Record<string, string> = accepted === null ? {} : { 'Accept-Encoding': accepted };
  const answer = await app.request(SCRIPT, { headers });
  const body = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('Content-Encoding') ?? 'none').toBe(sent);
  expect(answer.headers.get('Content-Length')).toBe(String(body.length));
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(decoders[sent](body).toString()).toBe(script);
});

test('each encoding has its own ETag, which is answered 304 in any notation', async () => {
  const etags = new Set<string>();
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'Accept-Encoding': encoding };
    const etag = (await app.request(SCRIPT, { headers })).headers.get('ETag') ?? '';
    etags.add(etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await app.request(SCRIPT, { headers: { ...headers, 'If-None-Match': known } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('ETag')).toBe(etag);
      expect(again.headers.get('Vary')).toBe('Accept-Encoding');
      expect(again.headers.get('Content-Encoding')).toBeNull();
    }
    const changed = await app.request(SCRIPT, { headers: { ...headers, 'If-None-Match': '"x"' } });
    expect(changed.status).toBe(200);
  }
  expect(etags.size).toBe(3);
});

test('only file names with a hash are immutable', async () => {
  const cacheOf = async (path: string) => (await app.request(path)).headers.get('Cache-Control');
  expect(await cacheOf(SCRIPT)).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/assets/font-d4e5f6.woff2')).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/favicon.svg')).toBe('no-cache');
});

test.each(['/', SCRIPT, '/favicon.svg', '/trif'])(
  'HEAD %s has the same headers as GET',
  async (path) => {
    const get = await app.request(path, navigation);
    const head = await app.request(path, { ...navigation, method: 'HEAD' });
    const names = (answer: Response) => [...answer.headers.keys()].sort();
    expect(head.status).toBe(get.status);
    expect(names(head)).toEqual(names(get));
    expect(head.headers.get('Content-Length')).toBe(get.headers.get('Content-Length'));
    expect(await head.text()).toBe('');
  },
);

test.each([
  '/trif',
  '/trif/vehicles/ABC123/forecasts',
  '/trif/vehicles/ab.123.ts',
  '/trif/vehicles/ab.123.ts/sheet',
  '/trif/vehicles/.5',
  '/trif/members/92.0150.js',
  '/trif/members/92.0150/campaigns',
])('a person who opens %s gets the page, a script gets a 404', async (path) => {
  const answer = await app.request(path, navigation);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<script nonce=');
  expect((await app.request(path)).status).toBe(404);
});

test.each([
  ['an asset of an earlier build', '/assets/app-0ld.js', {}],
  ['the same, opened by a person', '/assets/app-0ld.js', navigation],
  ['a compressed form by its own name', `${SCRIPT}.br`, {}],
  ['the template of the page', '/index.html', navigation],
  ['a hidden file', '/.built-from', navigation],
  ['a folder', '/assets/', {}],
  ['a path that climbs', '/assets/..%2f..%2fpackage.json', {}],
  ['a path that climbs, in full', '/..%2f..%2f..%2fetc%2fpasswd', {}],
  ['a file of the server', '/%2e%2e/server/main.ts', navigation],
  ['a file below a plate, asked for by a script', '/trif/vehicles/AB.123.TS', {}],
  ['an asset below assets/ that has a plate’s path', '/assets/vehicles/a.js', navigation],
  ['a path with a null byte', '/favicon.svg%00', {}],
  ['a page asked for by a script', '/trif/vehicles/ABC123', { headers: { Accept: '*/*' } }],
  ['a page posted to', '/trif/vehicles/ABC123', { ...navigation, method: 'POST' }],
])('answers 404 for %s', async (_, path, init) => {
  const answer = await app.request(path, init);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/i);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
});

test('/healthz', async () => {
  const answer = await app.request('/healthz');
  expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
});

const IMPORT = '/api/v1/trif/service-external-client/import-fichier/clients-factures';
const PLATE = '/api/v1/trif/service-external-client/vehicule/vision360?lang=en';
function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return app.request(path, init);
}

test('a request to the API is limited to 64 KB, announced or not, except an import', async () => {
  const tooLarge = 'x'.repeat(64 * 1024 + 1);
  const told = await post(PLATE, tooLarge, { 'Content-Length': String(tooLarge.length) });
  const untold = await post(PLATE, new Blob([tooLarge]).stream());
  for (const refused of [told, untold]) {
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({
      success: false,
      data: [],
      message: 'The request is too large.',
      errors: [],
    });
  }
  expect(await (await post(PLATE, tooLarge.slice(1))).json()).toEqual({ size: 65_536 });
  expect(await (await post(IMPORT, tooLarge)).json()).toEqual({ size: 65_537 });
});

test('no answer of the API can be stored by a cache', async () => {
  expect((await post(PLATE, '{}')).headers.get('Cache-Control')).toBe('no-store');
});

test('a failure of the upstream is answered as a 500 in the envelope, and the log quotes none of it', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failing = createApp({
    upstream: {
      ...upstream,
      fetch: () => {
        throw new SyntaxError('Unexpected token in "hunter2"');
      },
    },
    config: appConfig,
    page,
    assets: new Map(),
  });
  const answer = await failing.request(PLATE, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ success: false, message: 'Internal server error.' });
  const logged = String(log.mock.calls);
  expect(logged).toContain('SyntaxError');
  expect(logged).not.toContain('hunter2');
  log.mockRestore();
});

test('a caller who leaves before the request is complete is not logged as a failure', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  const body = new ReadableStream({ pull: (controller) => controller.error(gone) });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
  await app.request(PLATE, init);
  expect(log.mock.calls).toEqual([]);
  log.mockRestore();
});

test('the API reference comes from a package and has the same policy as every page', async () => {
  const answer = await app.request('/docs', navigation);
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
  const policy = answer.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const html = await answer.text();
  const files = html.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g).map(([, path = '']) => path);
  const found = await Promise.all(
    [...files].map(async (path) => {
      const file = await app.request(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
      return [path, file.status, file.headers.get('Content-Encoding')];
    }),
  );
  expect(found).toEqual([
    ['/docs/swagger-ui.css', 200, 'gzip'],
    ['/docs/start.js', 200, 'gzip'],
    ['/docs/swagger-ui-bundle.js', 200, 'gzip'],
  ]);
  // The page loads nothing from elsewhere.
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  const etag = answer.headers.get('ETag') ?? '';
  const again = await app.request('/docs', { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
});

test('the OpenAPI description is answered by our server, whatever the upstream is', async () => {
  const answer = await app.request('/api/openapi.json');
  expect(answer.headers.get('Content-Type')).toBe('application/json');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.1', info: { version: 'v1' } });
});
