import { foldText } from './fold-text.ts';

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
 * The words in members' files, and the codes of field P.3 of the French registration certificate
 * (arrêté du 9 février 2009). Specific words come before general ones. A car with two fuels is
 * named after the rarer one, or after its gas if it has any, because that decides its maintenance.
 */
const words: [Energy, RegExp][] = [
  [
    'plug-in-hybrid',
    /^(ee|er|em|fl|fm|fr|gl|gm|pe|ne)$|(?<!non[ -])rechargeable|plug.?in|\bphev\b/,
  ],
  [
    'hybrid',
    /^(eh|eq|ep|fh|fp|fq|gh|gq|ph|nh|go\+el|es\+el|e\+e)$|hybrid|\bm?hev\b|(essence|gazole|diesel).*electri|electri.*(essence|gazole|diesel)/,
  ],
  ['electric', /^(el|ev|bev|ve)$|electri/],
  ['hydrogen', /^(h2|he|hh)$|hydrogen/],
  ['lpg', /^(gp|eg|fg)$|gpl|\blpg\b/],
  ['natural-gas', /^(gn|en|fn)$|\bgnv|gaz naturel|\bcng\b/],
  ['ethanol', /^(fe|et)$|ethanol|\be85\b|flex/],
  ['diesel', /^(go|gf|gzl|d)$|gazole|gas[- ]?oil|diesel/],
  ['petrol', /^(es|ess|e|sp)$|essence|petrol|gasoline|sans plomb|\bsp9[58]|super/],
];

/**
 * The energy that a client record's word or code means ("Gazole", "GO", "Diesel"); null if we don't
 * know the word.
 */
export function energyOf(written: string | null): Energy | null {
  if (written === null) return null;
  const folded = foldText(written);
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** What a vehicle runs on, as far as it matters for maintenance. */
export type Powertrain = 'petrol' | 'diesel' | 'hybrid' | 'electric' | 'lpg';

const powertrains: Readonly<Record<Energy, Powertrain | null>> = {
  diesel: 'diesel',
  petrol: 'petrol',
  ethanol: 'petrol',
  electric: 'electric',
  hybrid: 'hybrid',
  'plug-in-hybrid': 'hybrid',
  lpg: 'lpg',
  // This too is a petrol engine that burns gas.
  'natural-gas': 'lpg',
  // Burnt in an engine or used in a fuel cell: the word doesn't tell.
  hydrogen: null,
};

export const powertrainOf = (energy: Energy | null): Powertrain | null =>
  energy && powertrains[energy];
