import { isMobileAbroad } from './mobiles-abroad.ts';

export interface Phone {
  /** For `tel:` and for comparing, "+33630553444"; null if it can't be read as a number. */
  e164: string | null;
  /** "06 30 55 34 44" for a French number; otherwise as it was written. */
  display: string;
  /**
   * By its French prefix. `service`: numbers in 08, which are a company's hotline and nobody's own;
   * `other`: foreign and unreadable numbers.
   */
  kind: 'mobile' | 'landline' | 'service' | 'other';
}

/**
 * French prefixes that are dialled under a country code other than 33 (plan de numérotation, Arcep
 * 2018-0881 and 2022-1583; the blocks of 0708 and 0709 as Google's libphonenumber has them, June
 * 2026).
 */
const overseas: [RegExp, string][] = [
  [/^0(590|690|691|7090[0-4])/, '590'],
  [/^0(594|694|7093[0-3])/, '594'],
  [/^0(596|696|697|7091[0-3])/, '596'],
  [/^0(262|263|269|639|692|693|7092[0-3]|7093[5-7])/, '262'],
  [/^0708(4[0-5]|5[0-6])/, '508'],
];

/** The codes under which French numbers of nine digits are dialled from abroad. */
const CODES = '33|590|594|596|262|508';
const NATIONAL = new RegExp(`^(?:(?:\\+|00)(?:${CODES})|33)?0?([1-9]\\d{8})$`);
const NUMBERS_IN_A_ROW = new RegExp(`(?:\\+|00)(?:${CODES})[1-9]\\d{8}|0[1-9]\\d{8}`, 'g');
/** How most people write a number, and most files: 100,000 of them are read at once. */
const USUAL = /^0\d{9}$/;

/** Reads one phone number as member files write it: "0630553444", "+33 (0)6 30 55 34 44", "06.30.55.34.44". */
export function readPhone(written: string): Phone {
  const [only, ...more] = readPhones(written);
  return only && more.length === 0 ? only : unreadable(written);
}

/**
 * The numbers in one field. It may hold several, in any way that people write them one after the
 * other, with words or a remark in brackets: "0630553444 / 03 29 45 00 00 (bureau)". What isn't a
 * number stays as it was written.
 */
export function readPhones(field: string | null): Phone[] {
  const written = field ?? '';
  const usual = USUAL.test(written) ? numberOf(written) : null;
  if (usual) return [usual];
  if (!/\d/.test(written)) return [];
  const parts = partsOf(written);
  const read = parts.map(numbersIn);
  const phones = read.includes(null)
    ? amongDigits(written)
    : read.flatMap((numbers) => numbers ?? []);
  const some = phones ?? parts.flatMap((part, at) => read[at] ?? leftOver(part));
  return some.some(({ e164 }) => e164 !== null) ? some : [unreadable(written)];
}

/** The texts between words, lines and signs that part numbers, as far as they have digits. */
const partsOf = (written: string): string[] =>
  written
    .trim()
    .replace(BRACKET, (bracket, inside: string) =>
      OF_A_NUMBER.test(inside) ? bracket : `;${inside};`,
    )
    .split(/[;|\n\r\t]|\p{L}+|\s[-–—/,+&]+\s/u)
    .filter((part) => /\d/.test(part));

/** A French number in full, and no other digits right beside it. */
const IN_FULL = new RegExp(
  String.raw`(?<!\d|(?:\+|00)\d{1,3}[ .-]?)(?:(?:\+|00)(?:${CODES})[ .-]?(?:\(0\))?[1-9]|0[1-9])(?:[ ./-]?\d\d){4}(?![ .-]?\d{1,4}\s*$|\d)`,
  'g',
);

/**
 * The French numbers among other digits, an hour or a house: "1) 06 30 55 34 44 (18h)". Null if there
 * are none. Not if only some digits follow at the end, because the number may have one too many.
 */
function amongDigits(written: string): Phone[] | null {
  const text = written.replace(/[\u00a0\u202f]/g, ' ');
  const numbers = [...text.matchAll(IN_FULL)].flatMap(([number]) => numberOf(number) ?? []);
  if (numbers.length === 0) return null;
  return [...numbers, ...text.split(IN_FULL).flatMap(partsOf).flatMap(leftOver)];
}

const BRACKET = /[([]([^()[\]]*)[)\]]/g;
/** The brackets of "+33 (0)6 30 55 34 44", "(06) 30 55 34 44" and "(+33) 6 30 55 34 44". */
const OF_A_NUMBER = /^\s*(0\d?|(\+|00)?\d\d\d?)\s*$/;

/** With fewer digits, it is a floor, an hour or a count, and not a mistyped number. */
const MISTYPED_DIGITS = 6;
const A_DATE = /^\D*\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d\d)\D*$/;

