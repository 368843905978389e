import { expect, it } from 'vitest';
import { read } from '#src/shared/address/page-state.ts';
import { noFilter } from './list/model.ts';
import { listParams, postcodeOf } from './list-params.ts';

const asked = (search: string) => read(listParams, search, {});

it('reads the filters and the order from a link', () => {
  const search =
    '?member=920150&relanceSms=none&relanceEmail=true&postcode=55&doubt=any&sort=-name';
  expect(asked(search)).toEqual({
    text: '',
    member: '920150',
    relanceSms: 'none',
    relanceEmail: 'true',
    postcode: '55',
    doubt: 'any',
    sort: { by: 'name', descending: true },
  });
});

it('ignores what an address must not contain', () => {
  const search = '?relanceSms=maybe&doubt=all&sort=--name&postcode=Durand&member=&text=Durand';
  expect(asked(search)).toEqual({ ...noFilter, sort: null });
});

it('a name typed into the postcode doesn’t reach the address', () => {
  expect(postcodeOf('Durand')).toBe('');
  expect(postcodeOf('55 200')).toBe('55200');
});
