import { expect, it } from 'vitest';
import { offerWords } from './offer-words.ts';

it.each([
  ['-10%', '−10\u00a0%', '−10%'],
  ['-10 %', '−10\u00a0%', '−10%'],
  ['2 pneus achetés, géométrie à -50%', '2 pneus achetés, géométrie à −50\u00a0%', null],
  ['Pré-contrôle offert', 'Pré-contrôle offert', 'Pré-contrôle offert'],
  ['06-8108', '06-8108', '06-8108'],
])('%s', (written, fr, en) => {
  expect(offerWords(written, 'fr')).toBe(fr);
  if (en !== null) expect(offerWords(written, 'en')).toBe(en);
});
