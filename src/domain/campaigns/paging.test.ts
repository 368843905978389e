import { describe, expect, it } from 'vitest';
import type { AppError } from '#src/api/errors.ts';
import { readPage } from '#tests/support/vehicle/campaigns.ts';
import { type Answer, lastPageOf, type Neighbours, pageState, worthAsking } from './paging.ts';

const waiting: Answer = { status: 'waiting' };
const alone: Neighbours = { previous: waiting, next: waiting, first: waiting };
const words = { message: '', details: [] };
const failed = (error: AppError): Answer => ({ status: 'failed', error });
const notFound = failed({ kind: 'not-found', ...words });

/** A page with these campaigns, and what an API may say about the pages. */
const pageOf = (ids: number[], said: object = {}) =>
  readPage({ ...said, campagneList: ids.map((id) => ({ id })) });
const ready = (ids: number[], said: object = {}): Answer => ({
  status: 'ready',
  page: pageOf(ids, said),
});

describe('how many pages there are', () => {
  it.each<[object, number, number | null]>([
    [{ lastPage: 4 }, 1, 4],
    [{ pageCount: '4' }, 1, 4],
    [{ lastPage: 0 }, 1, 1],
    [{ total: 25, perPage: 10 }, 3, 3],
    [{ total: 25 }, 1, 13],
    [{ total: 25 }, 2, null],
    [{ total: 0 }, 1, 1],
    [{ lastPage: 'beaucoup' }, 1, null],
    [{ lastPage: -1 }, 1, null],
    [{}, 1, null],
  ])('given %j on page %i, are said to be %j', (said, asked, last) => {
    expect(lastPageOf(pageOf([1, 2], said), asked)).toBe(last);
  });
});

describe('a page', () => {
  const state = (asked: number, answer: Answer, around: Partial<Neighbours> = {}) =>
    pageState(asked, answer, { ...alone, ...around });

  it('is loading until it is there', () => {
    expect(state(1, waiting)).toEqual({ kind: 'loading' });
  });

  it('is ready, with the number of pages that the API gives', () => {
    expect(state(2, ready([1], { lastPage: 3 }))).toMatchObject({
      kind: 'ready',
      last: 3,
      hasNext: true,
    });
    expect(state(3, ready([1], { lastPage: 3 }))).toMatchObject({ last: 3, hasNext: false });
  });

  it.each<[string, Answer]>([
    ['an empty one', ready([])],
    ['a 404', notFound],
    ['itself again', ready([3, 4])],
  ])('is the last if the next is %s', (_, next) => {
    expect(state(2, ready([3, 4]), { next })).toMatchObject({
      kind: 'ready',
      last: 2,
      hasNext: false,
    });
  });

  it.each<[string, Answer]>([
    ['on its way', waiting],
    ['another', ready([5])],
    ['out of order', failed({ kind: 'server', status: 500 })],
  ])('may have a next one if that is %s', (_, next) => {
    expect(state(2, ready([3, 4]), { next })).toMatchObject({ last: null, hasNext: true });
  });

  it('is past the end if the API says so, if it is empty, or if it repeats the page before', () => {
    expect(state(9, ready([], { lastPage: 4 }))).toEqual({ kind: 'past-end', last: 4 });
    expect(state(9, ready([7], { lastPage: 4 }))).toEqual({ kind: 'past-end', last: 4 });
    expect(state(9, ready([]))).toEqual({ kind: 'past-end', last: null });
    expect(state(3, ready([3, 4]), { previous: ready([3, 4]) })).toEqual({
      kind: 'past-end',
      last: 2,
    });
    expect(state(9, ready([7], { currentPage: 4 }))).toEqual({ kind: 'past-end', last: 4 });
  });

  it('is the same page if the API counts from 0', () => {
    expect(state(2, ready([3], { currentPage: 1 }))).toMatchObject({ kind: 'ready' });
  });

  it('that can’t be read completely is not the end', () => {
    const page = readPage({ campagneList: ['no campaign'] });
    expect(state(2, { status: 'ready', page })).toMatchObject({ kind: 'ready' });
  });

  it('of a member without campaigns says so', () => {
    expect(state(1, ready([]))).toMatchObject({ kind: 'none' });
  });

  it('that is not found means an unknown member, unless the first page exists', () => {
    expect(state(1, notFound).kind).toBe('unknown-member');
    expect(state(3, notFound).kind).toBe('loading');
    expect(state(3, notFound, { first: notFound }).kind).toBe('unknown-member');
    expect(state(3, notFound, { first: ready([1]) })).toEqual({ kind: 'past-end', last: null });
    expect(state(3, notFound, { first: failed({ kind: 'offline' }) }).kind).toBe('failed');
  });

  it('of another member is refused, and any other failure is shown as such', () => {
    expect(state(2, failed({ kind: 'forbidden', ...words })).kind).toBe('forbidden');
    expect(state(2, failed({ kind: 'timeout' }))).toEqual({
      kind: 'failed',
      error: { kind: 'timeout' },
    });
  });
});

describe('the pages around', () => {
  it.each<[string, number, Answer, (keyof Neighbours)[]]>([
    ['nothing as long as it is not there', 2, waiting, []],
    ['the next one', 1, ready([1], { lastPage: 2 }), ['next']],
    ['none after the last', 2, ready([1], { lastPage: 2 }), []],
    ['the one before, where only it tells of a repetition', 2, ready([1]), ['next', 'previous']],
    ['none after an empty one', 1, ready([]), []],
    ['the first, to tell an unknown member from an end', 3, notFound, ['first']],
    ['none after an unknown member', 1, notFound, []],
  ])('are requested as needed: %s', (_, asked, answer, names) => {
    const worth = worthAsking(asked, answer);
    expect(
      Object.entries(worth)
        .flatMap(([name, is]) => (is ? [name] : []))
        .sort(),
    ).toEqual(names);
  });
});
