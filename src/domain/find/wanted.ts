import { foldText, foldWords } from '#rules/fold-text.ts';
import { compactPhone, readPhones } from '#rules/phone.ts';
import { normalizePlate } from '#rules/plate.ts';
import { maidenWords, takeBirth } from './birth.ts';
import { takeLastDigits } from './last-digits.ts';
import { plateMeant, platesWithin } from './may-be-plate.ts';
import { ownNumberOf } from './numbers-of.ts';
import { plainly } from './plainly.ts';
import { SAYS_LITTLE } from './says-little.ts';
import { isNumberSaid, withFigures } from './spoken-numbers.ts';

export interface WantedWord {
  /** Folded. */
  word: string;
  /** It may fit, but says little: "the Sandero", "Madame Dupont", "de la Tour". */
  isOptional: boolean;
  /** It may also be a piece of a plate: "lm 789". */
  mayBeOfPlate: boolean;
}

/**
 * What somebody looks for. Whoever has one of the parts is found, where all words are one part; who
 * has more of them comes first.
 */
export interface Wanted {
  /** All of it is phone numbers or e-mail addresses, or parts of them, which campaigns don't have. */
  isContact: boolean;
  /** Some of it is. */
  hasContact: boolean;
  /** As they were typed. All that aren't optional must fit something about the same person or car. */
  words: WantedWord[];
  /** Phone numbers, whole or in part, in every way in which they may have been meant. */
  digits: string[];
  /** Foreign ones among them as they are dialled in their own country. */
  ownDigits: string[];
  /** With what a phone number ends. */
  lastDigits: string[];
  /** Folded, whole or in part. */
  emails: string[];
  /** In normal form, whole or in part. */
  plates: string[];
  /** The text reads like something else than a plate: "308 SW" is a part of AB-308-SW by chance. */
  isPlateByChance: boolean;
  /** When somebody was born, as it was typed: nothing is found by that. */
  birth: string[];
  /** The words of a name that somebody had before, folded. They are read once they are asked for. */
  readonly maiden: string[];
  /** For each number that was typed in words, in figures, how it was typed. */
  said: ReadonlyMap<string, string>;
}

/** Fewer digits are in nearly every number. */
const FEWEST_DIGITS = 4;
const SHORTEST_PLATE = 3;
const LONGEST_PIECE = 3;

export function readWanted(written: string): Wanted {
  const { birth, rest: unborn } = takeBirth(plainly(written));
  const { text: typed, said } = withFigures(unborn);
  const { emails, rest } = takeEmails(typed);
  const plates = platesWithin(rest);
  const beside = plates.reduce((text, { written }) => text.replace(written, ' '), rest);
  const { lastDigits, rest: unended } = takeLastDigits(beside);
  const { numbers, others } = takeNumbers(unended);
  const digits = numbers.flatMap(readDigits);
  const hasContact = emails.length + digits.length + lastDigits.length > 0;
  // "3008" may be a model, and "06 12" can't.
  const mayBeModel = /^[1-9]\d{3}$/.test(typed.trim());
  const words = readWords(mayBeModel ? typed : others);
  const isContact = hasContact && plates.length === 0 && words.length === 0;
  const whole = emails.length > 0 || plates.length > 0 ? '' : normalizePlate(typed);
  const isPart = whole.length >= SHORTEST_PLATE && /\d/.test(whole);
  return {
    isContact,
    hasContact: hasContact && !mayBeModel,
    words,
    digits,
    ownDigits: numbers.flatMap(readPhones).flatMap(ownNumberOf),
    lastDigits,
    emails,
    plates: isPart ? [whole] : plates.map(({ normalized }) => normalized),
    isPlateByChance: (isPart || plates.length > 0) && plateMeant(written) === null,
    birth,
    get maiden() {
      return maidenWords(typed);
    },
    said,
  };
}

