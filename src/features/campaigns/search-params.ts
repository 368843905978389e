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

/** Some parts of it, the others as they stand. What was opened before the filter is open again after it. */
export function putFilter(search: URLSearchParams, change: Partial<ClientFilter>): void {
  for (const part of parts) {
    const value = change[part];
    if (value !== undefined) put(search, names[part], value);
  }
  search.delete('closed');
}

export const putSort = (search: URLSearchParams, sort: Sort | null): void =>
  put(search, 'sort', sort && writeSort(sort));

/** Opens what is closed, closes what is open. */
export function toggle(search: URLSearchParams, campaign: string): void {
  const name = exceptionsTo(isFiltering(readSearch(search).filter));
  if (search.has(name, campaign)) search.delete(name, campaign);
  else search.append(name, campaign);
}

/** The address of another page under the same filter and order; which campaigns are open is this page's own. */
export function searchOfPage(before: URLSearchParams, page: number): string {
  const search = new URLSearchParams(before);
  for (const name of ['open', 'closed']) search.delete(name);
  put(search, 'page', page === 1 ? null : String(page));
  return search.toString();
}

function put(search: URLSearchParams, name: string, value: string | null): void {
  if (value) search.set(name, value);
  else search.delete(name);
}
