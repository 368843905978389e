import { toDate, toNumber } from '#contract/read.ts';
import { DOUBTFUL_KM } from '#rules/mileage-bounds.ts';
import { readPlate } from '#rules/plate.ts';
import { siretFault } from '#rules/siret.ts';
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

export const siret: Check = (value) => {
  const fault = siretFault(value);
  return fault === null ? null : { rule: fault === 'length' ? 'siretLength' : 'siretKey' };
};

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

/** Kilometres. */
export const mileage: Check = (value) => {
  const km = toNumber(value);
  if (km === null) return { rule: 'number' };
  if (km < 0) return { rule: 'mileageNegative' };
  return km > DOUBTFUL_KM ? { rule: 'mileageHigh' } : null;
};

/** Beyond it an invoice is in cents, or has lost its decimal point. */
const MAX_EUROS = 50_000;

/** Euros; a credit note is negative. */
export const amount: Check = (value) => {
  const euros = toNumber(value);
  if (euros === null) return { rule: 'number' };
  return Math.abs(euros) > MAX_EUROS ? { rule: 'amountHigh' } : null;
};
