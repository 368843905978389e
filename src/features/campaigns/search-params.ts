import type { Values } from '#src/shared/address/page-state.ts';
import { key, list, oneOf, page, sortBy, typedText } from '#src/shared/address/params.ts';
import { type ClientFilter, checks, isFiltering, sortKeys } from './filter.ts';

/**
 * What one can ask of a page of campaigns. A client's name that somebody typed never goes into the
 * address.
 */
export const searchParams = {
  page,
  channel: key,
  operation: key,
  check: oneOf(checks),
  text: typedText,
  sort: sortBy(sortKeys),
  /**
   * Without a filter, campaigns are closed and open one by one. With a filter, they are open and
   * close one by one.
   */
  open: list,
  closed: list,
};

export type CampaignsSearch = Values<typeof searchParams>;
type Filtering = Pick<CampaignsSearch, keyof ClientFilter>;

const exceptionsTo = ({ channel, operation, check, text }: Filtering): 'open' | 'closed' =>
  isFiltering({ channel, operation, check, text }) ? 'closed' : 'open';

export function isOpenIn(search: CampaignsSearch): (campaign: string) => boolean {
  const name = exceptionsTo(search);
  const exceptions = new Set(search[name]);
  return (campaign) => exceptions.has(campaign) === (name === 'open');
}

/** Changes some parts of the filter. What was open before the filter is open again after it. */
export const filtered = (parts: Partial<ClientFilter>): Partial<CampaignsSearch> => ({
  ...parts,
  closed: [],
});

/** Opens a campaign that is closed, and closes one that is open. */
export function toggled(search: CampaignsSearch, campaign: string): Partial<CampaignsSearch> {
  const name = exceptionsTo(search);
  const others = search[name].filter((one) => one !== campaign);
  return { [name]: others.length < search[name].length ? others : [...others, campaign] };
}
