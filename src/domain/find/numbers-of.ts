import { compactPhone, type Phone } from '#rules/phone.ts';

/**
 * The codes of the countries around France, and of those where many of its residents come from, in
 * which a zero is dialled before a number that isn't dialled from abroad, by the numbering plans filed
 * with the ITU (itu.int/oth/T0202): Belgium, Germany, Switzerland, the United Kingdom, the Netherlands,
 * Austria, Ireland, Romania, Morocco, Algeria and Turkey. There is none in Luxembourg, Spain, Monaco,
 * Andorra, Portugal or Poland; Italy's is dialled from abroad as well.
 */
const WITH_A_ZERO = '^(32|49|41|44|31|43|353|40|212|213|90)';
const ITS_ZERO = new RegExp(`${WITH_A_ZERO}0(?=[1-9])`);
const ITS_CODE = new RegExp(`${WITH_A_ZERO}(?=[1-9])`);

export interface Dialled {
  number: string;
  /** A foreign one as it is dialled in its own country: in France, it may be somebody else's. */
  isAbroad: boolean;
}

const written = (number: string): Dialled => ({ number, isAbroad: false });

/** A foreign number as it is dialled in its own country, where that is different. */
export const ownNumberOf = (phone: Phone): string[] =>
  numbersOf(phone).flatMap(({ number, isAbroad }) => (isAbroad ? number : []));

/** As a French caller says it, as it is dialled from abroad, and as it is in its own country. */
export function numbersOf(phone: Phone): Dialled[] {
  const national = written(compactPhone(phone).replace(/\D/g, ''));
  const whole = phone.e164?.replace(/\D/g, '');
  if (whole === undefined) return [national];
  if (phone.kind !== 'other') return [national, written(whole)];
  const dialled = whole.replace(ITS_ZERO, '$1');
  const own = dialled.replace(ITS_CODE, '0');
  if (own === dialled) return [written(dialled)];
  // "+32 0470…" is no number, but written and typed.
  const withZero = dialled.replace(ITS_CODE, (code) => `${code}0`);
  return [written(dialled), written(withZero), { number: own, isAbroad: true }];
}
