import { describe, expect, it } from 'vitest';
import type { AppError } from '#src/api/errors.ts';
import { readPage } from '#tests/support/vehicle/campaigns.ts';
import { type Answers, failedIn, isCounted, lastPageIn, nextPageIn } from './all-pages.ts';
import type { Answer } from './paging.ts';

const down: AppError = { kind: 'server', status: 500 };
const gone: AppError = { kind: 'not-found', message: '', details: [] };
const failed = (error: AppError): Answer => ({ status: 'failed', error });
const ready = (ids: number[], said: object = {}): Answer => ({
  status: 'ready',
  page: readPage({ ...said, campagneList: ids.map((id) => ({ id })) }),
});
const of = (...answers: (Answer | null)[]): Answers =>
  new Map(answers.flatMap((answer, index) => (answer ? [[index + 1, answer]] : [])));

describe('the last of all pages', () => {
  it.each<[string, Answers, number | null]>([
    ['isn’t known before the first has come', of(null, ready([2])), null],
    ['isn’t known if the API says nothing', of(ready([1]), ready([2])), null],
    ['is as the API says', of(ready([1], { lastPage: 7 })), 7],
    ['is before an empty one', of(ready([1]), ready([2]), ready([])), 2],
    ['is before one that isn’t there', of(ready([1]), ready([2]), failed(gone)), 2],
    ['is before one that comes again', of(ready([1]), ready([2]), ready([2])), 2],
    ['is behind one that isn’t there', of(ready([1]), failed(gone), ready([3]), ready([])), 3],
    ['is behind an empty one', of(ready([1]), ready([]), ready([3]), failed(gone)), 3],
    ['is behind one that came twice', of(ready([1]), ready([1]), ready([3]), ready([3])), 3],
    ['is the first, if that one failed', of(failed(down)), 1],
    ['is the first, if there is nothing on it', of(ready([])), null],
  ])('%s', (_, answers, last) => expect(lastPageIn(answers)).toBe(last));
});

describe('the next page', () => {
  it.each<[string, Answers, number[], number | null]>([
    ['is the first', of(), [], 1],
    ['is none while the first is under way', of(), [1], null],
    ['is the next that is neither there nor under way', of(ready([1]), null, ready([3])), [2], 4],
    ['is none after the last', of(ready([1], { lastPage: 2 }), ready([2])), [], null],
    ['is none for an unknown member', of(failed(gone)), [], null],
  ])('%s', (_, answers, underWay, next) => {
    expect(nextPageIn(answers, (page) => underWay.includes(page))).toBe(next);
  });
});

it('a page after the last has not failed', () => {
  expect(failedIn(of(ready([1]), failed(down), ready([3]), failed(gone)))).toEqual([
    { page: 2, error: down },
  ]);
});

it.each([
  ['isn’t there', failed(gone), gone.kind],
  ['is empty', ready([]), 'broken-answer'],
])('a page that %s has failed, if there is one behind it', (_, answer, kind) => {
  const found = failedIn(of(ready([1]), answer, ready([3]), ready([])));
  expect(found.map(({ page, error }) => [page, error.kind])).toEqual([[2, kind]]);
});

describe('that the pages stood still', () => {
  const said = (total: number) => ({ total, perPage: 1 });
  it.each<[string, Answers, boolean]>([
    ['is sure of a single answer', of(ready([1], said(1))), true],
    ['is shown by the count', of(ready([1], said(2)), ready([2], said(2))), true],
    ['isn’t, if one came twice', of(ready([1], said(2)), ready([1, 1], said(2))), false],
    ['isn’t, if the total changed', of(ready([1], said(2)), ready([2], said(3))), false],
    ['isn’t without a total', of(ready([1], { lastPage: 2 }), ready([2], { lastPage: 2 })), false],
  ])('%s', (_, answers, is) => expect(isCounted(answers)).toBe(is));
});
