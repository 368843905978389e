import { toDate } from '#contract/read.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Whom an answer is for: what the caller asked about, and who the caller is. Both are whole
 * numbers.
 */
export interface Asker {
  subject: number;
  user: number;
}

/**
 * A mark inside each text of an answer, so that any reader can see for whom the answer was made.
 * The last number belongs to the text: the same text in the same answer always gets the same.
 */
export const markOf = ({ subject, user }: Asker, text: number): string =>
  `z${subject}u${user}x${text}y`;

export interface Mark extends Asker {
  text: number;
}

/** The marks in a text, whether shown in upper or lower case. */
export const marksIn = (text: string): Mark[] =>
  [...text.matchAll(/z(\d+)u(\d+)x(\d+)y/gi)].map(([, subject, user, own]) => ({
    subject: Number(subject),
    user: Number(user),
    text: Number(own),
  }));

const plates = new Set(['vehicleRegistrationPlate', 'immatriculation']);
const phones = /phone|portable|telephone/i;
const emails = /e-?mail/i;
/** Values whose meaning the page uses. With a mark they would lose it, and less would be tested. */
const meanings =
  /energy|title|civilite|campaignType|diffusionLabel|usedSource|zipCode|codePostal|nationalId|viePrivee|token_type|scope|PoSCode|codePdv/i;

/**
 * Marks an answer for its asker. Each text gets a mark, plates become the one that was asked for,
 * and phone numbers contain the subject. Amounts become multiples of a number that belongs to the
 * subject, so that their sums are multiples too.
 */
export function markFor(value: Json, asker: Asker, plate: string): Json {
  const texts = new Map<string, number>();
  const markOfText = (text: string): string => {
    const known = texts.get(text) ?? texts.size + 1;
    texts.set(text, known);
    return markOf(asker, known);
  };
  const marked = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((item) => marked(item, key));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([k, item]) => [k, marked(item, k)]));
    }
    if (plates.has(key)) return plate;
    if (key === 'access_token') return value;
    if (typeof value === 'number') {
      if (phones.test(key)) return Number(phoneOf(asker, String(value)));
      return /amount/i.test(key) ? nearestMultiple(value, amountUnit(asker.subject)) : value;
    }
    if (typeof value !== 'string' || value === '' || toDate(value)) return value;
    if (phones.test(key)) return phoneOf(asker, value);
    if (emails.test(key)) return value.replace(/^[^@]*/, markOfText(value));
    if (/vin$|variante/i.test(key)) return vinOf(asker);
    if (meanings.test(key) && asker.subject % 4 !== 0) return value;
    return `${value} ${markOfText(value)}`;
  };
  return marked(value, '');
}

const PRIMES = [
  101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193,
];

/**
 * In cents: every amount of the subject, and so every sum of its amounts, is a multiple of this.
 */
export const amountUnit = (subject: number): number => PRIMES[subject % PRIMES.length] ?? 101;

const nearestMultiple = (euros: number, unit: number): number =>
  Math.abs(euros) < 1e9 ? (Math.round((euros * 100) / unit) * unit) / 100 : euros;

/** Ten digits: five are the subject, and three tell its phone numbers apart. */
function phoneOf({ subject }: Asker, written: string): string {
  const own = [...written].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 1000;
  const begin = written.startsWith('01') ? '01' : '06';
  return `${begin}${String(subject % 100_000).padStart(5, '0')}${String(own).padStart(3, '0')}`;
}

/** Seventeen of the characters that a VIN may have. */
const vinOf = ({ subject, user }: Asker): string =>
  `VF7Z${subject}U${user}X0Y`.padEnd(17, '0').slice(0, 17);
