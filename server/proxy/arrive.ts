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

/**
 * The API's answer ended badly. The page's connection is cut in the same way, and this is logged.
 */
class CutAnswer extends Error {
  constructor(cause: unknown) {
    super(`An answer of the MMP API was cut in the middle: ${kindOf(cause)}`);
    this.stack = this.message;
  }
}

/** Error bodies and tokens are a few hundred bytes. */
const MAX_READ_BYTES = 64 * 1024;

/**
 * An answer's body as it comes, given up if the API sends too little of it. We wait for a page that
 * reads slowly: only the time in which the API owes us a piece counts.
 *
 * @param goOn milliseconds within which `LEAST_BYTES` or the end must come
 * @throws {TooLate} {@link BrokenAnswer} if the API breaks off, or undici's error if it isn't HTTP
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

/** undici's parser reports an end that comes too early in the same way, but then the line broke. */
const isNoHttp = (error: unknown): boolean =>
  error instanceof errors.HTTPParserError && !error.message.includes('Invalid EOF state');

/**
 * The same pieces, as long as their content matches its coding and isn't larger than allowed.
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

/** Decompresses a copy of what is passed on, only to count its bytes. */
function codedSize(coding: Coding, max: number): Size {
  const decoder = coding();
  const broken = Promise.withResolvers<never>();
  const ended = Promise.withResolvers<void>();
  // The functions below report it; without this, node would also call it unhandled.
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
 * Our own HTTP server first reads some pieces ahead, for about 1 ms, before it sends the head. If
 * reading fails in that time, it would send an answer of its own, without our headers.
 */
const HEAD_SENT_MS = 50;

/**
 * Waits for the first piece. Until it comes, a failure can still become an answer of its own;
 * afterwards we can only cut off the answer that has begun.
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

/**
 * Reads a whole small body as JSON; undefined if it is too large, isn't compressed as it says, is
 * cut off, or isn't JSON.
 */
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
    // The decoder skips a BOM, and docs/api.md tells us to expect one.
    return JSON.parse(decoderOf(headers.get('content-type')).decode(bytes));
  } catch (error) {
    if (error instanceof TooLate) throw error;
    return undefined;
  }
}
