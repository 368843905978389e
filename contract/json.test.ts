import { expect, it } from 'vitest';
import { parseJson } from './json.ts';

it.each([
  ['{"a":[1,"é"]}', { a: [1, 'é'] }],
  ['null', null],
  ['', undefined],
  ['{"a":', undefined],
  ['Warning: mysqli…{"a":1}', undefined],
  ['[[[[]]]]', [[[[]]]]],
])('reads %j', (text, parsed) => {
  expect(parseJson(text)).toEqual(parsed);
});

it.each([100, 500_000])(
  'refuses JSON that is nested %i deep, because walking through it would overflow the stack',
  (depth) => {
    expect(parseJson('['.repeat(depth) + ']'.repeat(depth))).toBeUndefined();
    expect(parseJson(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).toBeUndefined();
  },
);
