import { describe, expect, it } from 'vitest';
import { CodeGone } from '#src/fetch-code.ts';
import { ApiFailure, toAppError } from './errors.ts';
import { failureOf } from './refusals.ts';

const words = { message: 'Non', details: ['plate: inconnue'] };
const refusal = { kind: 'refused' as const, ...words };
const answer = (status: number, headers = {}) => new Response(null, { status, headers });

describe('the kind of a failure', () => {
  it.each([
    [200, { kind: 'refused', status: 200, ...words }],
    [400, { kind: 'refused', status: 400, ...words }],
    [401, { kind: 'unauthorized', ...words }],
    [403, { kind: 'forbidden', ...words }],
    [404, { kind: 'not-found', ...words }],
    [422, { kind: 'refused', status: 422, ...words }],
    [429, { kind: 'rate-limited', retryAfter: null, ...words }],
    [500, { kind: 'server', status: 500, call: null }],
    [503, { kind: 'server', status: 503, call: null }],
    [504, { kind: 'timeout', call: null }],
  ])('of a refusal under %i', (status, expected) => {
    expect(failureOf(answer(status), refusal)).toEqual(expected);
  });

  it.each([
    [500, { kind: 'server', status: 500 }],
    [504, { kind: 'timeout' }],
  ])('under %i says what our server calls the call', (status, expected) => {
    const found = failureOf(answer(status, { 'x-request-id': 'call-7' }), refusal);
    expect(found).toEqual({ ...expected, call: 'call-7' });
    const broken = failureOf(answer(200, { 'x-request-id': 'call-8' }), {
      kind: 'broken',
      message: 'no envelope',
    });
    expect(broken).toMatchObject({ kind: 'broken-answer', call: 'call-8' });
  });

  it('"too many calls" says how long to wait, if the answer gives seconds', () => {
    expect(failureOf(answer(429, { 'retry-after': '30' }), refusal)).toMatchObject({
      retryAfter: 30,
    });
    expect(failureOf(answer(429, { 'retry-after': 'soon' }), refusal)).toMatchObject({
      retryAfter: null,
    });
  });

  it('a body that can’t be read is a broken answer under a 200 and a server failure under a 500', () => {
    const broken = { kind: 'broken', message: 'no envelope' } as const;
    expect(failureOf(answer(200), broken)).toEqual({
      kind: 'broken-answer',
      message: 'no envelope',
      call: null,
    });
    expect(failureOf(answer(500), broken)).toEqual({ kind: 'server', status: 500, call: null });
  });

  it.each([
    [new ApiFailure({ kind: 'offline' }), 'offline'],
    [new CodeGone(), 'code-gone'],
    [new TypeError('Cannot read properties of undefined'), 'defect'],
    [new TypeError('Failed to fetch'), 'defect'],
    [new DOMException('stop', 'AbortError'), 'cancelled'],
    [new RangeError('oops'), 'defect'],
    ['oops', 'defect'],
    [undefined, 'defect'],
  ])('of anything thrown: %s', (thrown, kind) => {
    expect(toAppError(thrown).kind).toBe(kind);
  });
});
