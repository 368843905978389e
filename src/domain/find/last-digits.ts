const AROUND = `(?:(?:${[
  'les?|la|une?|[sm]on|[sm]a|the|an?|his|her|my|its',
  'num[ée]ros?|t[ée]l[ée]phone|portable|mobile|phone|number|one|celui|celle',
  'qui|dont|that|which|whose|est|sont|is|are|se|par|en|in|with|by|on',
].join('|')})\\s+)*`;

const ENDS = [
  'fini(?:t|ssent|ssant)|termin(?:e|ent|ant)|ends?|ending|finish(?:es|ing)',
  '(?:(?:quatre|4|six|6)\\s+)?derniers\\s+(?:(?:quatre|4|six|6)\\s+)?chiffres',
  'last\\s+(?:(?:four|4|six|6)\\s+)?(?:digits|figures|numbers)',
].join('|');

const ENDING = new RegExp(
  `(?<!\\p{L})${AROUND}(?:${ENDS})\\s*:?\\s+${AROUND}(\\d(?:[\\s.-]*\\d){2,})`,
  'giu',
);

/** "Un numéro qui finit par 78 96": the last digits of numbers, and the words around them. */
export function takeLastDigits(text: string): { lastDigits: string[]; rest: string } {
  if (!/\d/.test(text)) return { lastDigits: [], rest: text };
  const lastDigits = [...text.matchAll(ENDING)].map(([, digits = '']) => digits.replace(/\D/g, ''));
  return { lastDigits, rest: lastDigits.length > 0 ? text.replace(ENDING, ' ') : text };
}
