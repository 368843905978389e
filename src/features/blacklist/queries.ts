import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { openBlacklist } from '#src/api/blacklist.ts';
import { queryClient } from '#src/api/query-client.ts';
import { open } from '#src/api/send.ts';
import { noteOptOutMembers } from '#src/shared/campaigns/opt-out-members.ts';
import { type ListPort, openListPort } from './list/list-port.ts';
import type { Filter, Row, Sort } from './list/model.ts';
import { type LoadedList, loadList } from './load-list.ts';

const MINUTE = 60_000;

/** How often the received size is updated, in ms. */
const TELL_EVERY = 100;

/** How many bytes of the list have arrived, while it is loading. */
export const receivedQuery = (network: string) =>
  queryOptions<number>({
    queryKey: ['blacklist', network, 'received'],
    queryFn: skipToken,
    gcTime: MINUTE,
  });

/** The first rows of a long list, masked, as long as the rest of it is arriving. */
export const firstRowsQuery = (network: string) =>
  queryOptions<readonly Row[]>({
    queryKey: ['blacklist', network, 'first'],
    queryFn: skipToken,
    gcTime: MINUTE,
    structuralSharing: false,
  });

/**
 * A network's list, in a worker. It is read again only on request, and forgotten a minute after the
 * page is left: we don't keep 100,000 people's data for convenience.
 */
export const listQuery = (network: string) =>
  queryOptions({
    queryKey: ['blacklist', network, 'list'],
    queryFn: ({ signal, client }): Promise<LoadedList> => {
      let told = 0;
      const { queryKey } = receivedQuery(network);
      const first = firstRowsQuery(network).queryKey;
      client.setQueryData(queryKey, 0);
      const list = loadList({
        open: () => openBlacklist(open, { network, signal }),
        port: openListPort(),
        signal,
        onReceived: (bytes) => {
          if (signal.aborted || Date.now() - told < TELL_EVERY) return;
          told = Date.now();
          client.setQueryData(queryKey, bytes);
        },
        onFirst: (rows) => void client.setQueryData(first, rows),
      });
      list.then(
        ({ summary }) => noteOptOutMembers(network, summary.members),
        () => {},
      );
      return list.finally(() => client.removeQueries({ queryKey: first, exact: true }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: MINUTE,
    structuralSharing: false,
    meta: { isSnapshot: true },
  });

/** The clients that pass the filter, in order. */
export const selectionQuery = (
  network: string,
  list: LoadedList | undefined,
  filter: Filter,
  sort: Sort | null,
) =>
  queryOptions({
    queryKey: ['blacklist', network, 'selection', list?.readAt, filter, sort],
    queryFn: list ? () => list.port.select(filter, sort) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    meta: { isSnapshot: true },
  });

/** Asks the API again from the start, so that the page shows the list as of now. */
export function reloadList(network: string): void {
  void queryClient.resetQueries({ queryKey: listQuery(network).queryKey, exact: true });
}

/** The workers of the lists in the cache, by their queries. */
const held = new Map<string, ListPort>();

// A worker lives as long as the cache holds its list, and no longer. Signing out, leaving the page
// for a while, and any newer reading, whoever asked for it, end the worker together with its data.
queryClient.getQueryCache().subscribe(({ type, query: { queryHash, state } }) => {
  const port = type !== 'removed' && isLoadedList(state.data) ? state.data.port : null;
  const before = held.get(queryHash);
  if (port) held.set(queryHash, port);
  else held.delete(queryHash);
  if (before && before !== port) before.close();
});

const isLoadedList = (data: unknown): data is LoadedList =>
  typeof data === 'object' && data !== null && 'port' in data;
