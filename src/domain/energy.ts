import { foldText } from '#rules/fold-text.ts';

export type Energy =
  | 'diesel'
  | 'petrol'
  | 'electric'
  | 'plug-in-hybrid'
  | 'hybrid'
  | 'lpg'
  | 'natural-gas'
  | 'ethanol'
  | 'hydrogen';

/**
 * The words of member files, and the codes of field P.3 of the French registration certificate
 * (arrêté du 9 février 2009). The particular stands before the general; a car of two fuels is
 * named after the rarer one.
 */
const words: [Energy, RegExp][] = [
  ['plug-in-hybrid', /^(ee|er|em|fl|gl|gm|pe|ne)$|(?<!non[ -])rechargeable|plug.?in|\bphev\b/],
  [
    'hybrid',
    /^(eh|eq|ep|fh|gh|gq|ph|nh)$|hybrid|\bm?hev\b|(essence|gazole|diesel).*electri|electri.*(essence|gazole|diesel)/,
  ],
  ['electric', /^(el|ev|bev)$|electri/],
  ['hydrogen', /^h2$|hydrogen/],
  ['lpg', /^(gp|eg)$|\bgpl|\blpg\b/],
  ['natural-gas', /^(gn|en)$|\bgnv|gaz naturel|\bcng\b/],
  ['ethanol', /^(fe|fg|fn|et)$|ethanol|\be85\b/],
  ['diesel', /^(go|gf|d)$|gazole|gas-?oil|diesel/],
  ['petrol', /^(es|e)$|essence|petrol|gasoline|sans plomb|\bsp9[58]/],
];

/** The energy that a word or a code of a client record means ("Gazole", "GO", "Diesel"); null for an unknown one. */
export function energyOf(written: string): Energy | null {
  const folded = foldText(written);
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
