import { useCallback } from 'react';
import { pageOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import type { ClientFilter, Sort } from './filter.ts';
import { filtered, isOpenIn, searchParams, toggled } from './search-params.ts';

/** What the address and the page's memory ask of the page, and how to change it. */
export function useCampaignsSearch() {
  const { values, change, linkTo } = useAddress(searchParams);
  const { page, channel, operation, check, text, sort } = values;
  return {
    page,
    filter: { channel, operation, check, text } satisfies ClientFilter,
    sort,
    isOpen: isOpenIn(values),
    setFilter: (parts: Partial<ClientFilter>) => change(filtered(parts)),
    // These stay the same: rows are not drawn again for another row's click.
    setSort: useCallback((next: Sort | null) => change({ sort: next }), [change]),
    toggle: useCallback(
      (campaign: string) => change((before) => toggled(before, campaign)),
      [change],
    ),
    /** Another page under the same filter and order; which campaigns are open is this page's own. */
    toPage: (number: number) => linkTo({ page: pageOf(number), open: [], closed: [] }),
  };
}
