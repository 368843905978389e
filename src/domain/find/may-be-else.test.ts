import { expect, it } from 'vitest';
import { mayBeElse } from './may-be-else.ts';

it.each([
  ['dupont', true],
  ['308 SW', true],
  ['06 12', true],
  ['Dupont AB-123-CD', true],
  ['la 308 SW', true],
  ['CT 200 h', true],
  ['ab-123-cd', false],
  ['abc 123', false],
  ['1234 ab 75', false],
])('whether %j may be something else than a plate: %s', (typed, is) => {
  expect(mayBeElse(typed)).toBe(is);
});
