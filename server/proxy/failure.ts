import { AssertionError } from 'node:assert';
import { errors } from 'undici';
import type { Reason } from '#server/envelope.ts';
import { BrokenAnswer } from './broken-answer.ts';
import { TooLate } from './send.ts';

/** What a call to the API that failed is told as. */
export function failureOf(error: unknown): { status: 502 | 504; reason: Reason } {
  if (error instanceof TooLate) return { status: 504, reason: 'tooLate' };
  if (error instanceof BrokenAnswer) return { status: 502, reason: error.code };
  return { status: 502, reason: reasonOf(error) };
}

/**
 * The second comes of a head too: of two lengths, or of one beside chunks. The last is how undici
 * stumbles over a status below 100.
 */
const malformed = [
  errors.HTTPParserError,
  errors.ResponseContentLengthMismatchError,
  errors.HeadersOverflowError,
  AssertionError,
];

/** By undici's kinds of error; node's own are those of a connection. */
function reasonOf(error: unknown): Reason {
  if (malformed.some((kind) => error instanceof kind)) return 'malformed';
  // How it says that a 100 or a 101 came, which nobody asked for.
  if (error instanceof errors.SocketError && /^bad (response|upgrade)$/.test(error.message)) {
    return 'interim';
  }
  return 'unreachable';
}
