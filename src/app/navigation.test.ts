import { expect, it } from 'vitest';
import { rightsOf } from '#src/session/rights.ts';
import { isCurrent, navigationOf } from './navigation.ts';

it.each([
  ['manager', '/', ['vehicle']],
  ['manager', '/trif/vehicles/ABC123', ['vehicle']],
  ['manager', '/trif/vehicles/ABC123/sheet/customer', ['vehicle']],
  ['manager', '/trif/campaigns', ['campaigns']],
  ['manager', '/trif/members/920150/campaigns', ['campaigns']],
  ['manager', '/trif/blacklist', ['blacklist']],
  ['member:920150', '/trif/members/920150/campaigns', ['campaigns']],
  ['member:920150', '/trif/campaigns-2020', []],
  ['member:920150', '/trif/blacklist', []],
])('to a %s at %s the current page is %j', (scope, pathname, names) => {
  const current = navigationOf('trif', rightsOf(scope)).filter((one) => isCurrent(one, pathname));
  expect(current.map(({ name }) => name)).toEqual(names);
});
