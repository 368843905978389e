import { describe, expect, it } from 'vitest';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import type { CampaignsPage } from '#src/domain/campaigns/campaigns.ts';
import { readWanted } from '#src/domain/find/wanted.ts';
import { campaignOf, readPage } from '#tests/support/vehicle/campaigns.ts';
import { createReading } from './create-reading.ts';

const words = { message: '', details: [] };
const down: AppError = { kind: 'server', status: 500 };

const settled = () => new Promise((resolve) => setTimeout(resolve));

interface Call {
  page: number;
  answer: (page: CampaignsPage) => void;
  fail: (error: AppError) => void;
}

/** An API whose answers come when the test says so. */
function heldApi() {
  const calls: Call[] = [];
  const asked: number[] = [];
  const reading = createReading(
    (page, signal) =>
      new Promise((resolve, reject) => {
        asked.push(page);
        const call: Call = {
          page,
          answer: resolve,
          fail: (error) => reject(new ApiFailure(error)),
        };
        calls.push(call);
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    () => {},
  );
  return {
    reading,
    asked,
    /** Answers the calls under way, with pages of one campaign each. */
    answerOnly: async (pages: readonly number[], last: number) => {
      for (const { page, answer } of calls.filter((call) => pages.includes(call.page))) {
        const said = { lastPage: last, total: last, perPage: 1 };
        answer(readPage({ ...said, campagneList: [campaignOf(page)] }, page));
      }
      await settled();
    },
    answer: async (
      last: number,
      total: number | null = last,
      fails: (page: number) => AppError | null = () => null,
    ) => {
      for (const call of calls.splice(0)) {
        const error = fails(call.page);
        if (error) call.fail(error);
        else {
          const said = { lastPage: last, ...(total !== null && { total, perPage: 1 }) };
          call.answer(readPage({ ...said, campagneList: [campaignOf(call.page)] }, call.page));
        }
      }
      await settled();
    },
  };
}

const SAID = { total: 5, perPage: 2, lastPage: 3 };

it.each([
  [
    'isn’t there',
    () => {
      throw new ApiFailure({ kind: 'not-found', ...words });
    },
  ],
  ['is empty', () => readPage({ ...SAID, campagneList: [] }, 2)],
])('a page that %s between others is a failed one, and is asked for again', async (_, second) => {
  let isBack = false;
  const pages = [[5, 4], [3, 2], [1]];
  const reading = createReading(
    async (page) =>
      page === 2 && !isBack
        ? second()
        : readPage({ ...SAID, campagneList: (pages[page - 1] ?? []).map(campaignOf) }, page),
    () => {},
  );
  while (reading.get().status === 'reading') await settled();
  const ids = () => reading.get().campaigns.map(({ id }) => id);
  expect(reading.get()).toMatchObject({
    status: 'done',
    isWhole: false,
    of: 3,
    failed: [{ page: 2 }],
  });
  expect(ids()).toEqual([5, 4, 1]);
  isBack = true;
  reading.retry();
  while (reading.get().status === 'reading') await settled();
  expect(reading.get()).toMatchObject({ status: 'done', isWhole: true, missing: 0, failed: [] });
  expect(new Set(ids())).toEqual(new Set([5, 4, 3, 2, 1]));
});

it('campaigns that the API counts and that stand on no page are missing', async () => {
  const pages = [[5, 4], [3]];
  const reading = createReading(
    async (page) =>
      readPage({ ...SAID, campagneList: (pages[page - 1] ?? []).map(campaignOf) }, page),
    () => {},
  );
  while (reading.get().status === 'reading') await settled();
  expect(reading.get()).toMatchObject({ status: 'done', isWhole: false, missing: 2, failed: [] });
});

describe('the pages of a member’s campaigns', () => {
  it('are read four at a time, with what is covered', async () => {
    const { reading, asked, answer } = heldApi();
    expect(asked).toEqual([1]);
    await answer(7);
    expect(asked).toEqual([1, 2, 3, 4, 5]);
    expect(reading.get()).toMatchObject({ status: 'reading', pages: 1, of: 7 });
    expect(reading.get().clients.search(readWanted('martin a1'), 9).total).toBe(1);
    await answer(7);
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await answer(7);
    expect(reading.get()).toMatchObject({
      status: 'done',
      pages: 7,
      of: 7,
      covered: { campaigns: 7, clients: 15, since: '2024-02-12' },
    });
  });

  it('are searched as far as they have come, whichever one was still missing at the stop', async () => {
    const { reading, answerOnly } = heldApi();
    await answerOnly([1], 4);
    await answerOnly([3, 4], 4);
    const found = (name: string) => reading.get().clients.search(readWanted(name), 9).total;
    reading.stop();
    await settled();
    expect(reading.get()).toMatchObject({ status: 'stopped', pages: 3, of: 4 });
    expect(reading.get().covered.campaigns).toBe(3);
    expect(reading.get().campaigns.map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(['AA101ZZ', 'AA102ZZ', 'AA103ZZ', 'AA104ZZ'].map(found)).toEqual([1, 0, 1, 1]);
    reading.resume();
    await answerOnly([2], 4);
    expect(reading.get()).toMatchObject({ status: 'done', pages: 4, isWhole: true });
    expect(reading.get().campaigns.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(found('AA102ZZ')).toBe(1);
    const [everywhere] = reading.get().clients.named('DUPONT PHILLIPE');
    expect(everywhere?.reached.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  });

  it('are given up by a stop, and read on afterwards without asking twice', async () => {
    const { reading, asked, answer } = heldApi();
    await answer(7);
    reading.stop();
    await settled();
    expect(reading.get()).toMatchObject({ status: 'stopped', pages: 1, failed: [] });
    await answer(7);
    expect(reading.get().pages).toBe(1);
    reading.resume();
    expect(asked.slice(5)).toEqual([2, 3, 4, 5]);
    await answer(7);
    await answer(7);
    expect(reading.get()).toMatchObject({ status: 'done', covered: { campaigns: 7 } });
  });

  it('are read on past one that fails, which is then asked for alone', async () => {
    const { reading, asked, answer } = heldApi();
    await answer(4);
    await answer(4, 4, (page) => (page === 3 ? down : null));
    expect(reading.get()).toMatchObject({
      status: 'done',
      pages: 3,
      failed: [{ page: 3, error: down }],
      covered: { campaigns: 3 },
    });
    reading.retry();
    expect(asked).toEqual([1, 2, 3, 4, 3]);
    await answer(4);
    expect(reading.get()).toMatchObject({ status: 'done', failed: [], covered: { campaigns: 4 } });
  });

  it('are not all asked for when the API is down', async () => {
    const { reading, asked, answer } = heldApi();
    await answer(40);
    await answer(40, 40, () => down);
    expect(asked).toHaveLength(8);
    expect(reading.get().status).toBe('stopped');
    expect(reading.get().failed.map(({ page }) => page)).toEqual([2, 3, 4, 5]);
    reading.retry();
    expect(asked.slice(8)).toEqual([2, 3, 4, 5]);
  });

  it('wait while the session is over, and come after signing in', async () => {
    const { reading, asked, answer } = heldApi();
    await answer(3);
    await answer(3, 3, () => ({ kind: 'unauthorized', ...words }));
    expect(reading.get()).toMatchObject({ status: 'waiting', failed: [] });
    expect(asked).toHaveLength(3);
    reading.goOn();
    await answer(3);
    expect(reading.get()).toMatchObject({ status: 'done', covered: { campaigns: 3 } });
  });

  it('that did not get through come when the line is back, unless it was stopped by hand', async () => {
    const offline: AppError = { kind: 'offline' };
    const { reading, asked, answer } = heldApi();
    await answer(3);
    await answer(3, 3, (page) => (page === 2 ? offline : down));
    expect(reading.get().failed).toHaveLength(2);
    reading.retryUnheard();
    expect(asked.slice(3)).toEqual([2]);
    reading.stop();
    reading.retryUnheard();
    expect(reading.get().status).toBe('stopped');
  });

  it('are dropped when it is ended', async () => {
    const { reading, asked, answer } = heldApi();
    await answer(3);
    reading.end();
    await answer(3);
    expect(asked).toHaveLength(3);
    expect(reading.get()).toMatchObject({ pages: 1 });
  });

  it.each(['not-found', 'forbidden'] as const)(
    'of a member whose first page is answered by %s are refused, and no other is asked for',
    async (kind) => {
      const { reading, asked, answer } = heldApi();
      await answer(1, 1, () => ({ kind, ...words }));
      expect(reading.get()).toMatchObject({ status: 'done', refused: { kind }, failed: [] });
      expect(asked).toEqual([1]);
    },
  );
});
