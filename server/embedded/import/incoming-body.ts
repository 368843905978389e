import type { MiddlewareHandler } from 'hono';
import type { Limits } from './limits.ts';

/** A request's body. It may be answered before all of it has come. */
export interface IncomingBody {
  /** The next bytes; null at the end. */
  read(): Promise<Uint8Array | null>;
}

export interface BodyEnv {
  Variables: { body: IncomingBody };
}

/**
 * Lets a handler answer at once, even while the body is still being sent. What comes after the
 * answer is read and dropped, up to a limit: a browser that is still sending loses the answer if
 * the connection is closed.
 */
export function answerAtOnce({
  letGoBytes,
  letGoTime,
}: Pick<Limits, 'letGoBytes' | 'letGoTime'>): MiddlewareHandler<BodyEnv> {
  return async (c, next) => {
    const body = openBody(c.req.raw.body);
    c.set('body', body);
    await next();
    if (!body.isOver()) c.res = await endedLater(c.res, () => letGo(body, letGoBytes, letGoTime));
  };
}

export function openBody(stream: ReadableStream<Uint8Array> | null) {
  // We never cancel the reader, because that would cut the connection.
  const reader = stream?.getReader();
  let over = reader === undefined;
  return {
    isOver: () => over,
    async read(): Promise<Uint8Array | null> {
      if (!reader || over) return null;
      try {
        const { done, value } = await reader.read();
        over = done;
        return value ?? null;
      } catch (error) {
        over = true;
        throw error;
      }
    },
  };
}

/**
 * An answer that the client can read completely, thanks to its length, although the response goes
 * on until `untilEnd` resolves.
 */
async function endedLater(response: Response, untilEnd: () => Promise<void>): Promise<Response> {
  const content = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(content.byteLength));
  async function* sent() {
    yield content;
    await untilEnd();
  }
  return new Response(ReadableStream.from(sent()), { status: response.status, headers });
}

/**
 * Reads and drops the rest of the body, up to `maxBytes` bytes and `maxTime` milliseconds. Never
 * fails.
 */
function letGo(body: IncomingBody, maxBytes: number, maxTime: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const late = setTimeout(resolve, maxTime);
  const read = async () => {
    for (let left = maxBytes; left > 0; ) {
      const bytes = await body.read();
      if (bytes === null) return;
      left -= bytes.byteLength;
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(late);
      resolve();
    });
  return promise;
}
