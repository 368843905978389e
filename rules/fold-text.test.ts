import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['Équilibrage', 'equilibrage'],
  ['  VIDANGE \t BOÎTE\n', 'vidange boite'],
  ['Œillet', 'oeillet'],
  ['æther', 'aether'],
  ['Weiß', 'weiss'],
  ['WEIẞ', 'weiss'],
  ['Ørsted Łukasz Đorđe', 'orsted lukasz dorde'],
  // Full-width letters and ligatures, as copied from other programs.
  ['Ｆｉｌｔｒｅ', 'filtre'],
  ['ﬁltre', 'filtre'],
  ['cafe\u0301', 'cafe'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('folds plain text the same way, with or without an accent beside it', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ 7.~\t\n\u00a0') });
  fc.assert(
    fc.property(plain, (text) => {
      expect(`${foldText(text)} e`.trim()).toBe(foldText(`${text} é`));
    }),
  );
});
