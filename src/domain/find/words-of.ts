import { foldWords } from '#rules/fold-text.ts';
import type { Findable } from './find-index.ts';

export const LONGEST_PARTICLE = 3;

/** Every word by which somebody may be found, folded, in the ways in which it may be written. */
export function wordsOf({ names, car, emails }: Findable): Set<string> {
  const found = new Set<string>();
  for (const text of [...names, ...emails]) {
    // "LE GOFF" is written "LEGOFF" too.
    let particles = '';
    for (const part of partsOf(text)) {
      found.add(part);
      if (particles !== '') found.add(particles + part);
      particles = part.length <= LONGEST_PARTICLE ? particles + part : '';
    }
  }
  for (const word of carWords(car)) found.add(word);
  return found;
}

const partsOf = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);

const ROMAN = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const FIRST_ROMAN = 2;

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
  return [...parts, ...others, ...pieces, ...pairs.filter(hasDigit)];
}
