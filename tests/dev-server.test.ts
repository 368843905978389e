import { request } from 'node:http';
import { join } from 'node:path';
import { createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { afterEach, expect, test } from 'vitest';

let server: ViteDevServer | undefined;
afterEach(() => server?.close());

const start = (options: InlineConfig['server']) =>
  createServer({
    root: join(import.meta.dirname, '..'),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { port: 0, ...options },
  });

test.each([true, '0.0.0.0', '192.0.2.1'])(
  'npm run dev doesn’t offer the demonstration to others, on %s',
  async (host) => {
    await expect(start({ host })).rejects.toThrow(/^HOST: .+ DEMO_IN_PUBLIC=true/);
  },
);

test('npm run dev doesn’t answer under the name of another site', async () => {
  server = await (await start({ host: '127.0.0.1' })).listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const statusFor = (path: string, host: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
    return promise;
  };
  for (const path of ['/', '/api/openapi.json', '/docs']) {
    expect(await statusFor(path, 'evil.example')).toBe(403);
  }
  expect(await statusFor('/favicon.svg', 'localhost')).toBe(200);
});

test('npm run dev has no service worker, nor the list of files by which a page would install one', async () => {
  server = await (await start({ host: '127.0.0.1' })).listen();
  const [url = ''] = server.resolvedUrls?.local ?? [];
  for (const [path, type] of [
    ['service-worker.js', 'javascript'],
    ['build.json', 'json'],
  ] as const) {
    const answer = await fetch(url + path);
    expect(answer.headers.get('Content-Type'), path).not.toContain(type);
    await answer.body?.cancel();
  }
});
