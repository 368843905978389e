import { expect, it } from 'vitest';
import { offerIn, operations } from './operations.ts';

it('every offer that has words has them in English too', () => {
  const worded = operations.map(({ offer }) => offer).filter((offer) => /\p{L}/u.test(offer));
  expect(worded.length).toBeGreaterThan(3);
  expect(worded.filter((offer) => offerIn(offer, 'en') === offer)).toEqual([]);
  expect(worded.map((offer) => offerIn(offer, 'fr'))).toEqual(worded);
});

it('an offer without words, or of somebody else, is as it was written', () => {
  expect(offerIn('-10%', 'en')).toBe('-10%');
  expect(offerIn('Lavage offert', 'en')).toBe('Lavage offert');
});
