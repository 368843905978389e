import type { IncomingMessage } from 'node:http';
import { isJsonObject } from '#contract/record.ts';
import { refuse } from '#server/refusal.ts';

/** What the API sent is no answer that could be handed on. */
export class BrokenAnswer extends Error {}

/** Error bodies and tokens are a few hundred bytes. */
const MAX_READ_BYTES = 64 * 1024;

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

/**
 * The API's answer, its body streamed byte for byte. An error that is no JSON (a gateway's HTML page,
 * which names hosts and versions) becomes the documented envelope under the same status.
 *
 * @throws {BrokenAnswer} for a redirect or a status that is none
 */
export async function relay(request: Request, incoming: IncomingMessage): Promise<Response> {
  const status = statusOf(incoming);
  const headers = new Headers();
  for (const name of handedOn) {
    const value = incoming.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  if (
    status >= 400 &&
    !/^application\/([\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '')
  ) {
    const body = await readJson(incoming);
    return isJsonObject(body)
      ? Response.json(body, { status, headers: waitOf(incoming) })
      : refuse(request, status, 'refused', waitOf(incoming));
  }
  return new Response(status === 204 ? null : ReadableStream.from(bytesOf(incoming)), {
    status,
    headers,
  });
}

/** When to try again, for an answer whose other headers went with its body. */
export function waitOf({ headers }: IncomingMessage): Record<string, string> {
  const wait = headers['retry-after'];
  return wait === undefined ? {} : { 'Retry-After': wait };
}

/** Redirects are not followed: they would take credentials and customers to another address. */
export function statusOf(incoming: IncomingMessage): number {
  const { statusCode = 0 } = incoming;
  if ((statusCode >= 200 && statusCode < 300) || (statusCode >= 400 && statusCode < 600)) {
    return statusCode;
  }
  incoming.destroy();
  throw new BrokenAnswer();
}

async function* bytesOf(incoming: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* incoming;
  } catch {
    throw new CutAnswer();
  }
}

/** The API stopped in the middle; the page's connection is cut likewise, and this is logged. */
class CutAnswer extends Error {
  constructor() {
    super('The MMP API broke off in the middle of an answer.');
    this.stack = this.message;
  }
}

/** A small body, read whole; undefined when it is large, compressed, cut or no JSON. */
export async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytesOf(incoming)) {
      size += chunk.length;
      if (size > MAX_READ_BYTES) return undefined;
      chunks.push(chunk);
    }
    // The decoder skips a BOM, which contract.md expects.
    return JSON.parse(new TextDecoder().decode(Buffer.concat(chunks)));
  } catch {
    return undefined;
  }
}
