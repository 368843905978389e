import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { makeStale } from './make-stale.ts';

it('reloads vehicles and campaigns, but not the opt-out list while somebody reads it', async () => {
  const queryClient = new QueryClient();
  const ask = vi.fn(async ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey.join(' '));
  const options = { queryFn: ask, staleTime: Number.POSITIVE_INFINITY };
  const snapshot = { ...options, meta: { isSnapshot: true } };
  const inSight = (queryKey: string[], given: typeof options) =>
    new QueryObserver(queryClient, { ...given, queryKey }).subscribe(() => {});
  await queryClient.prefetchQuery({ ...options, queryKey: ['vehicle', 'seen before'] });
  await queryClient.prefetchQuery({ ...snapshot, queryKey: ['list', 'seen before'] });
  const leave = [
    inSight(['vehicle', 'in sight'], options),
    inSight(['campaigns', 'in sight'], options),
    inSight(['list', 'in sight'], snapshot),
  ];
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  ask.mockClear();

  makeStale(queryClient);
  expect(ask.mock.calls.map(([{ queryKey }]) => queryKey.join(' '))).toEqual([
    'vehicle in sight',
    'campaigns in sight',
  ]);
  expect(queryClient.getQueryState(['vehicle', 'seen before'])?.isInvalidated).toBe(true);
  expect(queryClient.getQueryState(['list', 'in sight'])?.isInvalidated).toBe(false);
  expect(queryClient.getQueryState(['list', 'seen before'])).toBeUndefined();
  for (const stop of leave) stop();
});
