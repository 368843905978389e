import { NUMBER_WORDS } from '#src/domain/written-numbers.ts';

const wordsOf = (isWanted: (value: number) => boolean): string =>
  [...NUMBER_WORDS].flatMap(([word, value]) => (isWanted(value) ? word : [])).join('|');

const TENS = wordsOf((value) => value >= 20 && value < 60);
const UNITS = wordsOf((value) => value > 0 && value < 10);
const TEENS = wordsOf((value) => value >= 10 && value < 20);
const BETWEEN = '[-\\s]+(?:et[-\\s]+)?';

/** A number below sixty: "quatorze", "vingt et une", "dix huit", "twenty-five". */
export const NUMBER = `(?:(?:${TENS})(?:${BETWEEN}(?:${UNITS}))?|dix[-\\s]+(?:sept|huit|neuf)|${TEENS}|${UNITS})(?!\\p{L})`;

/** Of a number in figures, or in words: "vingt et une" is 21, "oh five" 5. */
export const numberSaid = (number: string): number =>
  /\d/.test(number)
    ? Number(number)
    : number
        .toLowerCase()
        .split(/[-\s]+/)
        .reduce((sum, word) => sum + (NUMBER_WORDS.get(word) ?? 0), 0);

const FIRST_ORDINALS = [
  ...['premier|first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
];
const NOTHING = '(?!)';

function cardinal(number: number): string {
  const unit = number % 10;
  const isOfTwo = unit > 0 && number > 16;
  const both = `(?:${wordsOf((value) => value === number - unit)})${BETWEEN}(?:${wordsOf((value) => value === unit)})`;
  return [wordsOf((value) => value === number), isOfTwo ? both : ''].filter(Boolean).join('|');
}

function ordinal(number: number): string {
  if (number === 30) return 'thirtieth';
  if (number <= 20) return FIRST_ORDINALS[number - 1] ?? NOTHING;
  return `${number > 30 ? 'thirty' : 'twenty'}[-\\s]+(?:${FIRST_ORDINALS[(number % 10) - 1]})`;
}

/** The day of a month in words: "huit", "premier", "twenty-first"; not the end of a longer number. */
export const dayInWords = (day: number): string =>
  `(?<!(?<!\\p{L})(?:dix|vingt|trente|twenty|thirty)${BETWEEN})(?:${cardinal(day)}|${ordinal(day)})(?!\\p{L})`;

/** Any word with which the day of a month may end. */
export const ANY_DAY_IN_WORDS = `(?:${[wordsOf((value) => value > 0 && value < 40), ...FIRST_ORDINALS, 'thirtieth'].join('|')})`;
