import { expect, it, vi } from 'vitest';
import type { Row } from './list/model.ts';
import { clientOf } from './list/test-clients.ts';
import { createRowCache } from './row-cache.ts';

const rowOf = (clientId: number): Row => ({ ...clientOf({ clientId }), doubts: [] });
const answering = () => vi.fn(async (indices: readonly number[]) => indices.map(rowOf));

it('asks once for what is missing, and tells when it has come', async () => {
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

it('keeps no more than a screen can show, the latest', async () => {
  const cache = createRowCache(answering(), () => {});
  const told = vi.fn();
  cache.subscribe(told);
  cache.want(Array.from({ length: 1500 }, (_, at) => at));
  cache.want(Array.from({ length: 1500 }, (_, at) => 5000 + at));
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(cache.get(0)).toBeUndefined();
  expect(cache.get(6499)?.clientId).toBe(6499);
});

it('tells that nothing came, and asks again', async () => {
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