/** With brackets, or spaces, as it is pasted: "Marie Dupont <marie @ exemple.fr>". */
function takeEmails(typed: string): { emails: string[]; rest: string } {
  const parts = typed.replace(/\s+@\s*|@\s+(?=\S+\.)/g, '@').split(/[\s,;:<>()[\]"«»]+/);
  return {
    emails: parts.flatMap((part) => (part.includes('@') ? foldText(part) : [])),
    rest: parts.some((part) => part.includes('@'))
      ? parts.filter((part) => !part.includes('@') && !/^mailto$/i.test(part)).join(' ')
      : typed,
  };
}

const LABEL =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mob(?:ile)?|fixe?|fax|gsm|phone|cell|call|n(?:um(?:[ée]ro)?|o|°)?|ou|et|and|or)(?!\p{L})[.:°\s]*/giu;
const WITHIN = /(?<![\p{L}\p{N}-])(?:\+\d|0|o)(?:[\s.()/-]*(?:\d|[oil](?!\p{L}))){3,}/giu;

/** The numbers, and the words beside them. Alone, they may be any part of a number. */
function takeNumbers(text: string): { numbers: string[]; others: string } {
  const unlabelled = withDigits(text.replace(LABEL, ' '));
  if (/\d/.test(unlabelled) && !/\p{L}/u.test(unlabelled)) {
    const isNumber = readDigits(unlabelled).length > 0;
    return isNumber ? { numbers: [unlabelled], others: '' } : { numbers: [], others: text };
  }
  const numbers = [...text.matchAll(WITHIN)].map(([number]) => withDigits(number));
  const isAny = numbers.length > 0;
  return { numbers, others: isAny ? text.replace(WITHIN, ' ').replace(LABEL, ' ') : text };
}

/** The letters that some type for 0 and 1, where nothing but digits is around them. */
const withDigits = (written: string): string =>
  written.replace(/(?<![\p{L}])[oil](?!\p{L})/giu, (letter) => (/o/i.test(letter) ? '0' : '1'));

/**
 * "+33 (0)6 12", "0033 6 12" and "06.12" are all dialled "0612" in France. Without a plus sign, the
 * digits may also come from the middle of a number. If there are several numbers, each of them.
 */
function readDigits(written: string): string[] {
  const numbers = readPhones(written).filter(({ e164 }) => e164 !== null);
  if (numbers.length > 1) return numbers.map((one) => compactPhone(one).replace(/\D/g, ''));
  const compact = written.replace(/\(0\)|[^\d+]/g, '');
  const dialled = compact
    .replace(/^(?:(?:\+|00)33|33(?=\d{9}$))0?/, '0')
    .replace(/^(?:\+|00)/, '')
    .replace(/\D/g, '');
  const plain = compact.startsWith('+') ? dialled : compact.replace(/\D/g, '');
  return [...new Set([dialled, plain])].filter((digits) => digits.length >= FEWEST_DIGITS);
}

/** "Clio Mk4" and "Golf mark 7" are "Clio 4" and "Golf 7". */
const MARK = /\b(?:mk ?(?=(?:\d|[ivx]+)\b)|mark (?=\d\b))/g;

/** "A trois", "C trois", "i trois" say a model's letter, where they say little before anything else. */
const MODEL_LETTER = /^[aci]$/;

function readWords(text: string): WantedWord[] {
  const all = foldWords(text).replace(MARK, '').split(' ').filter(Boolean);
  const isOfModel = all.map((word, at) => {
    const [next = '', after] = all.slice(at + 1);
    return MODEL_LETTER.test(word) && (isNumberSaid(next) || (next === 'un' && !after));
  });
  const saysLittle = all.map(
    (word, at) => SAYS_LITTLE.has(word) && !isOfModel[at] && !isOfModel[at - 1],
  );
  // If nothing else is left, they are what is looked for.
  const isAny = saysLittle.every(Boolean);
  const hasDigit = (word: string | undefined) => word !== undefined && /\d/.test(word);
  const isPiece = all.map(
    (word, at) =>
      hasDigit(word) ||
      (word.length <= LONGEST_PIECE && (hasDigit(all[at - 1]) || hasDigit(all[at + 1]))),
  );
  // Without a name beside it, the text as a whole is looked for in plates.
  const hasName = isPiece.includes(false);
  return all.map((word, at) => ({
    word,
    isOptional: !isAny && saysLittle[at] === true,
    mayBeOfPlate: hasName && isPiece[at] === true,
  }));
}
