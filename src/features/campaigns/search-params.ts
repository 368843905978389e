import type { Values } from '#src/shared/address/page-state.ts';
import { key, list, oneOf, page, sortBy, typedText } from '#src/shared/address/params.ts';
import { soughtParam } from '#src/shared/campaigns/sought-param.ts';
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
  /** Lists that are drawn to their ends: a campaign's clients by its key, the campaigns themselves. */
  whole: list,
  ...soughtParam,
};

/** In `whole`: the list of the campaigns. */
export const ALL_CAMPAIGNS = '*';

export type CampaignsSearch = Values<typeof searchParams>;
type Filtering = Pick<CampaignsSearch, keyof ClientFilter>;

const exceptionsTo = (
  { channel, operation, check, text }: Filtering,
  mayOpenAll: boolean,
): 'open' | 'closed' =>
  mayOpenAll && isFiltering({ channel, operation, check, text }) ? 'closed' : 'open';

/** @param mayOpenAll whether a filter leaves so few that all that is left may be open */
export function isOpenIn(
  search: CampaignsSearch,
  mayOpenAll: boolean,
): (campaign: string) => boolean {
  const name = exceptionsTo(search, mayOpenAll);
  const exceptions = new Set(search[name]);
  return (campaign) => exceptions.has(campaign) === (name === 'open');
}

/** Changes some parts of the filter. What was open before the filter is open again after it. */
export const filtered = (parts: Partial<ClientFilter>): Partial<CampaignsSearch> => ({
  ...parts,
  closed: [],
});

/** Opens a campaign that is closed, and closes one that is open. */
export function toggled(
  search: CampaignsSearch,
  campaign: string,
  mayOpenAll: boolean,
): Partial<CampaignsSearch> {
  const name = exceptionsTo(search, mayOpenAll);
  return { [name]: switched(search[name], campaign) };
}

/** The list with the key, or without it if it was there. */
export function switched(list: readonly string[], key: string): readonly string[] {
  const others = list.filter((one) => one !== key);
  return others.length < list.length ? others : [...others, key];
}
