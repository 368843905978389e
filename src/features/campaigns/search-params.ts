import { type ClientFilter, checks, isFiltering } from './filter.ts';
import { readPageNumber } from './page-number.ts';
import { readSort, type Sort, writeSort } from './sort.ts';

/** What the address says of the page: what is not asked leaves nothing there. */
export interface CampaignsSearch {
  /** Null where `page=` is no page number. */
  page: number | null;
  filter: ClientFilter;
  sort: Sort | null;
  /** Closed campaigns open one by one; under a filter they stand open, and close one by one. */
  isOpen: (campaign: string) => boolean;
}

const names = { channel: 'channel', operation: 'operation', check: 'check', text: 'q' } as const;
const parts = ['channel', 'operation', 'check', 'text'] as const;

export function readSearch(params: URLSearchParams): CampaignsSearch {
  const check = params.get(names.check);
  const filter: ClientFilter = {
    channel: params.get(names.channel) || null,
    operation: params.get(names.operation) || null,
    check: checks.find((one) => one === check) ?? null,
    text: params.get(names.text) ?? '',
  };
  const standsOpen = isFiltering(filter);
  const exceptions = new Set(params.getAll(exceptionsTo(standsOpen)));
  return {
    page: readPageNumber(params.get('page')),
    filter,
    sort: readSort(params.get('sort')),
    isOpen: (campaign) => exceptions.has(campaign) !== standsOpen,
  };
}

const exceptionsTo = (standsOpen: boolean): string => (standsOpen ? 'closed' : 'open');

/**
 * Some parts of the filter changed, the others as they stand in the address: two changes in a row
 * lose nothing. Campaigns that were opened before the filter are open again after it.
 */
export function withFilter(
  before: URLSearchParams,
  change: Partial<ClientFilter>,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const part of parts) {
    const value = change[part];
    if (value !== undefined) put(params, names[part], value);
  }
  params.delete('closed');
  return params;
}

export function withSort(before: URLSearchParams, sort: Sort | null): URLSearchParams {
  const params = new URLSearchParams(before);
  put(params, 'sort', sort && writeSort(sort));
  return params;
}

export function withToggled(before: URLSearchParams, campaign: string): URLSearchParams {
  const params = new URLSearchParams(before);
  const name = exceptionsTo(isFiltering(readSearch(before).filter));
  if (params.has(name, campaign)) params.delete(name, campaign);
  else params.append(name, campaign);
  return params;
}

/** Another page under the same filter and order; which campaigns are open is this page's own. */
export function withPage(before: URLSearchParams, page: number): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of ['open', 'closed']) params.delete(name);
  put(params, 'page', page === 1 ? null : String(page));
  return params;
}

function put(params: URLSearchParams, name: string, value: string | null): void {
  if (value) params.set(name, value);
  else params.delete(name);
}
