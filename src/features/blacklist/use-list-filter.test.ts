import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doubtKinds, type Filter, flagValues, noFilter, sortKeys } from './list/model.ts';
import { filterOf, hold, postcodeOf, sortOf } from './use-list-filter.ts';

const filters: fc.Arbitrary<Filter> = fc.record({
  text: fc.string(),
  member: fc.option(fc.string({ minLength: 1 })),
  relanceSms: fc.option(fc.constantFrom(...flagValues)),
  relanceEmail: fc.option(fc.constantFrom(...flagValues)),
  postcode: fc.stringMatching(/^\d{0,5}$/),
  doubt: fc.option(fc.constantFrom('any', ...doubtKinds)),
});
const sorts = fc.option(fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() }));

it('what the address holds is read back, and all but the text is held', () => {
  fc.assert(
    fc.property(filters, sorts, ({ text, ...filter }, sort) => {
      const params = new URLSearchParams();
      hold(params, { ...filter, text }, sort);
      expect(filterOf(params)).toEqual(filter);
      expect(sortOf(params)).toEqual(sort);
      if (text.length > 20) expect(String(params)).not.toContain(encodeURIComponent(text));
    }),
  );
});

it('what is not asked leaves nothing in the address; what is not ours stays', () => {
  const search = new URLSearchParams('member=920150&sort=-name&utm=x');
  hold(search, noFilter, null);
  expect(String(search)).toBe('utm=x');
});

it('what the address should not hold asks for nothing', () => {
  const params = new URLSearchParams(
    'relanceSms=maybe&doubt=all&sort=--name&postcode=Durand&member=',
  );
  const { text: _, ...nothing } = noFilter;
  expect(filterOf(params)).toEqual(nothing);
  expect(sortOf(params)).toBeNull();
});

it('a name typed as a postcode does not reach the address', () => {
  expect(postcodeOf('Durand')).toBe('');
  expect(postcodeOf('55 200')).toBe('55200');
});