const leftOver = (part: string): Phone[] =>
  part.replace(/\D/g, '').length >= MISTYPED_DIGITS && !A_DATE.test(part)
    ? [unreadable(part.replace(/^[^\d+(]+|[^\d)]+$/g, ''))]
    : [];

/**
 * What can stand between two numbers. It is only taken for that if everything on both sides of it is
 * a number. A French number that follows a foreign one is known by its pairs of digits, because
 * foreign ones have any length.
 */
const BETWEEN = [
  /[^\d\s+./,()–—-]+/,
  /(?<!\s)(?:\s*(?=\+)|\s+(?=00[1-9]))/,
  /\+(?=\s*0[1-9])/,
  /(?<!\s)\s+(?=0[1-9](?:[ .-]?\d\d){4}(?:\s*$|\s+(?:\+|0)))/,
  /\s+/,
  /[/,]/,
  /[-–—]/,
];

/** The numbers of which a text without words consists; null if any of it is something else. */
function numbersIn(part: string): Phone[] | null {
  const one = numberOf(part);
  if (one) return [one];
  for (const between of BETWEEN) {
    const pieces = part.split(between).filter((piece) => /\d/.test(piece));
    const numbers = pieces.length > 1 ? allNumbers(pieces) : null;
    if (numbers) return numbers;
  }
  const run = compactOf(part);
  const pieces = run.match(NUMBERS_IN_A_ROW) ?? [];
  return pieces.length > 1 && pieces.join('') === run
    ? pieces.flatMap((piece) => numberOf(piece) ?? [])
    : null;
}

function allNumbers(pieces: readonly string[]): Phone[] | null {
  const all: Phone[] = [];
  for (const piece of pieces) {
    const numbers = numbersIn(piece);
    if (!numbers) return null;
    all.push(...numbers);
  }
  return all;
}

/** Its digits, without the zero that isn't dialled behind a country code: "+32 (0)470 12 34 56". */
const compactOf = (written: string): string => written.replace(/\(0\)|[^\d+]/g, '');

function numberOf(written: string): Phone | null {
  const compact = compactOf(written);
  const national = nationalOf(compact);
  if (national) {
    const kind = kindOf(national);
    const country = overseas.find(([prefix]) => prefix.test(national))?.[1] ?? '33';
    if (kind === 'other') return null;
    return {
      e164: `+${country}${national.slice(1)}`,
      display: national.replace(/(\d\d)(?=\d)/g, '$1 '),
      kind,
    };
  }
  const e164 = compact.replace(/^00/, '+');
  return /^\+(?!33)[1-9]\d{7,14}$/.test(e164)
    ? { e164, display: written.trim(), kind: 'other' }
    : null;
}

const unreadable = (written: string): Phone => ({
  e164: null,
  display: written.trim(),
  kind: 'other',
});

/**
 * The ten French digits, "0630553444". Also from nine digits, if a spreadsheet has dropped the
 * zero. Null for anything else.
 */
function nationalOf(compact: string): string | null {
  const digits = NATIONAL.exec(compact)?.[1];
  return digits ? `0${digits}` : null;
}

/** 070 to 072 are machines' or not given out, except overseas (Arcep 2012-0855 and 2018-0881). */
function kindOf(national: string): Phone['kind'] {
  if (/^0(6|7[3-9])/.test(national)) return 'mobile';
  if (national.startsWith('07')) {
    return overseas.some(([prefix]) => prefix.test(national)) ? 'mobile' : 'other';
  }
  return national.startsWith('08') ? 'service' : 'landline';
}

/**
 * In the form that can be dialled and compared, "0630553444" or "+32470123456". A text that isn't a
 * number stays as it was written.
 */
export const compactPhone = ({ e164, display, kind }: Phone): string =>
  kind === 'other' ? (e164 ?? display) : display.replaceAll(' ', '');

/**
 * The numbers in one field, tidied: "+33 6 30 55 34 44" becomes "0630553444". Null if there are
 * none.
 */
export const tidyPhones = (field: string | null): string | null =>
  readPhones(field).map(compactPhone).join(' / ') || null;

/** What a link to call dials; null if the number isn't one or is nobody's line. */
export const dialled = ({ e164, kind }: Phone): string | null => (kind === 'service' ? null : e164);

/** Whether it can receive text messages. Of a foreign number, we may not know. */
export function mobileOf({ kind, e164 }: Phone): 'yes' | 'no' | 'unknown' {
  if (kind === 'mobile') return 'yes';
  if (kind !== 'other' || e164 === null) return 'no';
  const isMobile = isMobileAbroad(e164);
  return isMobile === null ? 'unknown' : isMobile ? 'yes' : 'no';
}

export const mayBeMobile = (phone: Phone): boolean => mobileOf(phone) !== 'no';

/** Whether the field has a number that can receive a text message. */
export const holdsMobile = (field: string | null): boolean => readPhones(field).some(mayBeMobile);
