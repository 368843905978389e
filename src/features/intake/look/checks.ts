import { toDate, toNumber } from '#contract/read.ts';
import { readPlate } from '#rules/plate.ts';
import type { RowRule } from './model.ts';

export interface Finding {
  rule: RowRule;
  /** See RowDoubt. */
  other?: string;
}

/**
 * Looks at one cell, trimmed and not empty; null where nothing is doubtful.
 * @param today YYYY-MM-DD
 */
export type Check = (value: string, today: string) => Finding | null;

/** La Poste's establishments, more than the key has room for: their digits sum to a multiple of 5. */
const LA_POSTE = '356000000';

/** A SIRET: 14 digits, of which Luhn's sum is a multiple of 10 (INSEE, "Numéro Siret"). */
export const siret: Check = (value) => {
  const digits = value.replace(/[\s.]/g, '');
  if (!/^\d{14}$/.test(digits)) return { rule: 'siretLength' };
  const isPoste = digits.startsWith(LA_POSTE) && sumOf(digits) % 5 === 0;
  return luhnSum(digits) % 10 === 0 || isPoste ? null : { rule: 'siretKey' };
};

const sumOf = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Every second digit from the right counts double, its two digits added where it has two. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

/** A plate of a French system; a foreign one is doubtful too, and goes just the same. */
export const plate: Check = (value) => {
  const { kind, suggestion } = readPlate(value);
  if (kind !== 'other' && kind !== 'empty') return null;
  return { rule: 'plate', ...(suggestion && { other: suggestion }) };
};

/** PHP's and MySQL's way to say that there is no date. */
const NO_DATE = /^(0000-00-00|00\/00\/0000)/;
const OLDEST_DATE = '1900-01-01';

/** YYYY-MM-DD or DD/MM/YYYY, with or without a time. */
export const date: Check = (value) => {
  if (NO_DATE.test(value)) return null;
  const read = toDate(value);
  if (read === null) return { rule: 'date' };
  return read < OLDEST_DATE ? { rule: 'dateOld' } : null;
};

/** A date of what has happened. */
export const pastDate: Check = (value, today) => {
  const finding = date(value, today);
  if (finding) return finding;
  return (toDate(value) ?? '') > today ? { rule: 'dateFuture' } : null;
};

export const number: Check = (value) => (toNumber(value) === null ? { rule: 'number' } : null);

/** Beyond it a reading is a typing error, or in metres. */
const MAX_KM = 1_000_000;

/** Kilometres. */
export const mileage: Check = (value) => {
  const km = toNumber(value);
  if (km === null) return { rule: 'number' };
  if (km < 0) return { rule: 'mileageNegative' };
  return km > MAX_KM ? { rule: 'mileageHigh' } : null;
};

/** Beyond it an invoice is in cents, or has lost its decimal point. */
const MAX_EUROS = 50_000;

/** Euros; a credit note is negative. */
export const amount: Check = (value) => {
  const euros = toNumber(value);
  if (euros === null) return { rule: 'number' };
  return Math.abs(euros) > MAX_EUROS ? { rule: 'amountHigh' } : null;
};
