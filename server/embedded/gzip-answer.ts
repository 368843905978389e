import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

export const JSON_TYPE = { 'Content-Type': 'application/json' };

export const takesGzip = (c: Context): boolean =>
  accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: '' }) === 'gzip';

/** JSON as it has been compressed, or decompressed for a caller that doesn't take gzip. */
export function gzipAnswer(c: Context, gzip: ReadableStream<Uint8Array<ArrayBuffer>>): Response {
  return takesGzip(c)
    ? new Response(gzip, {
        headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
      })
    : new Response(gzip.pipeThrough(new DecompressionStream('gzip')), { headers: JSON_TYPE });
}
