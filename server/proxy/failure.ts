import { AssertionError } from 'node:assert';
import { errors } from 'undici';
import type { Reason } from '#server/envelope.ts';
import { BrokenAnswer } from './broken-answer.ts';
import { TooLate } from './send.ts';

/** The status and reason that we give for a failed call to the API. */
export function failureOf(error: unknown): { status: 502 | 504; reason: Reason } {
  if (error instanceof TooLate) return { status: 504, reason: 'tooLate' };
  if (error instanceof BrokenAnswer) return { status: 502, reason: error.code };
  return { status: 502, reason: reasonOf(error) };
}

/**
 * undici's codes for a malformed answer. The second also stands for a head with two lengths, or
 * with a length and chunks. The last is how undici fails on a status below 100.
 */
const malformed = [
  errors.HTTPParserError,
  errors.ResponseContentLengthMismatchError,
  errors.HeadersOverflowError,
  AssertionError,
];

/** Errors of undici have classes of their own; node's are about the connection. */
function reasonOf(error: unknown): Reason {
  if (malformed.some((kind) => error instanceof kind)) return 'malformed';
  // This is how undici reports a 100 or a 101, which nobody asked for.
  if (error instanceof errors.SocketError && /^bad (response|upgrade)$/.test(error.message)) {
    return 'interim';
  }
  return 'unreachable';
}
