import { foldText } from '#rules/fold-text.ts';

const titles: ReadonlyMap<string, string> = new Map([
  ['m', 'mr'],
  ['mr', 'mr'],
  ['mister', 'mr'],
  ['monsieur', 'mr'],
  ['mme', 'mrs'],
  ['mrs', 'mrs'],
  ['ms', 'mrs'],
  ['madame', 'mrs'],
  ['mlle', 'miss'],
  ['miss', 'miss'],
  ['mademoiselle', 'miss'],
]);

/** "Mr", "M." and "Monsieur" count as one title; other titles are compared as they are written. */
export function foldTitle(title: string): string {
  const folded = foldText(title).replace(/\.$/, '');
  return titles.get(folded) ?? folded;
}

/**
 * The words of a name in alphabetical order, without titles. Members' files write "DUPONT PHILIPPE"
 * as the last name as often as "Dupont" and "Philippe" in separate fields.
 */
export const nameWords = (...parts: (string | null)[]): string[] =>
  foldText(parts.join(' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word))
    .sort();
