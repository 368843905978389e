import { expect, it } from 'vitest';
import { titledName } from './person-name.ts';

it.each([
  ['Mr', 'M. Dupont', 'Mr Dupont'],
  ['M', 'M. Dupont', 'Mr Dupont'],
  ['M.', 'M. Dupont', 'Mr Dupont'],
  ['MONSIEUR', 'M. Dupont', 'Mr Dupont'],
  ['Mme', 'Mme Dupont', 'Ms Dupont'],
  ['Mrs', 'Mme Dupont', 'Ms Dupont'],
  ['Mlle', 'Mlle Dupont', 'Miss Dupont'],
  ['M. et Mme', 'M. et Mme Dupont', 'Mr and Mrs Dupont'],
  ['Dr', 'Dr Dupont', 'Dr Dupont'],
  ['constructor', 'constructor Dupont', 'constructor Dupont'],
  [' ', 'Dupont', 'Dupont'],
  [null, 'Dupont', 'Dupont'],
])('the title %j is written as its reader does', (title, french, english) => {
  const said = (['fr', 'en'] as const).map((lang) => titledName(title, 'Dupont', lang));
  expect(said.map((name) => name.replace('\u00a0', ' '))).toEqual([french, english]);
});

it('no line ends between a title and its name, but one may within what is no title', () => {
  expect(titledName('Mr', 'Dupont', 'fr')).toBe('M.\u00a0Dupont');
  expect(titledName('Le docteur', 'Dupont', 'fr')).toBe('Le docteur Dupont');
});
