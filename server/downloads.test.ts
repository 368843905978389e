import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDownloads } from './downloads.ts';
import { type FakeMmp, startFakeMmp } from './testing/fake-mmp.ts';
import { startProxied } from './testing/proxied.ts';
import type { Upstream } from './upstream.ts';

const CSV = '\uFEFFclientId;clientNom\r\n1;Dupont\r\n';

/** Over real connections: page, proxy, API. */
describe('a file by a link', () => {
  let api: FakeMmp;
  let proxied: Awaited<ReturnType<typeof startProxied>>;
  beforeAll(async () => {
    api = await startFakeMmp();
    proxied = await startProxied(api.url);
  });
  afterAll(async () => {
    await proxied.close();
    await api.close();
  });

  const ask = (signal?: AbortSignal) =>
    fetch(`${proxied.url}/api/downloads/trif/blacklist`, {
      method: 'POST',
      headers: { Authorization: 'Bearer hush' },
      ...(signal && { signal }),
    });
  const follow = (answer: Response, method = 'GET') =>
    fetch(new URL(answer.headers.get('Location') ?? '/none', proxied.url), { method });

  it('is the API’s, byte for byte, to whoever holds the link, once', async () => {
    api.answerWith((request, response) => {
      expect(request.headers.authorization).toBe('Bearer hush');
      expect(request.url).toMatch(/^\/api\/v1\/trif\/.*\/blacklist\?output=csv$/);
      response.writeHead(200, {
        'Content-Type': 'text/html',
        'Content-Length': Buffer.byteLength(CSV),
      });
      response.write(CSV.slice(0, 10));
      setImmediate(() => response.end(CSV.slice(10)));
    });
    const asked = await ask();
    expect(asked.status).toBe(201);
    expect(asked.headers.get('Location')).toMatch(/^\/api\/downloads\/[\w-]{36}$/);
    expect((await follow(asked, 'HEAD')).status).toBe(200);
    const file = await follow(asked);
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toBe('text/csv');
    expect(file.headers.get('Content-Disposition')).toBe('attachment');
    expect(file.headers.get('Content-Length')).toBe(String(Buffer.byteLength(CSV)));
    expect(file.headers.get('Cache-Control')).toBe('no-store');
    expect(Buffer.from(await file.arrayBuffer()).toString()).toBe(CSV);
    expect((await follow(asked)).status).toBe(404);
  });

  it.each([
    ['a refusal', 403, '{"success":false,"data":[],"message":"non","errors":[]}'],
    ['a refusal under a 200', 200, '{"success":false,"data":[],"message":"non","errors":[]}'],
    ['another program’s page', 200, '<!doctype html><p>Bienvenue'],
    ['nothing', 200, ''],
  ])('is not given for %s, which comes as it is', async (_, status, body) => {
    api.answerWith((_request, response) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body),
    );
    const asked = await ask();
    expect([asked.status, await asked.text()]).toEqual([status, body]);
    expect(asked.headers.get('Location')).toBeNull();
  });

  it('that breaks off is cut, so that the browser knows', async () => {
    api.answerWith((_, response) => {
      response.write(CSV, () => setTimeout(() => response.destroy(), 50));
    });
    await expect((await follow(await ask())).text()).rejects.toThrow();
  });

  it('that breaks off before it began is a failure of the API', async () => {
    api.answerWith((_, response) => {
      response.flushHeaders();
      setTimeout(() => response.destroy(), 50);
    });
    expect((await ask()).status).toBe(502);
  });

  it('is given up with the request for it', async () => {
    const page = new AbortController();
    const gone = Promise.withResolvers<void>();
    api.answerWith((_, response) => {
      response.once('close', gone.resolve);
      page.abort();
    });
    await expect(ask(page.signal)).rejects.toThrow();
    await gone.promise;
  });
});

describe('a link that nobody follows', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is forgotten after half a minute, and the API’s answer let go', async () => {
    vi.useFakeTimers();
    let isLetGo = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(CSV)),
      cancel: () => {
        isLetGo = true;
      },
    });
    const upstream: Pick<Upstream, 'fetch'> = { fetch: () => new Response(body) };
    const app = createDownloads(upstream, 'v1');
    const asked = await app.request('/api/downloads/trif/blacklist', { method: 'POST' });
    const link = asked.headers.get('Location') ?? '';
    await vi.advanceTimersByTimeAsync(29_000);
    expect(isLetGo).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isLetGo).toBe(true);
    expect((await app.request(link)).status).toBe(404);
  });
});
