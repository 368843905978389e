import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageState, type Place, read } from './page-state.ts';
import { key, list, page, pageOf, sortBy, text, typedText } from './params.ts';

const params = {
  member: key,
  postcode: text(),
  page,
  open: list,
  sort: sortBy(['name', 'city']),
  text: typedText,
};
const other = { urgency: key };

/** The browser's side: the history entry where it is, and the address that it shows. */
class Bar {
  readonly location = { pathname: '/' };
  url = '/';
  refuses = false;
  readonly history = {
    state: null as unknown,
    replaceState: (state: unknown, _: string, url: string) => {
      if (this.refuses) throw new DOMException('too many', 'SecurityError');
      expect(state).toBe(this.history.state);
      this.url = url;
    },
  };
  /** Moves the browser to that entry, as after a navigation or on the way back. */
  standAt({ key, pathname, search, hash }: Place): void {
    this.history.state = key === 'default' ? null : { key, idx: 1, usr: null };
    this.location.pathname = pathname;
    this.url = pathname + search + hash;
  }
}

const placeOf = (part: Partial<Place>): Place => ({
  key: 'k1',
  pathname: '/trif/blacklist',
  search: '',
  hash: '',
  state: null,
  ...part,
});

let bar: Bar;
let pages: ReturnType<typeof createPageState>;
beforeEach(() => {
  bar = new Bar();
  pages = createPageState(bar);
});

const open = (part: Partial<Place> = {}): Place => {
  const place = placeOf(part);
  bar.standAt(place);
  pages.enter(place);
  return place;
};
const valuesOf = (place: Place) => read(params, pages.searchOf(place), pages.textsOf(place));

describe('the address', () => {
  it('contains two changes made in one task, and another made by a different part of the page', () => {
    const place = open();
    pages.change(place, params, { member: '920150' });
    pages.change(place, params, { postcode: '55' });
    pages.change(place, other, { urgency: 'soon' });
    expect(bar.url).toBe('/trif/blacklist?member=920150&postcode=55&urgency=soon');
    expect(valuesOf(place)).toMatchObject({ member: '920150', postcode: '55' });
  });

  it('drops filters that are cleared, and keeps other parameters and the fragment', () => {
    const place = open({ search: '?utm=x&member=1&sort=-name&open=a&open=b', hash: '#content' });
    pages.change(place, params, { member: null, sort: null, open: ['c', 'd'] });
    expect(bar.url).toBe('/trif/blacklist?utm=x&open=c&open=d#content');
    pages.change(place, params, { open: [], page: pageOf(1) });
    expect(bar.url).toBe('/trif/blacklist?utm=x#content');
  });

  it('is changed from its state at that moment', () => {
    const place = open({ search: '?open=a' });
    const add = (one: string) =>
      pages.change(place, params, ({ open: before }) => ({ open: [...before, one] }));
    add('b');
    add('c');
    expect(valuesOf(place).open).toEqual(['a', 'b', 'c']);
  });

  it('is changed while the next page is loading, and the change is there after going back', () => {
    pages.change(open(), params, { member: '1' });
    const next = open({ key: 'k2', pathname: '/trif/import' });
    expect(pages.searchOf(next)).toBe('');
    const again = open({ key: 'k1', search: '?member=1' });
    expect(valuesOf(again).member).toBe('1');
  });

  it('of another page isn’t touched by a late change', () => {
    const former = open();
    const next = open({ key: 'k2', pathname: '/trif/import', search: '?page=2' });
    pages.change(next, params, { sort: { by: 'city', descending: false } });
    const shown = bar.url;
    pages.change(former, params, { member: '1', text: 'Durand' });
    expect(bar.url).toBe(shown);
    expect(valuesOf(next)).toMatchObject({ member: null, text: '', page: { number: 2 } });
    expect(valuesOf(next).sort).toEqual({ by: 'city', descending: false });
  });

  it('of the page before isn’t touched while going back to it; the page on screen has the change', () => {
    const before = placeOf({ key: 'default', pathname: '/' });
    const inPage = open({ key: 'default', hash: '#content' });
    for (const place of [inPage, open({ key: 'k2' })]) {
      bar.standAt(before);
      pages.change(place, params, { member: '1' });
      expect(bar.url).toBe('/');
      expect(valuesOf(place).member).toBe('1');
    }
  });

  it('that the browser refuses to change is written with the next change', () => {
    const place = open();
    bar.refuses = true;
    pages.change(place, params, { member: '1' });
    expect(valuesOf(place).member).toBe('1');
    bar.refuses = false;
    pages.change(place, params, { postcode: '55' });
    expect(bar.url).toBe('/trif/blacklist?member=1&postcode=55');
  });
});

