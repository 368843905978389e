import { foldText, foldWords } from '#rules/fold-text.ts';
import { NUMBER_WORDS } from '#src/domain/written-numbers.ts';

export const partsOf = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);

const ROMAN = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const FIRST_ROMAN = 2;
/** How each number is said in one word, by its figures. */
const SPOKEN = Map.groupBy(NUMBER_WORDS.keys(), (word) => String(NUMBER_WORDS.get(word)));
const saidOf = (number: string): string[] => SPOKEN.get(number) ?? [];
/** "Un" and "une" are articles as well, except right behind a model's letter. */
const FIRST_SAID = 2;

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

/** "C-HR", "CEE'D". */
const IN_ONE = /[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)+/gu;
/** "C3", "DS7", "XC40". */
const WITH_A_NUMBER = /^(\p{L}+)(\d\d?)$/u;
/** "4", "10". */
const FIGURE = /^\d\d?$/;
/** In letters: "C HR" and "CR V" may be one word as well. */
const SHORT_PAIR = 4;

/**
 * "CLIO IV" is said "Clio 4", and "CX-5", "308 SW", "RAV4" and "C-HR" are written with and without a space. Of a
 * model with its number, the number is said as well, "C trois"; and of a Renault, its letter: "R 4".
 */
export function carWords(car: string): string[] {
  const parts = partsOf(car);
  const others = parts.map((part) => {
    const roman = ROMAN.indexOf(part);
    return roman < 0 ? (ROMAN[Number(part) - FIRST_ROMAN] ?? part) : String(roman + FIRST_ROMAN);
  });
  const hasDigit = (text: string) => /\d/.test(text);
  const pairs = [parts, others].flatMap((some) =>
    some.slice(1).map((part, at) => (some[at] ?? '') + part),
  );
  const inOne = [...foldText(car).matchAll(IN_ONE)].map(([model]) => partsOf(model).join(''));
  const pieces = parts.flatMap((part) => (hasDigit(part) ? (part.match(/\d+|\D+/g) ?? []) : []));
  const makes = MAKES.filter((names) => parts.some((part) => names.includes(part))).flat();
  const lettered = makes.includes('renault')
    ? parts.filter((part) => FIGURE.test(part)).flatMap((part) => ['r', `r${part}`])
    : [];
  const spoken = [...parts, ...others, ...pieces].flatMap((part) =>
    Number(part) < FIRST_SAID ? [] : saidOf(part),
  );
  const spokenIn = [...parts, ...lettered].flatMap((part) => {
    const [, letters = '', number = ''] = WITH_A_NUMBER.exec(part) ?? [];
    return saidOf(number).map((said) => letters + said);
  });
  return [
    ...[...parts, ...others, ...pieces, ...inOne, ...lettered, ...spoken, ...spokenIn, ...makes],
    ...pairs.filter((pair) => hasDigit(pair) || pair.length <= SHORT_PAIR),
  ];
}
