import { expect, test } from 'vitest';
import { createHostRule, isLoopback } from './hosts.ts';

const loopback = ['localhost', 'LOCALHOST:80', 'localhost.', '127.0.0.1:3360', '[::1]:8080'];

test.each<[host: string, publicHosts: string[], taken: string[], refused: string[]]>([
  ['127.0.0.1', [], ['app.localhost', '127.0.0.2'], ['evil.example', '192.0.2.1', '[2001:db8::1]']],
  [
    '0.0.0.0',
    [],
    ['192.0.2.1:3360', '[2001:db8::1]'],
    ['evil.example', 'garage-pc', '1.2.3.4.evil'],
  ],
  ['::', [], ['192.0.2.1'], ['evil.example']],
  ['192.0.2.1', [], ['192.0.2.1', '192.0.2.9'], ['evil.example']],
  ['garage-pc', [], ['garage-pc:3360'], ['evil.example']],
  ['0.0.0.0', ['Vision.Example'], ['vision.example.', 'vision.example:8443'], ['192.0.2.1']],
  [
    '127.0.0.1',
    ['vision.example', '192.0.2.1'],
    ['vision.example', '192.0.2.1'],
    ['x.vision.example'],
  ],
])('on %s, accepts the names %j and refuses others', (host, publicHosts, taken, refused) => {
  const isExpected = createHostRule(host, publicHosts);
  expect([...loopback, ...taken].filter((name) => !isExpected(name))).toEqual([]);
  const broken = [
    '',
    ':80',
    'localhost:',
    'localhost:99999999',
    'a b',
    '[::1',
    '::1',
    'localhost/',
    '1',
  ];
  expect([...refused, ...broken].filter(isExpected)).toEqual([]);
});

test('the loopback is accepted under each of its names', () => {
  const names = ['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'];
  expect(names.every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '::', '192.0.2.1', 'garage-pc', 'localhost.evil', ''].some(isLoopback)).toBe(
    false,
  );
});
