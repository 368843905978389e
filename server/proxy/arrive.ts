import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errors } from 'undici';
import { LEAST_BYTES } from '#link/limits.ts';
import { kindOf } from '#server/log.ts';
import { decoderOf } from '#server/text-decoder.ts';
import { BrokenAnswer } from './broken-answer.ts';
import { type Coding, codingOf } from './coding.ts';
import { headersOf } from './head.ts';
import { type Incoming, TooLate } from './send.ts';

type Pieces = AsyncIterable<Uint8Array>;

/** An answer that ended otherwise than well; the page's connection is cut likewise, and this is logged. */
class CutAnswer extends Error {
  constructor(cause: unknown) {
    super(`An answer of the MMP API was cut in the middle: ${kindOf(cause)}`);
    this.stack = this.message;
  }
}

/** Error bodies and tokens are a few hundred bytes. */
const MAX_READ_BYTES = 64 * 1024;

/**
 * An answer's body as it comes, given up where too little of it does. A page that reads slowly is
 * waited for: only the time counts in which the API owes a piece.
 *
 * @param goOn milliseconds in which `LEAST_BYTES` must come, or the end
 * @throws {TooLate} {@link BrokenAnswer} where the API breaks off, or undici's error for what is no HTTP
 */
export async function* arriving(body: Incoming['body'], goOn: number): AsyncGenerator<Uint8Array> {
  let left = goOn;
  let bytes = 0;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    since = performance.now();
    timer = setTimeout(() => body.destroy(new TooLate()), left);
  };
  try {
    wait();
    for await (const piece of body satisfies Pieces) {
      clearTimeout(timer);
      left -= performance.now() - since;
      bytes += piece.length;
      if (bytes >= LEAST_BYTES) {
        left = goOn;
        bytes = 0;
      }
      yield piece;
      wait();
    }
  } catch (error) {
    if (error instanceof TooLate || isNoHttp(error)) throw error;
    throw new BrokenAnswer('cut');
  } finally {
    clearTimeout(timer);
  }
}

/** undici's parser says it too of an end that comes too early: that is a line that broke. */
const isNoHttp = (error: unknown): boolean =>
  error instanceof errors.HTTPParserError && !error.message.includes('Invalid EOF state');

/**
 * The same pieces, as long as they are what their coding says and not more than allowed.
 *
 * @param max bytes, once decompressed
 * @throws {BrokenAnswer}
 */
export async function* bounded(
  pieces: Pieces,
  coding: Coding | null,
  max: number,
): AsyncGenerator<Uint8Array> {
  const size = coding ? codedSize(coding, max) : plainSize(max);
  for await (const piece of pieces) {
    await size.add(piece);
    yield piece;
  }
  await size.end();
}

interface Size {
  add(piece: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

function plainSize(max: number): Size {
  let size = 0;
  return {
    async add(piece) {
      size += piece.length;
      if (size > max) throw new BrokenAnswer('answerTooLarge');
    },
    async end() {},
  };
}

/** Decompresses beside what is handed on, and keeps nothing of it but its length. */
function codedSize(coding: Coding, max: number): Size {
  const decoder = coding();
  const broken = Promise.withResolvers<never>();
  const ended = Promise.withResolvers<void>();
  // Whoever waits for it hears of it.
  broken.promise.catch(() => {});
  let size = 0;
  decoder.on('error', () => broken.reject(new BrokenAnswer('wrongEncoding')));
  decoder.on('end', () => ended.resolve());
  decoder.on('data', (piece: Uint8Array) => {
    size += piece.length;
    if (size <= max) return;
    broken.reject(new BrokenAnswer('answerTooLarge'));
    decoder.destroy();
  });
  return {
    add(piece) {
      const taken = Promise.withResolvers<void>();
      decoder.write(piece, () => taken.resolve());
      return Promise.race([broken.promise, taken.promise]);
    },
    end() {
      decoder.end();
      return Promise.race([broken.promise, ended.promise]);
    },
  };
}

/**
 * Our own HTTP server reads some pieces ahead before it sends the head, for as long as a timer of
 * 1 ms; a failure in these it would tell in an answer of its own, without our headers.
 */
const HEAD_SENT_MS = 50;

/**
 * Waits for the first piece: until then a failure can still be told in an answer of its own; after
 * it, only by cutting the answer that has begun.
 */
export async function begun(pieces: AsyncGenerator<Uint8Array>): Promise<Pieces> {
  const first = await pieces.next();
  return (async function* () {
    if (first.done) return;
    try {
      yield first.value;
      yield* pieces;
    } catch (error) {
      await pause(HEAD_SENT_MS);
      throw new CutAnswer(error);
    } finally {
      await pieces.return(undefined);
    }
  })();
}

/** A small body, read whole; undefined when it is large, compressed otherwise than it says, cut or no JSON. */
export async function readJson(incoming: Incoming, goOn: number): Promise<unknown> {
  const collect = async (pieces: Pieces) => {
    const kept: Uint8Array[] = [];
    for await (const piece of bounded(pieces, null, MAX_READ_BYTES)) kept.push(piece);
    return Buffer.concat(kept);
  };
  try {
    const headers = headersOf(incoming);
    const coding = codingOf(headers.get('content-encoding'));
    const pieces = arriving(incoming.body, goOn);
    const bytes = await (coding ? pipeline(pieces, coding(), collect) : collect(pieces));
    // The decoder skips a BOM, which docs/api.md expects.
    return JSON.parse(decoderOf(headers.get('content-type')).decode(bytes));
  } catch (error) {
    if (error instanceof TooLate) throw error;
    return undefined;
  }
}
