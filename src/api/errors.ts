import { CodeGone } from '#src/fetch-code.ts';

/** The API's own words, shown after our sentence. */
export interface ApiWords {
  message: string;
  details: string[];
}

/** What our server calls the call that failed, if it answered. Whoever runs it finds it by that. */
export interface OfCall {
  call?: string | null;
}

/** Everything that can go wrong between the page and the API, in one vocabulary. */
export type AppError =
  /** No answer: the network is down, or the server can't be reached. */
  | { kind: 'offline' }
  /** No answer within the time limit. */
  | ({ kind: 'timeout' } & OfCall)
  /** The token is missing, expired or refused; at sign-in, the credentials are refused. */
  | ({ kind: 'unauthorized' } & ApiWords)
  /** The API won't show this to this account. */
  | ({ kind: 'forbidden' } & ApiWords)
  | ({ kind: 'not-found' } & ApiWords)
  /** Too many calls; how many seconds to wait, if the API says so. */
  | ({ kind: 'rate-limited'; retryAfter: number | null } & ApiWords)
  /** The API answered and said no: `success: false` with any other status. */
  | ({ kind: 'refused'; status: number } & ApiWords)
  /**
   * The API broke, with a 5xx. What it says about that ("SQLSTATE…") is meant for its operator.
   * `said` is our own server's sentence, if the answer came from there.
   */
  | ({ kind: 'server'; status: number; said?: string } & OfCall)
  /** The answer doesn't match the contract. */
  | ({ kind: 'broken-answer'; message: string } & OfCall)
  /** The answer is larger than the page accepts. */
  | { kind: 'too-large' }
  /** Stopped by the person, or because the page was left. */
  | { kind: 'cancelled' }
  /** A part of the page's code didn't load: a new version removed it, or the line is down. */
  | { kind: 'code-gone' }
  /** A defect of ours. */
  | { kind: 'defect'; message: string };

export type AppErrorKind = AppError['kind'];

/** The only thing that `api/` throws. */
export class ApiFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError, options?: ErrorOptions) {
    super(error.kind, options);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

/**
 * Turns anything thrown into an AppError. Failures between the page and the API are recognised
 * where they happen, so whatever is left is a defect of ours.
 */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof ApiFailure) return thrown.error;
  if (thrown instanceof CodeGone) return { kind: 'code-gone' };
  if (isAbort(thrown)) return { kind: 'cancelled' };
  return { kind: 'defect', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** The error of a call that was aborted, whoever aborted it. */
export const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';

/**
 * The same as an ApiFailure, which is what api/ throws. It is `cancelled` if the signal was
 * aborted, whatever was thrown.
 */
export function toFailure(thrown: unknown, signal?: AbortSignal): ApiFailure {
  if (signal?.aborted) return new ApiFailure({ kind: 'cancelled' });
  if (thrown instanceof ApiFailure) return thrown;
  return new ApiFailure(toAppError(thrown), { cause: thrown });
}
