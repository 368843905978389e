import { describe, expect, it } from 'vitest';
import { read } from '#src/shared/address/page-state.ts';
import { remembering } from '#src/shared/campaigns/member-codes.ts';
import { noFilter } from './filter.ts';
import {
  type CampaignsSearch,
  filtered,
  isOpenIn,
  searchParams,
  toggled,
} from './search-params.ts';

const asked = (search: string) => read(searchParams, search, {});

describe('what a page of campaigns is asked for', () => {
  it('is at first page one, everybody, the API’s order, and all campaigns closed', () => {
    const search = asked('');
    expect(search).toMatchObject({ page: { number: 1 }, ...noFilter, sort: null });
    expect(isOpenIn(search, true)('1469')).toBe(false);
  });

  it('is read from a link as page, filter and order, but not the name in an older link', () => {
    const link = '?page=3&channel=sms&operation=5&check=repeated&q=dupont&sort=-name';
    expect(asked(link)).toMatchObject({
      page: { number: 3 },
      channel: 'sms',
      operation: '5',
      check: 'repeated',
      text: '',
      sort: { by: 'name', descending: true },
    });
  });

  it('is the default if the link contains words that we don’t know', () => {
    const search = asked('?page=x&check=y&sort=z&channel=');
    expect(search).toMatchObject({ page: { number: null, raw: 'x' }, ...noFilter, sort: null });
  });
});

describe('campaigns', () => {
  let search: CampaignsSearch;
  let mayOpenAll = true;
  const ask = (change: Partial<CampaignsSearch>) => {
    search = { ...search, ...change };
  };
  const areOpen = () => ['1469', '1465', '1'].map(isOpenIn(search, mayOpenAll));

  it('open and close one by one, and are all open under a filter', () => {
    search = asked('');
    ask(toggled(search, '1469', mayOpenAll));
    ask(toggled(search, '1465', mayOpenAll));
    expect(areOpen()).toEqual([true, true, false]);
    ask(toggled(search, '1469', mayOpenAll));
    expect(search.open).toEqual(['1465']);
    ask(filtered({ text: 'a' }));
    ask(toggled(search, '1465', mayOpenAll));
    expect(areOpen()).toEqual([true, false, true]);
    ask(filtered(noFilter));
    expect(search).toMatchObject({ open: ['1465'], closed: [] });
    expect(areOpen()).toEqual([false, true, false]);
  });

  it('stay as they are if the filter leaves too many to open them all', () => {
    search = asked('?open=1469');
    mayOpenAll = false;
    ask(filtered({ channel: 'sms' }));
    expect(areOpen()).toEqual([true, false, false]);
    ask(toggled(search, '1465', mayOpenAll));
    expect(areOpen()).toEqual([true, true, false]);
    mayOpenAll = true;
    expect(areOpen()).toEqual([true, true, true]);
  });
});

describe('the codes used', () => {
  it('are listed once each, latest first, all of them', () => {
    expect(remembering(['a', 'b'], 'b')).toEqual(['b', 'a']);
    const many = Array.from({ length: 40 }, (_, index) => String(index));
    expect(many.reduce(remembering, [] as string[]).slice(0, 2)).toEqual(['39', '38']);
    expect(many.reduce(remembering, [] as string[])).toHaveLength(40);
  });
});
