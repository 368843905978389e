import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFailure, type AppError } from './errors.ts';
import { isLineThere } from './line.ts';
import { watchLine } from './watch-line.ts';

let isServerThere: boolean;
let looks: number;
let end: () => void;
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

beforeEach(() => {
  vi.useFakeTimers();
  isServerThere = true;
  looks = 0;
  vi.stubGlobal('fetch', async () => {
    looks += 1;
    if (!isServerThere) throw new TypeError('Failed to fetch');
    return new Response('');
  });
  end = watchLine(queryClient);
});
afterEach(() => {
  end();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (error: AppError) =>
  queryClient.prefetchQuery({
    queryKey: [error.kind, Math.random()],
    queryFn: () => Promise.reject(new ApiFailure(error)),
  });
const change = (error: AppError) =>
  queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: () => Promise.reject(new ApiFailure(error)) })
    .execute(undefined)
    .catch(() => undefined);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test.each([
  ['a question', ask],
  ['something sent', change],
])(
  '%s that doesn’t get through tells that the line is gone; an answer, that it is back',
  async (_, send) => {
    isServerThere = false;
    await send({ kind: 'offline' });
    expect(isLineThere()).toBe(false);
    await pass(60_000);
    expect(isLineThere()).toBe(false);
    isServerThere = true;
    await pass(15_000);
    expect(isLineThere()).toBe(true);
    const before = looks;
    await pass(600_000);
    expect(looks, 'nothing is looked for while the line is there').toBe(before);
  },
);

test('the looks become rarer, and there is never more than one at a time', async () => {
  isServerThere = false;
  await ask({ kind: 'offline' });
  await ask({ kind: 'offline' });
  const within = async (ms: number) => {
    const before = looks;
    await pass(ms);
    return looks - before;
  };
  expect(await within(15_000)).toBe(4);
  expect(await within(60_000)).toBe(4);
});

test('the browser’s word that it is connected is checked before it is believed', async () => {
  isServerThere = false;
  dispatchEvent(new Event('offline'));
  expect(isLineThere()).toBe(false);
  dispatchEvent(new Event('online'));
  await pass(0);
  expect(isLineThere()).toBe(false);
  isServerThere = true;
  dispatchEvent(new Event('online'));
  await pass(0);
  expect(isLineThere()).toBe(true);
});

test('an answer that doesn’t come leaves it open: the line is gone only if our server is silent too', async () => {
  await ask({ kind: 'timeout' });
  await pass(0);
  expect([isLineThere(), looks]).toEqual([true, 1]);
  isServerThere = false;
  await ask({ kind: 'timeout' });
  await pass(0);
  expect(isLineThere()).toBe(false);
});

test('what the server has answered, even with a refusal, says nothing against the line', async () => {
  await ask({ kind: 'server', status: 503 });
  await ask({ kind: 'not-found', message: '', details: [] });
  await pass(0);
  expect([isLineThere(), looks]).toEqual([true, 0]);
});
