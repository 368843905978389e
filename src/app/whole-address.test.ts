import { expect, test } from 'vitest';
import { wholeAddress } from './whole-address.ts';

const networks = [{ code: 'trif' }, { code: 'res.2' }];

test.each([
  ['/trif', '/'],
  ['/trif/', '/'],
  ['/res.2', '/'],
  ['/trif/vehicles', '/'],
  ['/trif/vehicles/', '/'],
  ['/trif/members', '/trif/campaigns'],
  ['/trif/members/920150', '/trif/members/920150/campaigns'],
  ['/trif/members/%C3%A9.%2F1/', '/trif/members/%C3%A9.%2F1/campaigns'],
  ['/TRIF', null],
  ['/nowhere', null],
  ['/nowhere/vehicles', null],
  ['/nowhere/members/920150', null],
  ['/trif/nowhere', null],
  ['/trif/members/920150/nowhere', null],
  ['/', null],
])('%s leads to %s', (pathname, whole) => {
  expect(wholeAddress(pathname, networks)).toBe(whole);
});
