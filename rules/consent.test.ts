import { expect, test } from 'vitest';
import { type FlagMeaning, privateChannels, readConsent, type SaidOfChannel } from './consent.ts';

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
] as const)('reads %j as consent, if true means %s: %s', (flags, means, consent) => {
  expect(readConsent({ flags }, means)).toBe(consent);
});

test.each<[SaidOfChannel, FlagMeaning, string]>([
  [{ flags: [true], isPrivate: true }, 'may-be-contacted', 'refused'],
  [{ flags: [false], isPrivate: true }, 'opted-out', 'refused'],
  [{ flags: [true], isPrivate: true }, 'unknown', 'refused'],
  [{ flags: [], isPrivate: true }, 'may-be-contacted', 'refused'],
  [{ flags: [true], isPrivate: false }, 'may-be-contacted', 'allowed'],
])('what viePrivee names is refused, whatever the flags say: %j, %s', (said, means, consent) => {
  expect(readConsent(said, means)).toBe(consent);
});

test.each<[SaidOfChannel, FlagMeaning, string]>([
  [{ flags: [], optIns: [true] }, 'opted-out', 'allowed'],
  [{ flags: [], optIns: [false] }, 'opted-out', 'refused'],
  [{ flags: [], optIns: [true] }, 'unknown', 'allowed'],
  [{ flags: [], optIns: [false] }, 'unknown', 'refused'],
  [{ flags: [], optIns: [true, false] }, 'may-be-contacted', 'refused'],
  [{ flags: [false], optIns: [true] }, 'may-be-contacted', 'refused'],
  [{ flags: [true], optIns: [true] }, 'unknown', 'unknown'],
  [{ flags: [true], optIns: [false] }, 'unknown', 'refused'],
])('an opt-in means what its name says, whatever is set: %j, %s', (said, means, consent) => {
  expect(readConsent(said, means)).toBe(consent);
});

test.each([
  [null, []],
  ['', []],
  ['telephone mobile | telephone professionnel | email', ['sms', 'email', 'call']],
  ['Téléphone mobile', ['sms', 'call']],
  ['portable', ['sms', 'call']],
  ['e-mail', ['email']],
  ['adresse email', ['email']],
  ['courriel', ['email']],
  ['courrier', ['post']],
  ['adresse postale', ['post']],
  ['telephone professionnel', ['call']],
])('viePrivee %j names %j', (viePrivee, named) => {
  const found = privateChannels(viePrivee);
  expect((['sms', 'email', 'post', 'call'] as const).filter((channel) => found[channel])).toEqual(
    named,
  );
});
