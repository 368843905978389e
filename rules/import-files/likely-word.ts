/**
 * How likely it is that somebody in France wrote a word. Which letter is meant shows in its place:
 * no French word ends in "ô", "ë" stands beside a vowel, no capital stands between small letters.
 */

const IMPOSSIBLE = -8;
const UNLIKELY = -4;
const RARE = 0.25;
/** Of Spanish, Portuguese or German names. */
const FOREIGN = 0.5;

/** A letter of ours or of our neighbours; other letters of the tables are signs here. */
const LETTER = /[a-zà-öø-ÿœšž]/i;
const VOWEL = /[aeiouyéèêâîôû]/i;

/** Each letter, where French or a neighbour has it: a pattern of the word around it. */
const places: Readonly<Record<string, { usual: number; before?: RegExp; after?: RegExp }>> = {
  é: { usual: 10 },
  è: { usual: 6, before: /[a-z]/i, after: /[^aeiouyéèà]/i },
  ê: { usual: 4, after: /[^aeiouyéèà]/i },
  à: { usual: 6, before: /^$|[ljç]/i, after: /^$/ },
  ç: { usual: 4, after: /[aouâôûà]/i },
  ô: { usual: 4, after: /[^aeioyéè]/i },
  â: { usual: 4, before: /[a-z]/i, after: /[^aeiouyéè]/i },
  î: { usual: 4, after: /[^aeouyéè]/i },
  û: { usual: 3, before: /[a-z]/i, after: /[^aouyéè]/i },
  ù: { usual: 2, before: /o/i, after: /^$/ },
  ë: { usual: 4, before: /[aou]/i },
  ï: { usual: 4, before: /[aou]/i },
  œ: { usual: 4, after: /[^aoéè]/i },
  ö: { usual: 2, after: /[^aouyéè]/i },
  ü: { usual: 2, after: /[^aouyéè]/i },
  ñ: { usual: FOREIGN, before: VOWEL, after: VOWEL },
  ã: { usual: FOREIGN, after: /[eo]/i },
  õ: { usual: FOREIGN, after: /e/i },
  á: { usual: FOREIGN },
  í: { usual: FOREIGN, after: /[^eiuoéè]/i },
  ó: { usual: FOREIGN, after: /[^ouéè]/i },
  ú: { usual: FOREIGN, after: /[^aeouéè]/i },
  ø: { usual: FOREIGN, after: /[^aeouéè]/i },
};

/** Signs by where they stand: the text before and after them, in the same word. */
const signs: readonly { sign: string; before: RegExp; after: RegExp; points: number }[] = [
  { sign: '€', before: /^$|\d$/, after: /^$/, points: 2 },
  { sign: '°', before: /(^|[^a-z])n$|\d$|^$/i, after: /^$|^\d|^[cf]$/i, points: 4 },
  { sign: 'º', before: /(^|[^a-z])n$|\d$/i, after: /^$|^\d/, points: 1 },
  {
    sign: '’',
    before: /(^|[^a-zà-ÿ])([cdjlmnst]|.*qu|aujourd|prud|grand)$/i,
    after: /^[aeiouymhà-ÿœ]/i,
    points: 6,
  },
  { sign: '’', before: /[a-z]$/i, after: /^[st]$/i, points: 1 },
  { sign: '²³', before: /\d$|m$/i, after: /^$/, points: 2 },
  { sign: '½¼¾', before: /^$|\d$/, after: /^$/, points: 1 },
  { sign: '×', before: /^$|\d$/, after: /^$|^\d/, points: 1 },
  { sign: 'Ø', before: /^$/, after: /^$|^\d/, points: 1 },
  { sign: '®™©', before: /^$|[a-zà-ÿ\d]$/i, after: /^$/, points: 1 },
  { sign: '…', before: /^$|[\p{L}\d]$/iu, after: /^$/, points: 3 },
  { sign: '…', before: /^$/, after: /^\p{L}/u, points: 1 },
  { sign: '«“', before: /^$/, after: /^/, points: 1 },
  { sign: '»”', before: /$/, after: /^$/, points: 1 },
  { sign: '–—•·', before: /^$/, after: /^$/, points: 2 },
  { sign: '–', before: /\d$/, after: /^\d/, points: 1 },
];

/** A character of a word that isn't ASCII, with what stands around it. */
const ODD = /[^\0-\u007f]/g;
/** No-break spaces part words as others do. */
const BLANK = /\u00a0/;

/**
 * Points for a word with characters above ASCII; below 0 if nobody would write it. `isOdd`: so is one
 * of its characters, whatever the others say.
 */
export function likelihood(word: string): { points: number; isOdd: boolean } {
  let points = 0;
  let isOdd = false;
  for (const part of word.split(BLANK)) {
    for (const { 0: character, index } of part.matchAll(ODD)) {
      const more = likelihoodOf(character, part.slice(0, index), part.slice(index + 1));
      points += more;
      isOdd ||= more < 0;
    }
  }
  return { points, isOdd };
}

function likelihoodOf(character: string, before: string, after: string): number {
  if (/\p{C}/u.test(character)) return IMPOSSIBLE;
  const sign = signs.find(
    ({ sign: known, ...around }) =>
      known.includes(character) && around.before.test(before) && around.after.test(after),
  );
  if (sign) return sign.points;
  return LETTER.test(character) ? likelihoodOfLetter(character, before, after) : UNLIKELY;
}

function likelihoodOfLetter(character: string, before: string, after: string): number {
  const start = /[a-zà-öø-ÿœšž]*$/i.exec(before)?.[0] ?? '';
  const end = /^[a-zà-öø-ÿœšž]*/i.exec(after)?.[0] ?? '';
  if (/\d$/.test(before) || /^\d/.test(after)) return UNLIKELY;
  if (!isRightCase(character, start, end)) return UNLIKELY;
  const [previous, next] = [start.slice(-1), end.slice(0, 1)];
  const letter = character.toLowerCase();
  const isBesideAccent = /[^\0-\u007f]/.test(previous) || /[^\0-\u007f]/.test(next);
  if (isBesideAccent && !/^[éèçî]*$/i.test(previous + next + letter)) return UNLIKELY;
  // A letter with an accent is rarely a word; a capital at the end is an initial.
  if (start === '' && end === '' && letter !== 'à') return UNLIKELY;
  const place = places[letter];
  if (!place) return RARE;
  const isInPlace = (place.before?.test(previous) ?? true) && (place.after?.test(next) ?? true);
  return isInPlace ? place.usual : RARE;
}

/** No small letter stands among capitals, and no capital after a small letter. */
function isRightCase(character: string, start: string, end: string): boolean {
  const isUpper = character !== character.toLowerCase();
  const small = /[a-z]/.test(start + end);
  if (isUpper) return !/[a-z]/.test(start) && !(start !== '' && /[a-z]/.test(end));
  if (/^[A-Z]/.test(end)) return character === 'ß';
  const capitals = (start + end).match(/[A-Z]/g)?.length ?? 0;
  return small || capitals < 2 || character === 'ß';
}
