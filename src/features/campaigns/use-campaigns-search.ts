import { useCallback } from 'react';
import { pageOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import type { ClientFilter, Sort } from './filter.ts';
import { filtered, isOpenIn, searchParams, toggled } from './search-params.ts';

/** What the page is asked to show, from the address and the page's memory, and how to change it. */
export function useCampaignsSearch() {
  const { values, change, linkTo } = useAddress(searchParams);
  const { page, channel, operation, check, text, sort } = values;
  return {
    page,
    filter: { channel, operation, check, text } satisfies ClientFilter,
    sort,
    isOpen: isOpenIn(values),
    setFilter: (parts: Partial<ClientFilter>) => change(filtered(parts)),
    // These functions never change, so that a click in one row doesn't redraw the others.
    setSort: useCallback((next: Sort | null) => change({ sort: next }), [change]),
    toggle: useCallback(
      (campaign: string) => change((before) => toggled(before, campaign)),
      [change],
    ),
    /** Links to the view of all pages with the same filter and order. */
    toAll: (pathname: string) => {
      const { to, state } = linkTo({ page: pageOf(1), open: [], closed: [] });
      return { to: { ...to, pathname }, state };
    },
    /**
     * Links to another page with the same filter and order. Which campaigns are open isn't carried
     * over.
     */
    toPage: (number: number) => linkTo({ page: pageOf(number), open: [], closed: [] }),
  };
}
