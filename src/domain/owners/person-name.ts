import type { Lang } from '#contract/services.ts';
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
  const folded = withoutDot(title);
  return titles.get(folded) ?? folded;
}

const withoutDot = (title: string): string => foldText(title).replace(/\.$/, '');

/** As each title is written before a name: in English, "Mme" alone says nothing of a marriage. */
const written: Record<Lang, ReadonlyMap<string, string>> = {
  fr: new Map([
    ['mr', 'M.'],
    ['mrs', 'Mme'],
    ['miss', 'Mlle'],
    ['and', 'et'],
  ]),
  en: new Map([
    ['mr', 'Mr'],
    ['mrs', 'Ms'],
    ['miss', 'Miss'],
    ['et', 'and'],
  ]),
};

/**
 * A name behind its title, as the reader's language writes it whatever the files do: "M. Dupont",
 * "Mr Dupont". A title that we don't know stays as it came.
 */
export function titledName(title: string | null, name: string, lang: Lang): string {
  const words = (title ?? '').split(/\s+/).filter((word) => word !== '');
  const said = words
    .map((word) => written[lang].get(foldTitle(word)) ?? word)
    .join(' ')
    .replace('Mr and Ms', 'Mr and Mrs');
  if (said === '') return name;
  // No line ends between a title and its name.
  return titles.has(withoutDot(words.at(-1) ?? '')) ? `${said}\u00a0${name}` : `${said} ${name}`;
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
