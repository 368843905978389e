import { describe, expect, it } from 'vitest';
import { noFilter } from './filter.ts';
import { remembering } from './member-codes.ts';
import { putFilter, putSort, readSearch, searchOfPage, toggle } from './search-params.ts';

const params = (search = '') => new URLSearchParams(search);

describe('the address', () => {
  it('asks for nothing: the first page, everybody, the API’s order, all closed', () => {
    const search = readSearch(params());
    expect(search).toMatchObject({ page: 1, filter: noFilter, sort: null });
    expect(search.isOpen('1469')).toBe(false);
  });

  it('holds page, filter and order', () => {
    expect(
      readSearch(params('page=3&channel=sms&operation=5&check=repeated&q=dupont&sort=-name')),
    ).toMatchObject({
      page: 3,
      filter: { channel: 'sms', operation: '5', check: 'repeated', text: 'dupont' },
      sort: { by: 'name', descending: true },
    });
  });

  it('with words that are none asks for nothing by them', () => {
    expect(readSearch(params('page=x&check=y&sort=z&channel='))).toMatchObject({
      page: null,
      filter: noFilter,
      sort: null,
    });
  });

  it('what is no longer asked leaves nothing there, what is not spoken of stays', () => {
    const search = params('page=2&sort=name');
    putFilter(search, { channel: 'sms', text: 'é & co' });
    putFilter(search, { check: 'repeated' });
    expect(readSearch(search).filter).toEqual({
      channel: 'sms',
      operation: null,
      check: 'repeated',
      text: 'é & co',
    });
    putFilter(search, noFilter);
    putSort(search, null);
    expect(search.toString()).toBe('page=2');
    expect(searchOfPage(params('page=2&q=a'), 1)).toBe('q=a');
  });

  it('opens and closes campaigns, which stand open under a filter', () => {
    const search = params();
    const areOpen = () => ['1469', '1465', '1'].map(readSearch(search).isOpen);
    toggle(search, '1469');
    toggle(search, '1465');
    expect(areOpen()).toEqual([true, true, false]);
    toggle(search, '1469');
    expect(search.toString()).toBe('open=1465');
    putFilter(search, { text: 'a' });
    toggle(search, '1465');
    expect(areOpen()).toEqual([true, false, true]);
    putFilter(search, noFilter);
    expect(search.toString()).toBe('open=1465');
  });

  it('of another page keeps filter and order, not what is open', () => {
    const search = params('q=a&sort=name&open=1469&closed=1465');
    expect(searchOfPage(search, 3)).toBe('q=a&sort=name&page=3');
  });
});

describe('the codes used', () => {
  it('stand once each, the latest first, a dozen at most', () => {
    expect(remembering(['a', 'b'], 'b')).toEqual(['b', 'a']);
    const many = Array.from({ length: 40 }, (_, index) => String(index));
    expect(many.reduce(remembering, [] as string[]).slice(0, 2)).toEqual(['39', '38']);
    expect(many.reduce(remembering, [] as string[])).toHaveLength(12);
  });
});
