import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import type { AppConfig } from '#link/app-config.ts';
import { createApi } from './api.ts';
import { type Assets, serveAsset } from './assets.ts';
import { createDocs } from './docs/docs.ts';
import type { ClientEnv } from './edge/client.ts';
import { logFailure } from './log.ts';
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
  /** Counted in memory unless said otherwise; null where others count. */
  signIns?: SignIns | null;
}

/** All that is served: `/api/…`, `/docs`, `/healthz`, the page's files, and the page at its URLs. */
export function createApp({ upstream, config, page, assets, signIns }: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const servePage = (c: Context<AppEnv>) =>
    c.html(page(c.get('secureHeadersNonce') ?? '', c.req.path), 200, {
      'Cache-Control': 'no-store',
    });

  const api = createApi(upstream, config, signIns);
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env));
  const docs = createDocs();
  for (const path of ['/docs', '/docs/*']) app.get(path, (c) => docs.fetch(c.req.raw));

  app.use(pageHeaders);
  // Says that this process answers; whether the API behind it does is not a reason to replace it.
  app.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }));
  app.get('/', servePage);
  for (const [path, asset] of assets) app.get(path, etag(), (c) => serveAsset(c, asset));
  app.get('*', (c) => (isNavigation(c) ? servePage(c) : c.notFound()));
  app.notFound((c) => c.text('404 Not Found', 404, { 'Cache-Control': 'no-store' }));
  app.onError((error, c) => {
    logFailure(c.req.method, error);
    return c.text('500 Internal Server Error', 500);
  });
  return app;
}

/**
 * A person opening a URL of the page, not a script asking for a file that is no longer there. What
 * looks like a file is none below a network's vehicles and members: plates and codes are typed with
 * dots too.
 */
const isNavigation = (c: Context<AppEnv>): boolean => {
  if (!(c.req.header('Accept') ?? '').includes('text/html')) return false;
  return (
    !/\.[^/]*$/.test(c.req.path) || /^\/(?!assets\/)[^/]+\/(vehicles|members)\//.test(c.req.path)
  );
};
