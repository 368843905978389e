import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { askRefusedAgain } from './ask-refused-again.ts';
import { askUnheardAgain } from './ask-unheard-again.ts';

const words = { message: '', details: [] };
const errors: AppError[] = [
  { ...words, kind: 'unauthorized' },
  { ...words, kind: 'not-found' },
  { kind: 'server', status: 503 },
  { kind: 'offline' },
  { kind: 'timeout' },
];

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const asked: string[] = [];
afterEach(() => {
  queryClient.clear();
  asked.length = 0;
});

/** A question that ends so, each time it is asked. */
const question = (name: string, end: () => Promise<unknown>, meta = {}) => ({
  queryKey: [name],
  queryFn: () => {
    asked.push(name);
    return end();
  },
  meta,
});
const failing = (error: AppError) => () => Promise.reject(new ApiFailure(error));

async function show(options: ReturnType<typeof question>, enabled = true): Promise<void> {
  await queryClient.prefetchQuery(options);
  // What was read is not read anew for being shown.
  const shown = new QueryObserver(queryClient, {
    ...options,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    retryOnMount: false,
  });
  shown.subscribe(() => undefined);
}

async function showAll(): Promise<void> {
  for (const error of errors) {
    await queryClient.prefetchQuery(question(`${error.kind} elsewhere`, failing(error)));
    await show(question(`${error.kind} in sight`, failing(error)));
  }
  asked.length = 0;
}

it('after signing in, only what is in sight and was refused is asked for again', async () => {
  await showAll();
  await askRefusedAgain(queryClient);
  expect(asked).toEqual(['unauthorized in sight']);
});

it('when the line is back, only what is in sight and was not heard is asked for again', async () => {
  await showAll();
  await askUnheardAgain(queryClient);
  expect(asked).toEqual(['offline in sight', 'timeout in sight']);
});

it('what a press asked for counts, what nobody may ask for now doesn’t', async () => {
  const offline = failing({ kind: 'offline' });
  await show(question('pressed', offline, { isByHand: true }), false);
  await show(question('stopped', offline), false);
  asked.length = 0;
  await askUnheardAgain(queryClient);
  expect(asked).toEqual(['pressed']);
});

it('a vehicle is read again if the line broke before all of its parts had come', async () => {
  const whole = vehicleRecord({});
  const without = (error: AppError): VehicleRecord => ({
    ...whole,
    invoices: { status: 'failed', error },
  });
  await show(question('whole', async () => whole));
  await show(question('refused in part', async () => without({ kind: 'server', status: 500 })));
  await show(question('cut off', async () => without({ kind: 'offline' })));
  asked.length = 0;
  await askUnheardAgain(queryClient);
  expect(asked).toEqual(['cut off']);
});

it('many are asked in the order of their first asking, a few at a time', async () => {
  const names = Array.from({ length: 11 }, (_, index) => `plate ${index}`);
  let isBack = false;
  const underWay: PromiseWithResolvers<string>[] = [];
  for (const name of names) {
    await show(
      question(name, () => {
        if (!isBack) return Promise.reject(new ApiFailure({ kind: 'offline' }));
        const answer = Promise.withResolvers<string>();
        underWay.push(answer);
        return answer.promise;
      }),
    );
  }
  asked.length = 0;
  isBack = true;
  const all = askUnheardAgain(queryClient);
  for (let done = 0; done < names.length; done += 1) {
    const most = Math.min(MOST_AT_A_TIME, names.length - done);
    await expect.poll(() => underWay.length).toBe(most);
    expect(asked).toEqual(names.slice(0, done + most));
    underWay.shift()?.resolve('answer');
  }
  await all;
  expect(
    queryClient
      .getQueryCache()
      .findAll()
      .every(({ state }) => state.error === null),
  ).toBe(true);
});
