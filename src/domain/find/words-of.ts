import { foldWords } from '#rules/fold-text.ts';
import type { Findable } from './find-index.ts';

export const LONGEST_PARTICLE = 3;

/** The words of names, folded, in the ways in which they may be written. */
export function nameWordsOf(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of names) {
    // "LE GOFF" is written "LEGOFF" too.
    let particles = '';
    for (const part of partsOf(text)) {
      found.add(part);
      if (particles !== '') found.add(particles + part);
      particles = part.length <= LONGEST_PARTICLE ? particles + part : '';
    }
  }
  return found;
}

/** Every word besides the names by which somebody may be found. */
export const otherWordsOf = ({ car, emails }: Findable): Set<string> =>
  new Set([...nameWordsOf(emails), ...carWords(car)]);

const partsOf = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);

const ROMAN = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const FIRST_ROMAN = 2;
const SPOKEN = [
  ['deux', 'two'],
  ['trois', 'three'],
  ['quatre', 'four'],
  ['cinq', 'five'],
  ['six'],
  ['sept', 'seven'],
  ['huit', 'eight'],
  ['neuf', 'nine'],
];

/** What a make is called for short, by those who call and in the files of those who type. */
const MAKES = [
  ['volkswagen', 'vw', 'volk'],
  ['mercedes', 'merco', 'merc', 'benz', 'mb'],
  ['bmw', 'bm', 'beemer', 'bimmer'],
  ['peugeot', 'peug', 'pijot', 'pug'],
  ['renault', 'rena', 'rnlt'],
  ['citroen', 'citr', 'citron'],
  ['chevrolet', 'chevy'],
];

/** "CLIO IV" is said "Clio 4", and "CX-5", "308 SW" and "RAV4" are written with and without a space. */
function carWords(car: string): string[] {
  const parts = partsOf(car);
  const others = parts.map((part) => {
    const roman = ROMAN.indexOf(part);
    return roman < 0 ? (ROMAN[Number(part) - FIRST_ROMAN] ?? part) : String(roman + FIRST_ROMAN);
  });
  const hasDigit = (text: string) => /\d/.test(text);
  const pairs = [parts, others].flatMap((some) =>
    some.slice(1).map((part, at) => (some[at] ?? '') + part),
  );
  const pieces = parts.flatMap((part) => (hasDigit(part) ? (part.match(/\d+|\D+/g) ?? []) : []));
  const spoken = [...parts, ...others].flatMap((part) => SPOKEN[ROMAN.indexOf(part)] ?? []);
  const makes = MAKES.filter((names) => parts.some((part) => names.includes(part))).flat();
  return [...parts, ...others, ...pieces, ...pairs.filter(hasDigit), ...spoken, ...makes];
}
