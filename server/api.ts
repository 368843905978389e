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

/** Apart from imports, the largest request is a sign-in, which holds a few hundred bytes. */
const MAX_BODY_BYTES = 64 * 1024;

const routeOf = ({ path }: Service): string => path.replace(/\{(\w+)\}/g, ':$1');

type DescribedConfig = Pick<AppConfig, 'apiVersion' | 'campaignsVersioned' | 'networks'>;

/**
 * `/api/…`, answered by the upstream. Requests from other sites need no refusal here: the API uses
 * no cookie, only the bearer token that our own page holds, and no answer lets another origin read
 * it.
 */
export function createApi(
  upstream: Upstream,
  config: DescribedConfig,
  signIns: SignIns | null = createSignIns(),
): Hono<ClientEnv> {
  const app = new Hono<ClientEnv>();
  let description: string | undefined;
  const answer = (c: Context<ClientEnv>) => upstream.fetch(c.req.raw, c.env?.requestId);

  app.route('/', createDownloads(upstream, config.apiVersion));
  app.use(apiHeaders, async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(async (c, next) => {
    if (!announcesUnread(c.req.raw)) return next();
    // We don't read the rest of the body just to keep the connection for a next request.
    return refuseInOwnWords(c.req.raw, 400, 'bodyUnexpected', { Connection: 'close' });
  });
  // JSON only: the CSV keeps its bytes and its Content-Length, which the page needs to show
  // progress.
  app.use(compress({ contentTypeFilter: /^application\/json\b/ }));
  app.get('/api/openapi.json', (c) => {
    description ??= JSON.stringify(openApiOf(config));
    return c.body(description, 200, { 'Content-Type': 'application/json' });
  });
  // A file of any size streams through; the code that stores it limits its size (section 15).
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

/**
 * The error that node raises when the connection ends before the request is whole. Nobody reads the
 * answer then.
 */
const isCallerGone = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

/**
 * A request that announces a body although its method allows none. Reading the request drops the
 * body, but these headers would be passed on, and describe the next person's request.
 */
const announcesUnread = ({ method, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) !== 0);
