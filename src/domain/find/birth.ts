import { foldWords } from '#rules/fold-text.ts';
import { ANY_MONTH } from '#src/domain/written-days.ts';

const BORN = '(?<!\\p{L})(?:né(?:\\(e\\)|e)?|nee?|born)(?!\\p{L})';
const YEAR = '(?:19|20)\\d\\d(?!\\d)';
const DAY = '(?<!\\d)[0-3]?\\d(?:er|st|nd|rd|th)?';
const BIRTH = new RegExp(
  [
    `${BORN},?\\s+(?:(?:le|en|on|in|the)\\s+)*(?:${[
      `${DAY}\\s+(?:of\\s+)?${ANY_MONTH}(?:,?\\s+${YEAR})?`,
      `${ANY_MONTH}\\s+${DAY}(?:,?\\s+${YEAR})?`,
      `${DAY}[/.-][01]?\\d(?!\\d)(?:[/.-](?:${YEAR}|\\d\\d(?!\\d)))?`,
      YEAR,
    ].join('|')})`,
    // Nothing but a birthday has a day, a month and a year.
    `${DAY}[/.-][01]?\\d[/.-]${YEAR}`,
  ].join('|'),
  'giu',
);

/** What says when somebody was born, by which nobody is looked up: as it was typed, and the rest. */
export function takeBirth(typed: string): { birth: string[]; rest: string } {
  // Without a figure there is none, and the first search needn't wait until the long pattern is made.
  if (!/\d/.test(typed)) return { birth: [], rest: typed };
  const birth = [...typed.matchAll(BIRTH)].map(([words]) => words);
  return birth.length === 0 ? { birth, rest: typed } : { birth, rest: typed.replace(BIRTH, ' ') };
}

const MAIDEN = new RegExp(
  `${BORN},?\\s+((?:(?:d[aeiou]s?|del|della|la|le|van|von|den|der)\\s+)*\\p{L}[\\p{L}’'-]*)`,
  'giu',
);

/** The words of a name that somebody had before, folded: few records have it. */
export const maidenWords = (typed: string): string[] =>
  [...typed.matchAll(MAIDEN)].flatMap(([, name = '']) => foldWords(name).split(' '));
