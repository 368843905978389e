/**
 * How the mobiles of the countries around France begin, behind the country's code, by the numbering
 * plans that each has filed with the ITU (itu.int/oth/T0202): Belgium 045 to 049 (IBPT), Switzerland
 * 075 to 079 (OFCOM), Germany 015 to 017 (Bundesnetzagentur), the United Kingdom 07 (Ofcom; but 070
 * is personal and 076 are pagers, except the Isle of Man's 07624), Spain 6 and 71 to 79 (CNMC),
 * Italy 3 (AGCOM), Luxembourg 6 (ILR). Liège's landlines are 04 too, and one digit shorter. The zero
 * that isn't dialled from abroad may have been written; Italy's landlines do have it.
 */
const plans: readonly (readonly [code: string, mobile: RegExp])[] = [
  ['32', /^0?4[5-9]\d{7}$/],
  ['41', /^0?7[5-9]\d{7}$/],
  ['49', /^0?1[5-7]\d{8,9}$/],
  ['44', /^0?7(?:[1-57-9]\d{8}|624\d{6})$/],
  ['34', /^(?:6\d|7[1-9])\d{7}$/],
  ['39', /^3\d{8,9}$/],
  ['352', /^6\d{8}$/],
];

/** Null for a number of any other country. */
export function isMobileAbroad(e164: string): boolean | null {
  const plan = plans.find(([code]) => e164.startsWith(`+${code}`));
  if (!plan) return null;
  const [code, mobile] = plan;
  return mobile.test(e164.slice(1 + code.length));
}
