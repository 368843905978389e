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
 * The words of member files, and the codes of field P.3 of the French registration certificate
 * (arrêté du 9 février 2009). The particular stands before the general; a car of two fuels is
 * named after the rarer one, and after its gas where it has gas: that decides its maintenance.
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

/** The energy that a word or a code of a client record means ("Gazole", "GO", "Diesel"); null for an unknown one. */
export function energyOf(written: string | null): Energy | null {
  if (written === null) return null;
  const folded = foldText(written);
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** What a vehicle runs on, as far as its maintenance is concerned. */
export type Powertrain = 'petrol' | 'diesel' | 'hybrid' | 'electric' | 'lpg';

const powertrains: Readonly<Record<Energy, Powertrain | null>> = {
  diesel: 'diesel',
  petrol: 'petrol',
  ethanol: 'petrol',
  electric: 'electric',
  hybrid: 'hybrid',
  'plug-in-hybrid': 'hybrid',
  lpg: 'lpg',
  // It burns a gas in a petrol engine too.
  'natural-gas': 'lpg',
  // Burnt or in a fuel cell: the word does not say.
  hydrogen: null,
};

export const powertrainOf = (energy: Energy | null): Powertrain | null =>
  energy && powertrains[energy];
