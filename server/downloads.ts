import { ReadableStream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { saysNothingYet, startsLikeCsv } from '#contract/blacklist.ts';
import { pathOf } from '#contract/services.ts';
import { blacklistDownload, type NoFile } from '#link/downloads.ts';
import { OWN_WORDS } from '#link/own-words.ts';
import { refusalTextOf } from '#link/refusal-text.ts';
import { refuseInOwnWords } from '#server/envelope.ts';
import { logFailure } from './log.ts';
import { downloadHeaders } from './security-headers.ts';
import { decoderOf } from './text-decoder.ts';
import type { Upstream } from './upstream.ts';

/** In bytes: a form with a token. */
const MAX_FORM = 64 * 1024;

/** In bytes: a file that begins with more blanks than that is none. */
const MAX_BLANK = 64 * 1024;

/**
 * The API's file for browsers that save it by themselves, which can send a form and no header: the
 * token is the form's, and goes to the API as ever. The bytes pass through as they come.
 */
export function createDownloads(upstream: Pick<Upstream, 'fetch'>, apiVersion: string): Hono {
  const app = new Hono();

  async function openCsv(c: Context, reseau: string): Promise<Response> {
    const { access_token: token } = await c.req.parseBody();
    const url = new URL(pathOf('blacklist', { version: apiVersion, reseau }), c.req.url);
    url.search = '?output=csv';
    // Not compressed: what is saved is what comes.
    const headers = new Headers({ 'Accept-Encoding': 'identity' });
    if (typeof token === 'string') headers.set('Authorization', `Bearer ${token}`);
    return upstream.fetch(new Request(url, { headers, signal: c.req.raw.signal }));
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
      // Its head came, its body broke.
      logFailure('A download did not begin', error);
      const answer = refuseInOwnWords(c.req.raw, 502, 'broken');
      return told(answer, answer.body);
    }
  });
  return app;
}

type Body = ReadableStream<Uint8Array>;

/** An answer's body with its start read, which tells what it is; `whole` is all of it. */
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

/** Whatever the API calls it, a file to save; its length is what tells a browser that it was cut. */
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
