import { readPhone } from '#rules/phone.ts';
import { readPlate } from '#rules/plate.ts';
import { repairPlate } from '#rules/plate-repair.ts';
import { isMopedPlate } from '#rules/plate-systems.ts';
import { isModelName } from './model-names.ts';
import { plainly } from './plainly.ts';

/** No plate that we know of has as many letters in a row; a name or a model mostly has more. */
const WORD = /\p{L}{4}/u;
/** "La DS3", "ma 308": nobody speaks so of a plate. */
const ARTICLE =
  /^\s*(les?|la|l’|l'|une?|[mst](?:a|on|es)|[nv](?:os|otre)|leurs?|ce(?:t|tte|s)?|the|an?|my|his|her|its|our|your|their|this)\s/i;
/** "Le 308 D", where "LE 12 B" and "A 123 B" are plates of mopeds. */
const OF_A_VAN = /^\s*(la|le|une?)\s+\d{3}/i;
/** "308 SW 1.6": the size of an engine, which would make a plate of the old series of it. */
const ENGINE = /(?<!\d)\d[.,]\d(?!\d)/;
/** In characters without separators: shorter ones are models, longer ones sentences. */
const SHORTEST = 3;
const LONGEST = 11;

/**
 * The plate that is looked up for what was typed without the person saying so, in normal form. Null
 * for a text that is clearly a phone number, an e-mail address, a name or a model, although the API
 * might be asked for any text. With a name beside it, only a French plate counts.
 */
export function plateMeant(written: string): string | null {
  const typed = plainly(written);
  const { normalized, kind } = readPlate(typed);
  if (!/\d/.test(normalized) || ENGINE.test(typed)) return null;
  if (kind !== 'other') return normalized;
  const [plate, ...more] = platesWithin(typed);
  if (plate !== undefined) {
    if (more.length > 0) return null;
    // With nothing beside it but what is printed on a plate, it is only proposed.
    return repairPlate(normalized) === undefined ? plate.normalized : normalized;
  }
  if (typed.includes('@') || WORD.test(typed)) return null;
  if (ARTICLE.test(typed) && !(isMopedPlate(normalized) && !OF_A_VAN.test(typed))) return null;
  if (isNumber(typed, normalized) || isModelName(typed, normalized)) return null;
  return normalized.length >= SHORTEST && normalized.length <= LONGEST ? normalized : null;
}

export const mayBePlate = (typed: string): boolean => plateMeant(typed) !== null;

const WITHIN =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}[ .-]?\d{3}[ .-]?[A-Z]{2}|\d{1,4}[ -]?[A-Z]{1,3}[ -]?(?:97\d|2[AB]|\d\d))(?![\p{L}\p{N}])/giu;
/** "La 308 SW de Dupont" is no LA-308-SW. */
const SAID_BEFORE = /^(la|le|ma|sa|de|an|my)\s/i;

/** The French plates among other words. */
export const platesWithin = (typed: string): { written: string; normalized: string }[] =>
  [...typed.matchAll(WITHIN)].flatMap(([written]) => {
    const { normalized, kind } = readPlate(written);
    const isPlate = kind !== 'other' && !SAID_BEFORE.test(written);
    const front = kind === 'fni' ? normalized.replace(/(\d\d|2[AB])$/, '') : null;
    return isPlate && (front === null || !isModelName(front, front))
      ? [{ written, normalized }]
      : [];
  });

/** With what it is, or with the letters O, I and L for digits, as some write or paste it. */
const NUMBER =
  /^(FAX|FIXE?|GSM|MOB|N[OR]?|NUM|PORT?|TEL)[0O][\dILO]*$|^[0O][\dILO]{5,}$|^0?0?33[\dILO]{5,}$/;
const NUMBER_WITHIN = /(?<!\p{N})0[1-9]([ .-]?\d\d){2}/u;

/** Digits as people say them over the phone, whole or in part; and the numbers of models, "3008". */
function isNumber(typed: string, normalized: string): boolean {
  if (/\p{L}/u.test(typed)) return NUMBER.test(normalized) || NUMBER_WITHIN.test(typed);
  const digits = typed.replace(/\D/g, '');
  return (
    digits.length <= 4 ||
    /^\D*0|\+|^\s*\d\d(\W+\d\d)+\W*\d?\s*$/.test(typed) ||
    readPhone(typed).e164 !== null
  );
}
