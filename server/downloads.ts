import { randomUUID } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import { startsLikeCsv } from '#contract/blacklist.ts';
import { downloads } from '#contract/downloads.ts';
import { pathOf } from '#contract/services.ts';
import { logFailure } from './log.ts';
import { refuse } from './refusal.ts';
import type { Upstream } from './upstream.ts';

/** How long an answer waits for the browser that was given its link, in ms. */
const KEPT_MS = 30_000;

/**
 * The API's files by a link, which can carry no token: the page asks with its own, the API's answer
 * waits unread behind an address that nobody can guess, and the browser fetches it there once, to
 * its disk. A refusal is handed on as it came, to the page that asked.
 */
export function createDownloads(upstream: Pick<Upstream, 'fetch'>, apiVersion: string): Hono {
  const app = new Hono();
  const waiting = new Map<string, Response>();

  function openCsv(c: Context, reseau: string, signal: AbortSignal) {
    const url = new URL(pathOf('blacklist', { version: apiVersion, reseau }), c.req.url);
    url.search = '?output=csv';
    const authorization = c.req.header('Authorization');
    return upstream.fetch(
      new Request(url, { headers: { ...(authorization && { authorization }) }, signal }),
    );
  }

  function keep(file: Response): string {
    const id = randomUUID();
    waiting.set(id, file);
    setTimeout(() => {
      if (waiting.delete(id)) void file.body?.cancel();
    }, KEPT_MS).unref();
    return id;
  }

  app.post(downloads.blacklist, async (c) => {
    // Not the request's own signal, which ends with the request: what was opened outlives it.
    const opening = new AbortController();
    const giveUp = () => opening.abort();
    c.req.raw.signal.addEventListener('abort', giveUp);
    try {
      const answer = await openCsv(c, c.req.param('reseau'), opening.signal);
      const { file, start } = await begin(answer);
      if (!answer.ok || !startsLikeCsv(start)) return file;
      return c.body(null, 201, { Location: downloads.file.replace(':id', keep(file)) });
    } catch (error) {
      // Its head came, its body broke.
      logFailure('A download did not begin', error);
      return refuse(c.req.raw, 502, 'broken');
    } finally {
      c.req.raw.signal.removeEventListener('abort', giveUp);
    }
  });

  app.get(downloads.file, (c) => {
    const id = c.req.param('id');
    const file = waiting.get(id);
    if (!file) return refuse(c.req.raw, 404, 'unknownPath');
    const headers = new Headers({
      'Content-Type': 'text/csv',
      'Content-Disposition': 'attachment',
    });
    const length = file.headers.get('content-length');
    if (length !== null) headers.set('Content-Length', length);
    // A download manager that only looks does not use the link up.
    if (c.req.method === 'HEAD') return new Response(null, { headers });
    waiting.delete(id);
    return new Response(file.body, { headers });
  });
  return app;
}

/** The answer with its first piece read; `file` is the answer whole, read no further than asked. */
async function begin(answer: Response): Promise<{ file: Response; start: Uint8Array }> {
  if (!answer.body) return { file: answer, start: new Uint8Array() };
  const reader = answer.body.getReader();
  const { value: start = new Uint8Array() } = await reader.read();
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(start),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { file: new Response(whole, answer), start };
}
