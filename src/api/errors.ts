import { isKyError, isNetworkError, isTimeoutError } from 'ky';
import type { AnswerFailure } from '#contract/envelope.ts';

/** The API's own words, shown after our sentence. */
interface ApiWords {
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
  /** The API broke: 5xx. */
  | ({ kind: 'server'; status: number } & ApiWords)
  /** What came is not what the contract says. */
  | { kind: 'broken-answer'; message: string }
  /** Asked to stop, by the person or by leaving the page. */
  | { kind: 'cancelled' }
  /** A defect of ours. */
  | { kind: 'unexpected'; message: string };

export type AppErrorKind = AppError['kind'];

/** The only thing that `api/` throws. */
export class ApiFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

/** Anything thrown, as one AppError. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof ApiFailure) return thrown.error;
  if (isTimeoutError(thrown)) return { kind: 'timeout' };
  if (isNetworkError(thrown)) return { kind: 'offline' };
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return { kind: 'cancelled' };
  // A connection cut while the body arrives is a bare TypeError ("network error", "terminated").
  if (thrown instanceof TypeError && !isKyError(thrown)) return { kind: 'offline' };
  return { kind: 'unexpected', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** The status of a refusal says its kind; its words come from the answer. */
export function refusalOf(response: Response, words: ApiWords): AppError {
  const { status } = response;
  if (status === 401) return { ...words, kind: 'unauthorized' };
  if (status === 403) return { ...words, kind: 'forbidden' };
  if (status === 404) return { ...words, kind: 'not-found' };
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      ...words,
      kind: 'rate-limited',
      retryAfter: Number.isFinite(seconds) ? seconds : null,
    };
  }
  if (status === 504) return { kind: 'timeout' };
  if (status >= 500) return { ...words, kind: 'server', status };
  return { ...words, kind: 'refused', status };
}

export function failureOf(response: Response, failure: AnswerFailure): AppError {
  if (failure.kind === 'refused') {
    const { message, details } = failure;
    return refusalOf(response, { message, details });
  }
  if (!response.ok) return refusalOf(response, { message: '', details: [] });
  return { kind: 'broken-answer', message: failure.message };
}
