import { expect, test } from 'vitest';
import { readConsent } from './consent.ts';

test.each([
  [[], 'may-be-contacted', 'not-stated'],
  [[], 'unknown', 'not-stated'],
  [[true], 'unknown', 'unknown'],
  [[false], 'unknown', 'unknown'],
  [[true], 'may-be-contacted', 'allowed'],
  [[false], 'may-be-contacted', 'refused'],
  [[true, false], 'may-be-contacted', 'refused'],
  [[true], 'opted-out', 'refused'],
  [[false], 'opted-out', 'allowed'],
  [[false, true], 'opted-out', 'refused'],
] as const)('reads %j as consent, if true means %s: %s', (said, means, consent) => {
  expect(readConsent(said, means)).toBe(consent);
});
