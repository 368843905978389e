import type { AnswerFailure } from '#contract/envelope.ts';
import { OWN_WORDS } from '#link/own-words.ts';
import type { ApiWords, AppError, OfCall } from './errors.ts';

/** The status of a refusal tells its kind; the words come from the answer. */
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
  if (status === 504) return { kind: 'timeout', ...callOf(response) };
  if (status >= 500) {
    const isOwn = response.headers.has(OWN_WORDS);
    return { kind: 'server', status, ...callOf(response), ...(isOwn && { said: words.message }) };
  }
  return { ...words, kind: 'refused', status };
}

const callOf = ({ headers }: Response): OfCall => ({ call: headers.get('x-request-id') });

export function failureOf(response: Response, failure: AnswerFailure): AppError {
  if (failure.kind === 'refused') {
    const { message, details } = failure;
    return refusalOf(response, { message, details });
  }
  if (!response.ok) return refusalOf(response, { message: '', details: [] });
  return { kind: 'broken-answer', message: failure.message, ...callOf(response) };
}
