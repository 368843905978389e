import { expect, it } from 'vitest';
import { fakeStorage } from '#tests/support/page/fake-storage.ts';
import { keptGarages } from './kept-garage.ts';

const H2N = { network: 'trif', code: '920150' };
const typed = { name: 'H2N', phone: '01 47 72 20 00', address: '3 quai Gallieni' };

it('keeps what a garage types of itself, for that garage of that network only', () => {
  const { storage } = fakeStorage();
  keptGarages(storage).keep(H2N, typed);
  const later = keptGarages(storage);
  expect(later.of(H2N)).toEqual(typed);
  expect(later.of({ ...H2N, network: 'garance' })).toBeNull();
  expect(later.of({ ...H2N, code: '417728CZ' })).toBeNull();
  expect(later.of({ ...H2N, code: null })).toBeNull();
});

it('never takes one garage for another, whatever their names', () => {
  const { storage, items } = fakeStorage();
  const garages = keptGarages(storage);
  garages.keep({ network: 'a/b', code: 'c' }, typed);
  garages.keep({ network: 'a', code: 'b/c' }, { ...typed, name: 'other' });
  expect(garages.of({ network: 'a/b', code: 'c' })?.name).toBe('H2N');
  expect(items.size).toBe(2);
});

it.each(['', '{', 'null', '[]', '{"name":1}', '{"name":"x"}'])(
  'reads %j, which it didn’t write, as nothing',
  (held) => {
    const { storage, items } = fakeStorage();
    keptGarages(storage).keep(H2N, typed);
    for (const key of items.keys()) items.set(key, held);
    expect(keptGarages(storage).of(H2N)).toBeNull();
  },
);

it('does without a storage', () => {
  const garages = keptGarages(null);
  garages.keep(H2N, typed);
  expect(garages.of(H2N)).toBeNull();
});
