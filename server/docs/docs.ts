import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { serveAsset, textAsset } from '#server/assets.ts';
import { pageHeaders } from '#server/security-headers.ts';

const ours = (name: string) => () => join(import.meta.dirname, name);
const packaged = (name: string) => () =>
  createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`);

/** The path in the URL, and where to find each file. */
const files: readonly { path: string; type: string; file: () => string }[] = [
  { path: '/docs', type: 'text/html; charset=utf-8', file: ours('page.html') },
  { path: '/docs/start.js', type: 'text/javascript; charset=utf-8', file: ours('start.js') },
  {
    path: '/docs/swagger-ui-bundle.js',
    type: 'text/javascript; charset=utf-8',
    file: packaged('swagger-ui-bundle.js'),
  },
  {
    path: '/docs/swagger-ui.css',
    type: 'text/css; charset=utf-8',
    file: packaged('swagger-ui.css'),
  },
];

/**
 * The API's description for people: Swagger UI from its npm package, under the page's own security
 * policy.
 */
export function createDocs(): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  for (const { path, type, file } of files) {
    // Read and compressed on the first request, since few people ever ask for it.
    let asset: ReturnType<typeof textAsset> | undefined;
    app.get(path, etag(), (c) => {
      asset ??= textAsset(type, readFileSync(file()));
      return serveAsset(c, asset);
    });
  }
  return app;
}
