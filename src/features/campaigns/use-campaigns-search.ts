import { useCallback } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ClientFilter } from './filter.ts';
import { readSearch, withFilter, withPage, withSort, withToggled } from './search-params.ts';
import type { Sort } from './sort.ts';

/** The address's part of the page, and how to change it: in place, so that "back" leaves the page. */
export function useCampaignsSearch() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const change = useCallback(
    (changed: (before: URLSearchParams) => URLSearchParams) =>
      void navigate(
        { search: changed(new URLSearchParams(window.location.search)).toString() },
        { replace: true, preventScrollReset: true },
      ),
    [navigate],
  );
  return {
    ...readSearch(params),
    /** As it was typed, where it is no page number. */
    rawPage: params.get('page') ?? '',
    setFilter: useCallback(
      (filter: Partial<ClientFilter>) => change((s) => withFilter(s, filter)),
      [change],
    ),
    setSort: useCallback((sort: Sort | null) => change((s) => withSort(s, sort)), [change]),
    toggle: useCallback((campaign: string) => change((s) => withToggled(s, campaign)), [change]),
    /** Where another page is. */
    toPage: (page: number) => ({ search: withPage(params, page).toString() }),
  };
}
