import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import type { AppConfig } from '#link/app-config.ts';
import { CLIENT_FAILURES } from '#link/client-failures.ts';
import { createApi } from './api.ts';
import { type Assets, serveAsset } from './assets.ts';
import { createDocs } from './docs/docs.ts';
import type { ClientEnv } from './edge/client.ts';
import { logFailure } from './log.ts';
import { createClientFailures, type TellFailure } from './observe/client-failures.ts';
import { createReadiness } from './observe/readiness.ts';
import type { Page } from './page.ts';
import { pageHeaders } from './security-headers.ts';
import type { SignIns } from './sign-in/sign-ins.ts';
import type { Upstream } from './upstream.ts';

interface AppEnv extends ClientEnv {
  Variables: SecureHeadersVariables;
}

export interface AppParts {
  upstream: Upstream;
  config: AppConfig;
  page: Page;
  assets: Assets;
  /** Counted in memory by default; null if nothing is to be counted here. */
  signIns?: SignIns | null;
  /** Version and commit, which `/healthz` says too. */
  version?: string | null;
  /** The name of the page's build, by which its failures are known. */
  build?: string | null;
  /** Is told of pages' own failures, if the configuration asks them to tell. */
  onClientFailure?: TellFailure;
}

/**
 * Everything that this server serves: `/api/…`, `/docs`, `/healthz`, the page's files, and the page
 * at its own addresses.
 */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { upstream, config, page, assets, signIns, version = null, onClientFailure } = parts;
  const app = new Hono<AppEnv>();
  const servePage = (c: Context<AppEnv>) =>
    c.html(page(c.get('secureHeadersNonce') ?? '', c.req.path), 200, {
      'Cache-Control': 'no-store',
      // As `compress` says of a body, and here of none, for HEAD.
      Vary: 'Accept-Encoding',
    });

  const api = createApi(upstream, config, signIns);
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env));
  const docs = createDocs();
  for (const path of ['/docs', '/docs/*']) app.get(path, (c) => docs.fetch(c.req.raw));

  app.use(pageHeaders);
  // Says that this process answers. If the API behind it is down, replacing this process won't
  // help.
  app.get('/healthz', (c) =>
    c.text('ok', 200, { 'Cache-Control': 'no-store', ...(version && { 'X-Version': version }) }),
  );
  // Says whether this process has something to answer with, for whoever spreads calls over copies.
  const isReady = createReadiness(upstream);
  const place = upstream.place ?? 'MMP_API_URL';
  app.get('/readyz', async (c) => {
    const ready = await isReady();
    return c.text(ready ? 'ok' : `${place} cannot be reached`, ready ? 200 : 503, {
      'Cache-Control': 'no-store',
    });
  });
  if (config.reportsFailures && onClientFailure) {
    const failures = createClientFailures(onClientFailure, (build) =>
      build === parts.build ? version : null,
    );
    app.post(CLIENT_FAILURES, (c) => failures.fetch(c.req.raw, c.env));
  }
  // On a slow line the page waits for its HTML before anything else.
  const small = compress();
  app.get('/', small, servePage);
  for (const [path, asset] of assets) app.get(path, etag(), (c) => serveAsset(c, asset));
  app.get('*', small, (c) => (isNavigation(c) ? servePage(c) : c.notFound()));
  app.notFound((c) => c.text('404 Not Found', 404, { 'Cache-Control': 'no-store' }));
  app.onError((error, c) => {
    logFailure(c.req.method, error);
    return c.text('500 Internal Server Error', 500);
  });
  return app;
}

/**
 * Whether a person is opening an address of the page, rather than a script asking for a file that
 * is gone. A path with a dot usually names a file, but not below a network's vehicles and members,
 * because people type plates and codes with dots too.
 */
const isNavigation = (c: Context<AppEnv>): boolean => {
  if (!(c.req.header('Accept') ?? '').includes('text/html')) return false;
  return (
    !/\.[^/]*$/.test(c.req.path) || /^\/(?!assets\/)[^/]+\/(vehicles|members)\//.test(c.req.path)
  );
};
