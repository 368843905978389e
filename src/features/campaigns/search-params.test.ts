import { describe, expect, it } from 'vitest';
import { noFilter } from './filter.ts';
import { remembering } from './member-codes.ts';
import { readSearch, withFilter, withPage, withSort, withToggled } from './search-params.ts';

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

  it('what is no longer asked leaves nothing there', () => {
    const filter = { channel: 'sms', operation: null, check: null, text: 'é & co' } as const;
    const filtered = withFilter(params('page=2'), filter);
    expect(readSearch(filtered).filter).toEqual(filter);
    expect(withFilter(filtered, noFilter).toString()).toBe('page=2');
    expect(withSort(params('sort=name&page=2'), null).toString()).toBe('page=2');
    expect(withPage(params('page=2&q=a'), 1).toString()).toBe('q=a');
  });

  it('opens and closes campaigns, which stand open under a filter', () => {
    const opened = withToggled(withToggled(params(), '1469'), '1465');
    expect(['1469', '1465', '1'].map(readSearch(opened).isOpen)).toEqual([true, true, false]);
    expect(withToggled(opened, '1469').toString()).toBe('open=1465');
    const filtered = withToggled(withFilter(opened, { ...noFilter, text: 'a' }), '1465');
    expect(['1469', '1465', '1'].map(readSearch(filtered).isOpen)).toEqual([true, false, true]);
    expect(withFilter(filtered, noFilter).toString()).toBe(opened.toString());
  });

  it('of another page keeps filter and order, not what is open', () => {
    const search = params('q=a&sort=name&open=1469&closed=1465');
    expect(withPage(search, 3).toString()).toBe('q=a&sort=name&page=3');
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