describe('what is typed', () => {
  it('never appears in the address, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        const place = open({ key: typed });
        pages.change(place, params, { text: typed, member: '1' });
        expect(bar.url).toBe('/trif/blacklist?member=1');
        expect(valuesOf(place).text).toBe(typed);
      }),
    );
  });

  it('comes back with its own entry of the history, and with no other', () => {
    const first = open();
    pages.change(first, params, { text: 'Durand' });
    expect(valuesOf(open({ key: 'k2' })).text).toBe('');
    expect(valuesOf(open({ key: 'k1', pathname: '/trif/other' })).text).toBe('');
    expect(valuesOf(open({ key: 'k1' })).text).toBe('Durand');
  });

  it('is carried to the next page of the same list, and can then differ', () => {
    const first = open({ search: '?sort=name' });
    pages.change(first, params, { text: 'Durand' });
    const link = pages.linkTo(first, params, { page: pageOf(2), open: [] });
    expect(link.to).toEqual({ search: '?sort=name&page=2' });
    expect(JSON.stringify(link)).not.toContain('Durand');
    const second = open({ key: 'k2', ...link.to, state: link.state });
    expect(valuesOf(second)).toMatchObject({ text: 'Durand', page: { number: 2 } });
    pages.change(first, params, { text: 'Martin' });
    expect(valuesOf(second).text).toBe('Durand');
  });

  it('is not read from an address', () => {
    const place = open({ search: '?text=Anne&sort=name' });
    expect(valuesOf(place)).toMatchObject({ text: '', sort: { by: 'name' } });
  });

  it('is handed to another page beside its address, under the same name however often it is drawn', () => {
    const state = pages.handOn(params, { text: 'AB123CD', member: '1' });
    expect(pages.handOn(params, { text: 'AB123CD', member: '1' })).toEqual(state);
    expect(JSON.stringify(state)).not.toContain('AB123CD');
    const other = pages.handOn(params, { text: 'EF456GH' });
    expect(valuesOf(open({ key: 'k2', pathname: '/a', state })).text).toBe('AB123CD');
    expect(valuesOf(open({ key: 'k3', pathname: '/a', state: other })).text).toBe('EF456GH');
    pages.forget();
    expect(valuesOf(placeOf({ key: 'k4', pathname: '/a', state })).text).toBe('');
    expect(pages.handOn(params, { text: 'EF456GH' })).not.toEqual(other);
  });

  it('is forgotten on every page at once when its author signs out', () => {
    const place = open();
    pages.change(place, params, { text: 'Durand', member: '1' });
    const told = vi.fn();
    pages.subscribe(told);
    pages.forget();
    expect(told).toHaveBeenCalledOnce();
    expect(valuesOf(place)).toMatchObject({ text: '', member: '1' });
    expect(valuesOf(open({ key: 'k3', state: { textsOf: 'k1 /trif/blacklist' } })).text).toBe('');
  });
});

it('listeners hear of changed values, and unchanged values stay the same object', () => {
  const place = open({ search: '?member=1' });
  const told = vi.fn();
  const leave = pages.subscribe(told);
  const texts = pages.textsOf(place);
  pages.change(place, params, { member: '1' });
  expect(pages.textsOf(place)).toBe(texts);
  pages.change(place, params, { text: 'a' });
  expect(told).toHaveBeenCalled();
  leave();
  told.mockClear();
  pages.change(place, params, { member: '2' });
  expect(told).not.toHaveBeenCalled();
});
