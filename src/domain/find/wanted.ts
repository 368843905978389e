import { foldText, foldWords } from '#rules/fold-text.ts';
import { normalizePlate } from '#rules/plate.ts';

/** What somebody looks for. Whoever has one of the parts is found, except that all words must fit. */
export interface Wanted {
  /** It is a phone number or an e-mail address, or a part of one, which campaigns don't have. */
  isContact: boolean;
  /** Folded. All of them must fit something about the same person or car. */
  words: string[];
  /** Folded. They may fit, but say little: "the Sandero", "Madame Dupont", "de la Tour". */
  optional: string[];
  /** A phone number, whole or in part, in every way in which it may have been meant; or none. */
  digits: string[];
  /** Folded, whole or in part. */
  email: string | null;
  /** In normal form, whole or in part. */
  plate: string | null;
}

/** Fewer digits are in nearly every number. */
const FEWEST_DIGITS = 4;
const SHORTEST_PLATE = 3;

const isLong = (digits: string): boolean => digits.length >= FEWEST_DIGITS;

const SAYS_LITTLE = new Set(
  'a au aux avec d de des du et la le les l ma mon sa son un une m mr mme mlle monsieur madame mademoiselle the of my with and mister mrs ms miss'.split(
    ' ',
  ),
);

export function readWanted(typed: string): Wanted {
  const isNumber = !/\p{L}/u.test(typed);
  const digits = isNumber ? readDigits(typed) : [];
  const isEmail = typed.includes('@');
  const plate = normalizePlate(typed);
  // "3008" may be a model, and "06 12" can't.
  const isContact = isEmail || (digits.some(isLong) && !/^[1-9]\d{3}$/.test(typed.trim()));
  const all = isContact ? [] : foldWords(typed).split(' ').filter(Boolean);
  const words = all.filter((word) => !SAYS_LITTLE.has(word));
  return {
    isContact,
    // If nothing else is left, they are what is looked for.
    words: words.length > 0 ? words : all,
    optional: words.length > 0 ? all.filter((word) => SAYS_LITTLE.has(word)) : [],
    digits: digits.filter(isLong),
    email: isEmail ? foldText(typed).replaceAll(' ', '') : null,
    plate: !isEmail && plate.length >= SHORTEST_PLATE && /\d/.test(plate) ? plate : null,
  };
}

/**
 * "+33 (0)6 12", "0033 6 12" and "06.12" are all dialled "0612" in France. Without a plus sign, the
 * digits may also come from the middle of a number.
 */
function readDigits(written: string): string[] {
  const compact = written.replace(/\(0\)|[^\d+]/g, '');
  const dialled = compact
    .replace(/^(?:(?:\+|00)33|33(?=\d{9}$))0?/, '0')
    .replace(/^(?:\+|00)/, '')
    .replace(/\D/g, '');
  const plain = compact.startsWith('+') ? dialled : compact.replace(/\D/g, '');
  return [...new Set([dialled, plain])];
}
