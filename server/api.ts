import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { type Service, services } from '#contract/services.ts';
import type { AppConfig } from '#link/app-config.ts';
import { refuseInOwnWords } from '#server/envelope.ts';
import { createDownloads } from './downloads.ts';
import type { ClientEnv } from './edge/client.ts';
import { logFailure } from './log.ts';
import { openApiOf } from './openapi/openapi.ts';
import { apiHeaders } from './security-headers.ts';
import { limitSignIns } from './sign-in/limit-sign-ins.ts';
import { createSignIns, type SignIns } from './sign-in/sign-ins.ts';
import type { Upstream } from './upstream.ts';

/** The largest request but an import is a sign-in; its values are a few hundred bytes. */
const MAX_BODY_BYTES = 64 * 1024;

const routeOf = ({ path }: Service): string => path.replace(/\{(\w+)\}/g, ':$1');

type DescribedConfig = Pick<AppConfig, 'apiVersion' | 'campaignsVersioned' | 'networks'>;

/**
 * `/api/…`, answered by the upstream. Nothing here refuses a request of another site: the API knows
 * no cookie, only the bearer token that this origin's page holds, and no answer allows another
 * origin to read it.
 */
export function createApi(
  upstream: Upstream,
  config: DescribedConfig,
  signIns: SignIns | null = createSignIns(),
): Hono<ClientEnv> {
  const app = new Hono<ClientEnv>();
  let description: string | undefined;
  const answer = (c: Context) => upstream.fetch(c.req.raw);

  app.route('/', createDownloads(upstream, config.apiVersion));
  app.use(apiHeaders, async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(async (c, next) => {
    if (!announcesUnread(c.req.raw)) return next();
    // Not read to its end for the sake of a next request.
    return refuseInOwnWords(c.req.raw, 400, 'bodyUnexpected', { Connection: 'close' });
  });
  // JSON only: the CSV keeps its bytes and its Content-Length, by which progress is shown.
  app.use(compress({ contentTypeFilter: /^application\/json\b/ }));
  app.get('/api/openapi.json', (c) => {
    description ??= JSON.stringify(openApiOf(config));
    return c.body(description, 200, { 'Content-Type': 'application/json' });
  });
  // A file of any size streams through; where it is kept, its reader limits it (section 15).
  app.post(routeOf(services.importFile), answer);
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => refuseInOwnWords(c.req.raw, 413, 'bodyTooLarge'),
    }),
  );
  if (signIns) app.post(routeOf(services.token), limitSignIns(signIns));
  app.all('/api/*', answer);
  app.onError((error, c) => {
    if (!isCallerGone(error)) logFailure(`${c.req.method} /api`, error);
    return refuseInOwnWords(c.req.raw, 500, 'internal');
  });
  return app;
}

/** What node says of a request whose connection ends before it is whole: nobody reads the answer. */
const isCallerGone = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

/**
 * A body where none can be, which reading a request leaves out and its headers still announce: they
 * would describe, further on, the next person's request.
 */
const announcesUnread = ({ method, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) !== 0);
