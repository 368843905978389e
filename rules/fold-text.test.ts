import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['Équilibrage', 'equilibrage'],
  ['  VIDANGE \t BOÎTE\n', 'vidange boite'],
  ['Œillet', 'oeillet'],
  ['æther', 'aether'],
  // Full width and ligatures, as copied out of other programs.
  ['Ｆｉｌｔｒｅ', 'filtre'],
  ['ﬁltre', 'filtre'],
  ['cafe\u0301', 'cafe'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
