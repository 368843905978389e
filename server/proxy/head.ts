import { BrokenAnswer } from './broken-answer.ts';
import type { Incoming } from './send.ts';

/**
 * The headers that describe the body or help the page. Everything else stays here: cookies, CORS,
 * WWW-Authenticate (a browser would open its own sign-in window), banners, caching.
 */
const handedOn = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-disposition',
  'retry-after',
] as const;

/** What node would write in a header; the rest is no text that an HTTP server may send. */
const sendable = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Those of the API's headers that go on to the page.
 *
 * @throws {BrokenAnswer} where one holds what no header may
 */
export function headersOf({ headers }: Incoming): Headers {
  const kept = new Headers();
  for (const name of handedOn) {
    const value = headers[name];
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(', ') : value;
    if (!sendable.test(text)) throw new BrokenAnswer('malformed');
    kept.set(name, text);
  }
  return kept;
}

/** When to try again, for an answer whose other headers went with its body. */
export function waitOf(headers: Headers): Record<string, string> {
  const wait = headers.get('retry-after');
  return wait === null ? {} : { 'Retry-After': wait };
}

/**
 * Redirects are not followed: they would take credentials and customers to another address. Every
 * documented answer has a body, and all of it.
 *
 * @throws {BrokenAnswer}
 */
export function statusOf({ statusCode, body }: Incoming): number {
  const reason = wrongWith(statusCode);
  if (reason === null) return statusCode;
  body.destroy();
  throw new BrokenAnswer(reason);
}

function wrongWith(status: number) {
  if (status === 204 || status === 205 || status === 304) return 'noContent';
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 206) return 'partial';
  return status >= 200 && status < 600 ? null : 'broken';
}
