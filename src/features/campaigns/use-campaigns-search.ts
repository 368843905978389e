import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useChangeSearch } from '#src/ui/use-change-search.ts';
import type { ClientFilter } from './filter.ts';
import { putFilter, putSort, readSearch, searchOfPage, toggle } from './search-params.ts';
import type { Sort } from './sort.ts';

/** The address's part of the page, and how to change it. */
export function useCampaignsSearch() {
  const [params] = useSearchParams();
  const change = useChangeSearch();
  return {
    ...readSearch(params),
    /** As it was typed, where it is no page number. */
    rawPage: params.get('page') ?? '',
    setFilter: (filter: Partial<ClientFilter>) => change((search) => putFilter(search, filter)),
    // These stay the same: rows are not drawn again for another row's click.
    setSort: useCallback(
      (sort: Sort | null) => change((search) => putSort(search, sort)),
      [change],
    ),
    toggle: useCallback(
      (campaign: string) => change((search) => toggle(search, campaign)),
      [change],
    ),
    toPage: (page: number) => ({ search: searchOfPage(params, page) }),
  };
}
