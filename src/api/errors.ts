import { CodeGone } from '#src/fetch-code.ts';

/** The API's own words, shown after our sentence. */
export interface ApiWords {
  message: string;
  details: string[];
}

/** Everything that can go wrong between the page and the API, in one vocabulary. */
export type AppError =
  /** No answer: the network is down, the server unreachable. */
  | { kind: 'offline' }
  /** No answer within the time limit. */
  | { kind: 'timeout' }
  /** The token is missing, expired or refused; at sign-in, the credentials are. */
  | ({ kind: 'unauthorized' } & ApiWords)
  /** The API will not show this to this account. */
  | ({ kind: 'forbidden' } & ApiWords)
  | ({ kind: 'not-found' } & ApiWords)
  /** Too many calls; seconds to wait where the API says. */
  | ({ kind: 'rate-limited'; retryAfter: number | null } & ApiWords)
  /** The API answered and said no: `success: false` under any other status. */
  | ({ kind: 'refused'; status: number } & ApiWords)
  /**
   * The API broke, 5xx: what it says of that ("SQLSTATE…") is for its operator. `said` is our own
   * server's sentence, where it is the one that answers.
   */
  | { kind: 'server'; status: number; said?: string }
  /** What came is not what the contract says. */
  | { kind: 'broken-answer'; message: string }
  /** More came than the page takes. */
  | { kind: 'too-large' }
  /** Asked to stop, by the person or by leaving the page. */
  | { kind: 'cancelled' }
  /** A part of the page did not come: a deployment removed it, or the line is down. */
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
 * Anything thrown, as one AppError. What failed between the page and the API was told where it was
 * known; what is left is ours.
 */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof ApiFailure) return thrown.error;
  if (thrown instanceof CodeGone) return { kind: 'code-gone' };
  if (isAbort(thrown)) return { kind: 'cancelled' };
  return { kind: 'defect', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** What a call that was called off ends with, whoever called it off. */
export const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';

/** The same as api/ throws it; `cancelled`, whatever was thrown, where it was called off. */
export function toFailure(thrown: unknown, signal?: AbortSignal): ApiFailure {
  if (signal?.aborted) return new ApiFailure({ kind: 'cancelled' });
  if (thrown instanceof ApiFailure) return thrown;
  return new ApiFailure(toAppError(thrown), { cause: thrown });
}
