import { expect, it } from 'vitest';
import { fakeStorage } from '#tests/support/page/fake-storage.ts';
import { keptGarages } from './kept-garage.ts';

const H2N = { network: 'trif', code: '920150' };
const typed = { name: 'H2N', phone: '01 47 72 20 00', address: '3 quai Gallieni' };

it('keeps what a garage types of itself, for that garage of that network only', () => {
  const { storage } = fakeStorage();
  keptGarages(storage).change(H2N, typed);
  const later = keptGarages(storage);
  expect(later.of(H2N)).toEqual(typed);
  expect(later.of({ ...H2N, network: 'garance' })).toEqual({});
  expect(later.of({ ...H2N, code: '417728CZ' })).toEqual({});
  expect(later.of({ ...H2N, code: null })).toEqual({});
});

it('never takes one garage for another, whatever their names', () => {
  const { storage, items } = fakeStorage();
  const garages = keptGarages(storage);
  garages.change({ network: 'a/b', code: 'c' }, typed);
  garages.change({ network: 'a', code: 'b/c' }, { ...typed, name: 'other' });
  expect(garages.of({ network: 'a/b', code: 'c' }).name).toBe('H2N');
  expect(items.size).toBe(2);
});

it.each(['', '{', 'null', '[]', '{"name":1}', '"x"'])(
  'reads %j, which it didn’t write, as nothing',
  (held) => {
    const { storage, items } = fakeStorage();
    keptGarages(storage).change(H2N, typed);
    for (const key of items.keys()) items.set(key, held);
    expect(keptGarages(storage).of(H2N)).toEqual({});
  },
);

it('writes only what was changed, whatever another tab has written meanwhile', () => {
  const { storage } = fakeStorage();
  const [here, there] = [keptGarages(storage), keptGarages(storage)];
  expect([here.of(H2N), there.of(H2N)]).toEqual([{}, {}]);
  there.change(H2N, { phone: typed.phone });
  here.change(H2N, { address: typed.address });
  there.change(H2N, { name: '' });
  for (const tab of [here, there]) expect(tab.of(H2N)).toEqual({ ...typed, name: '' });
});

const full = fakeStorage().storage;
full.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

it.each([
  ['without a storage', null],
  ['where there is no room in it', full],
])('lasts as long as the page does %s', (_, storage) => {
  const garages = keptGarages(storage);
  garages.change(H2N, { phone: typed.phone });
  garages.change(H2N, { name: typed.name });
  expect(garages.of(H2N)).toEqual({ name: typed.name, phone: typed.phone });
});
