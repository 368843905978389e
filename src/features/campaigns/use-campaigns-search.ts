import { useCallback } from 'react';
import { pageOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import type { ClientFilter, Sort } from './filter.ts';
import { filtered, isOpenIn, searchParams, switched, toggled } from './search-params.ts';

/** What the page is asked to show, from the address and the page's memory, and how to change it. */
export function useCampaignsSearch() {
  const { values, change, linkTo } = useAddress(searchParams);
  const { page, channel, operation, check, text, sort, open } = values;
  return {
    page,
    filter: { channel, operation, check, text } satisfies ClientFilter,
    sort,
    /** The campaigns that were opened one by one. */
    open,
    setFilter: (parts: Partial<ClientFilter>) => change(filtered(parts)),
    // It never changes, so that a click in one row doesn't redraw the others.
    setSort: useCallback((next: Sort | null) => change({ sort: next }), [change]),
    /** Links to the view of all pages with the same filter and order. */
    toAll: (pathname: string) => {
      const { to, state } = linkTo({ page: pageOf(1), open: [], closed: [], whole: [] });
      return { to: { ...to, pathname }, state };
    },
    /**
     * Links to another page with the same filter and order. Which campaigns are open isn't carried
     * over.
     */
    toPage: (number: number) => linkTo({ page: pageOf(number), open: [], closed: [], whole: [] }),
  };
}

/** What is open in the list, from the address, and how to open and close it. */
export interface OpenParts {
  isOpen: (campaign: string) => boolean;
  toggle: (campaign: string) => void;
  /** Whether a list is drawn to its end: a campaign's, or ALL_CAMPAIGNS. */
  isWhole: (list: string) => boolean;
  toggleWhole: (list: string) => void;
  /** The plate of the client whom the link that led here asks to see; empty for none. */
  sought: string;
}

/** @param mayOpenAll whether a filter leaves so few that all that is left may be open */
export function useOpenParts(mayOpenAll: boolean): OpenParts {
  const { values, change } = useAddress(searchParams);
  // The functions that change something stay the same, so that a click in one row doesn't redraw the
  // others.
  const toggle = useCallback(
    (campaign: string) => change((before) => toggled(before, campaign, mayOpenAll)),
    [change, mayOpenAll],
  );
  const toggleWhole = useCallback(
    (one: string) => change(({ whole }) => ({ whole: switched(whole, one) })),
    [change],
  );
  const { whole, sought } = values;
  return {
    isOpen: isOpenIn(values, mayOpenAll),
    toggle,
    isWhole: (one) => whole.includes(one),
    toggleWhole,
    sought,
  };
}
