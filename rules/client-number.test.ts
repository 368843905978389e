import { expect, it } from 'vitest';
import { clientKey } from './client-number.ts';

it.each([
  ['5678', '5678'],
  ['0005678', '5678'],
  ['  5678 ', '5678'],
  ['\u00a05678', '5678'],
  ['５６７８', '5678'],
  ['5 678', '5678'],
  ['c-100', 'C-100'],
  ['00C1', 'C1'],
  ['5670', '5670'],
  ['000', '0'],
  ['', null],
  ['   ', null],
  [null, null],
])('%j is compared as %j', (written, key) => {
  expect(clientKey(written)).toBe(key);
});
