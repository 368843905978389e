import { BrokenAnswer } from './broken-answer.ts';
import type { Incoming } from './send.ts';

/**
 * The headers that describe the body or help the page. Everything else stays here: cookies, CORS,
 * WWW-Authenticate (the browser would open its own sign-in window), banners, caching.
 */
const handedOn = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-disposition',
  'retry-after',
] as const;

/** What node would write in a header. An HTTP server may not send anything else. */
const sendable = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * The headers of the API's answer that go on to the page.
 *
 * @throws {BrokenAnswer} if one holds something that no header may hold
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

/** When to try again: the only header that is kept if the body is replaced. */
export function waitOf(headers: Headers): Record<string, string> {
  const wait = headers.get('retry-after');
  return wait === null ? {} : { 'Retry-After': wait };
}

/**
 * The status, if the page may have it. We don't follow redirects, because they would take
 * credentials and customers' data to another address. Every documented answer has a complete body,
 * so statuses without one are refused.
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
