import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { clientOf } from '#tests/support/page/blacklist-clients.ts';
import type { Row } from './list/model.ts';
import { createRowCache } from './row-cache.ts';

const rowOf = (clientId: number): Row => ({ ...clientOf({ clientId }), doubts: [] });
const answering = () => vi.fn(async (indices: readonly number[]) => indices.map(rowOf));
const rowsFrom = (first: number, length: number) => Array.from({ length }, (_, at) => first + at);

/** A worker that answers when the test says so, in any order. */
function lateAnswers() {
  const waiting: (() => void)[] = [];
  return {
    ask: (indices: readonly number[]) =>
      new Promise<Row[]>((resolve) => waiting.push(() => resolve(indices.map(rowOf)))),
    answer(which: number) {
      waiting.splice(which % Math.max(1, waiting.length), 1)[0]?.();
    },
    async answerAll() {
      while (waiting.length > 0) {
        waiting.pop()?.();
        await Promise.resolve();
      }
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it('asks once for missing rows, and says when they have come', async () => {
  const ask = answering();
  const cache = createRowCache(ask, () => {});
  const told = vi.fn();
  cache.subscribe(told);
  cache.want([7, 8]);
  cache.want([8, 9]);
  expect(ask.mock.calls).toEqual([[[7, 8]], [[9]]]);
  expect(cache.get(8)).toBeUndefined();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(cache.get(8)?.clientId).toBe(8);
  cache.want([7, 9]);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('keeps only the latest rows, as many as a screen can show', async () => {
  const cache = createRowCache(answering(), () => {});
  const told = vi.fn();
  cache.subscribe(told);
  cache.want(rowsFrom(0, 1500));
  cache.want(rowsFrom(5000, 1500));
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(cache.get(0)).toBeUndefined();
  expect(cache.get(6499)?.clientId).toBe(6499);
});

it('shows every visible row after a slow scroll to row 2,950 and a jump back to 1,024', async () => {
  const worker = lateAnswers();
  const cache = createRowCache(worker.ask, () => {});
  for (let first = 0; first <= 2950; first += 10) {
    cache.want(rowsFrom(Math.max(0, first - 60), 146));
    await worker.answerAll();
  }
  const inSight = rowsFrom(1024 - 60, 146);
  cache.want(inSight);
  await worker.answerAll();
  expect(inSight.filter((index) => !cache.get(index))).toEqual([]);
});

it('in the end shows every visible row, whatever the order of scrolls and answers', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ scrollTo: fc.nat(9000) }),
      fc.record({ scrollTo: fc.nat(300) }),
      fc.record({ answer: fc.nat(20) }),
    ),
    { minLength: 1, maxLength: 80 },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 700 }), async (scrolls, length) => {
      const worker = lateAnswers();
      const cache = createRowCache(worker.ask, () => {});
      let inSight = rowsFrom(0, length);
      cache.want(inSight);
      for (const step of scrolls) {
        if ('answer' in step) {
          worker.answer(step.answer);
          await Promise.resolve();
        } else {
          inSight = rowsFrom(step.scrollTo, length);
          cache.want(inSight);
        }
      }
      await worker.answerAll();
      expect(inSight.filter((index) => !cache.get(index))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('asks again for a row that came too late to be kept', async () => {
  const worker = lateAnswers();
  const cache = createRowCache(worker.ask, () => {});
  cache.want([0]);
  cache.want(rowsFrom(5000, 2000));
  worker.answer(1);
  await new Promise((resolve) => setTimeout(resolve));
  const leave = cache.subscribe(() => cache.want([0, ...rowsFrom(5000, 100)]));
  worker.answer(0);
  await new Promise((resolve) => setTimeout(resolve));
  leave();
  await worker.answerAll();
  expect(cache.get(0)?.clientId).toBe(0);
});

it('says that no rows came, and asks again', async () => {
  const ask = answering().mockRejectedValueOnce(new Error('closed'));
  const lost = vi.fn();
  const cache = createRowCache(ask, lost);
  cache.want([1]);
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
  await vi.waitFor(() => {
    cache.want([1]);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
