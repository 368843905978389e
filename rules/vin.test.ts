import { expect, it } from 'vitest';
import { vinOf } from './vin.ts';

it.each([
  ['VF7RD5FV8FL512345', 'VF7RD5FV8FL512345'],
  [' vf7 rd5fv8-fl512345 ', 'VF7RD5FV8FL512345'],
  // I, O and Q are never used.
  ['VF7RD5FV8FL5I2345', null],
  ['VF7RD5FV8FL5O2345', null],
  ['VF7RD5FV8FL5Q2345', null],
  ['VF7RD5FV8FL51234', null],
  ['ABCDEFGHJKLMNPRST', null],
  ['1.6 HDI', null],
  ['', null],
  [null, null],
])('reads %j as the VIN %j', (written, vin) => {
  expect(vinOf(written)).toBe(vin);
});
