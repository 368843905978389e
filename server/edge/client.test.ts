import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { createClientReader } from './client.ts';

const PROXY = '10.0.0.1';

let warned: MockInstance;
beforeEach(() => {
  warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => warned.mockRestore());

test.each<[what: string, trusted: string[], peer: string, forwarded: string | null, read: string]>([
  ['nobody is trusted', [], '192.0.2.7', '203.0.113.1', '192.0.2.7'],
  ['not from a trusted proxy', [PROXY], '192.0.2.7', '203.0.113.1', '192.0.2.7'],
  ['from one', [PROXY], PROXY, '203.0.113.1', '203.0.113.1'],
  ['with what the client wrote before', [PROXY], PROXY, '1.1.1.1, 203.0.113.1', '203.0.113.1'],
  ['through two', ['10.0.0.0/8'], PROXY, '203.0.113.1,10.9.9.9', '203.0.113.1'],
  ['from inside', ['10.0.0.0/8'], PROXY, '10.1.1.1', '10.1.1.1'],
  ['without a word', [PROXY], PROXY, null, PROXY],
  ['with no address', [PROXY], PROXY, 'unknown, _hidden', PROXY],
  ['with a port', [PROXY], PROXY, '203.0.113.1, 203.0.113.9:4711', PROXY],
  ['as IPv6 writes IPv4', [PROXY], `::ffff:${PROXY}`, '::ffff:203.0.113.1', '203.0.113.1'],
  ['over IPv6', ['fd00::/8'], 'fd00::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['a neighbour of the same network', [], '2001:db8:1:2::9', null, '2001:db8:1:2::/64'],
  ['of the link', [], 'fe80::1%eth0', null, 'fe80:0:0:0::/64'],
])('reads the address %s', (_, trusted, remoteAddress, forwarded, address) => {
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  const read = createClientReader(trusted);
  expect(read({ socket: { remoteAddress }, headers })).toEqual({ address, https: false });
});

test('only a trusted proxy can say that the caller uses https', () => {
  const headers = { 'x-forwarded-proto': 'https' };
  const read = createClientReader([PROXY]);
  expect(read({ socket: { remoteAddress: PROXY }, headers }).https).toBe(true);
  expect(read({ socket: { remoteAddress: '192.0.2.7' }, headers }).https).toBe(false);
  expect(read({ socket: {}, headers })).toEqual({ address: 'unknown', https: false });
});

test('the log warns once about a proxy that is not trusted', () => {
  const headers = { 'x-forwarded-for': '203.0.113.1' };
  const read = createClientReader([PROXY]);
  read({ socket: { remoteAddress: PROXY }, headers });
  read({ socket: { remoteAddress: '192.0.2.7' }, headers: {} });
  expect(warned).not.toHaveBeenCalled();
  for (let time = 0; time < 3; time += 1) read({ socket: { remoteAddress: '192.0.2.7' }, headers });
  read({ socket: { remoteAddress: '192.0.2.8' }, headers });
  expect(warned.mock.calls).toEqual([
    [
      'X-Forwarded-For is not believed: it comes from an address that TRUSTED_PROXIES does not name. Everybody who comes through a proxy there counts as one address.',
    ],
  ]);
});
