import { readPhone } from '#rules/phone.ts';
import { readPlate } from '#rules/plate.ts';

/** No plate that we know of has as many letters in a row; a name or a model mostly has more. */
const WORD = /\p{L}{4}/u;
/** "La DS3", "une 308 SW": nobody speaks so of a plate. */
const ARTICLE = /^\s*(les?|la|une?|the|an?)\s/i;
/** In characters without separators: shorter ones are models ("C5", "208"), longer ones sentences. */
const SHORTEST = 3;
const LONGEST = 11;

/**
 * Whether what was typed is looked up as a plate without the person saying so. A text that is clearly
 * a phone number, an e-mail address, a name or a model is not, although the API might be asked for
 * any text.
 */
export function mayBePlate(typed: string): boolean {
  const { normalized, kind } = readPlate(typed);
  if (kind === 'empty' || typed.includes('@') || !/\d/.test(normalized)) return false;
  if (ARTICLE.test(typed)) return false;
  if (kind !== 'other') return true;
  if (WORD.test(typed) || isNumber(typed)) return false;
  return normalized.length >= SHORTEST && normalized.length <= LONGEST;
}

/** Digits as people say them over the phone, whole or in part; and the numbers of models, "3008". */
function isNumber(typed: string): boolean {
  if (/\p{L}/u.test(typed)) return false;
  const digits = typed.replace(/\D/g, '');
  return (
    digits.length <= 4 ||
    /^\D*0|\+|^\s*\d\d(\W+\d\d)+\W*\d?\s*$/.test(typed) ||
    readPhone(typed).e164 !== null
  );
}
