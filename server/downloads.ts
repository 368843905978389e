import { ReadableStream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { saysNothingYet, startsLikeCsv } from '#contract/blacklist.ts';
import { pathOf } from '#contract/services.ts';
import { blacklistDownload, type NoFile } from '#link/downloads.ts';
import { OWN_WORDS } from '#link/own-words.ts';
import { refusalTextOf } from '#link/refusal-text.ts';
import { refuseInOwnWords } from '#server/envelope.ts';
import type { ClientEnv } from './edge/client.ts';
import { logFailure } from './log.ts';
import { downloadHeaders } from './security-headers.ts';
import { decoderOf } from './text-decoder.ts';
import type { Upstream } from './upstream.ts';

/** In bytes: a form with a token. */
const MAX_FORM = 64 * 1024;

/** In bytes. A body that begins with more blanks than this isn't taken for a file. */
const MAX_BLANK = 64 * 1024;

/**
 * The API's file for browsers that save it themselves. They can send a form but no header, so the
 * token comes in the form; the API gets it in the usual header. The bytes pass through as they
 * come.
 */
export function createDownloads(
  upstream: Pick<Upstream, 'fetch'>,
  apiVersion: string,
): Hono<ClientEnv> {
  const app = new Hono<ClientEnv>();

  async function openCsv(c: Context<ClientEnv>, reseau: string): Promise<Response> {
    const { access_token: token } = await c.req.parseBody();
    const url = new URL(pathOf('blacklist', { version: apiVersion, reseau }), c.req.url);
    url.search = '?output=csv';
    // Not compressed: the browser saves exactly what comes.
    const headers = new Headers({ 'Accept-Encoding': 'identity' });
    if (typeof token === 'string') headers.set('Authorization', `Bearer ${token}`);
    return upstream.fetch(
      new Request(url, { headers, signal: c.req.raw.signal }),
      c.env?.requestId,
    );
  }

  app.use(blacklistDownload, downloadHeaders, bodyLimit({ maxSize: MAX_FORM }));
  app.post(blacklistDownload, async (c) => {
    const reseau = c.req.param('reseau');
    try {
      const answer = await openCsv(c, reseau);
      const { whole, start } = await begin(answer);
      return answer.ok && startsLikeCsv(start)
        ? fileOf(answer, whole, `${reseau}-blacklist.csv`)
        : await told(answer, whole);
    } catch (error) {
      // The head came, but the body broke off.
      logFailure('A download did not begin', error);
      const answer = refuseInOwnWords(c.req.raw, 502, 'broken');
      return told(answer, answer.body);
    }
  });
  return app;
}

type Body = ReadableStream<Uint8Array>;

/**
 * Reads the start of an answer's body, which tells what it is; `whole` gives all of it, that start
 * included.
 */
async function begin({ body }: Response): Promise<{ whole: Body | null; start: Uint8Array }> {
  if (!body) return { whole: null, start: new Uint8Array() };
  const pieces = body[Symbol.asyncIterator]();
  let start = new Uint8Array();
  while (saysNothingYet(start) && start.length < MAX_BLANK) {
    const { done, value } = await pieces.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  const whole = ReadableStream.from(
    (async function* () {
      try {
        yield start;
        yield* { [Symbol.asyncIterator]: () => pieces };
      } finally {
        await pieces.return?.();
      }
    })(),
  );
  return { whole, start };
}

/**
 * A file to save, whatever the API calls it. Its length lets the browser notice when it was cut
 * off.
 */
function fileOf({ headers }: Response, body: Body | null, fileName: string): Response {
  const length = headers.get('Content-Length');
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
      ...(length !== null && { 'Content-Length': length }),
    },
  });
}

async function told({ status, headers }: Response, body: Body | null): Promise<Response> {
  const noFile: NoFile = {
    status,
    retryAfter: headers.get('Retry-After'),
    isOwn: headers.has(OWN_WORDS),
    body: body ? await refusalTextOf(body, decoderOf(headers.get('Content-Type'))) : '',
  };
  return new Response(JSON.stringify(noFile), {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
