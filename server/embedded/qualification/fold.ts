import { foldText } from '#rules/fold-text.ts';
import { PLUS_INSPECTION } from '#rules/inspection-labels.ts';

/** Garages' abbreviations: each word, followed by the forms that stand for it. */
const ABBREVIATIONS: ReadonlyMap<string, string> = table({
  remplacement: 'remp rempl remplt rempt rplt rpl rpt chgt chg chang remplace changer changement',
  echange: 'echg echang',
  avant: 'av avg avd',
  arriere: 'ar arg ard arr',
  gauche: 'g gche',
  droit: 'd drt droite',
  inferieur: 'inf infer',
  plaquette: 'plaq plaqu plq plac',
  disque: 'disq dsq dis',
  filtre: 'filt fil flt fltre ftre',
  habitacle: 'hab',
  huile: 'huil hle',
  moteur: 'mot mtr',
  vidange: 'vid vgd vdg',
  liquide: 'liq liqu',
  refroidissement: 'refr',
  distribution: 'distri dist',
  accessoire: 'acc acces access',
  courroie: 'cour courr crre crroie courroi',
  prechauffage: 'prech',
  amortisseur: 'amo',
  batterie: 'batt bat',
  climatisation: 'clim clima',
  geometrie: 'geo',
  embrayage: 'emb embr',
  carburant: 'carb carbu',
  gazole: 'gasoil gazoil go diesel gas',
  pompe: 'ppe pmpe',
  boite: 'bte bv bvm bva bvr edc dsg',
  roulement: 'roul rlt rlmt roult',
  controle: 'cont ctrl contr ctle control verif verification controler',
  diagnostic: 'diag',
  revision: 'rev revis',
  entretien: 'entr entret',
  equilibrage: 'equi',
  pneu: 'pneum pn pnx pneux',
  alternateur: 'alter altern alternat',
  demarreur: 'demar demarr',
  injecteur: 'inj inject',
  direction: 'direc dir',
  suspension: 'susp',
  technique: 'tech techn',
  operation: 'op oper',
  preparation: 'prepa prep',
  bougie: 'bgie boug',
  ampoule: 'amp',
  tambour: 'tamb',
  soufflet: 'sflt souf',
  rotule: 'rot',
  biellette: 'biel biell',
  joint: 'jt jnt',
  cartouche: 'cart',
  cylindre: 'cyl',
  'filtre huile': 'fah',
  'filtre air': 'faa',
  'balai essuie': 'beg eg',
});

/** Words that garages cut off wherever the field ends, so that only their beginning is there. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = Object.entries({
  remplacement: 'rempla',
  plaquette: 'plaquet',
  habitacle: 'habit',
  refroidissement: 'refroid',
  distribution: 'distrib',
  prechauffage: 'prechauf',
  amortisseur: 'amort',
  climatisation: 'climat',
  geometrie: 'geom',
  parallelisme: 'paral',
  embrayage: 'embray',
  echappement: 'echap',
  equilibrage: 'equil',
  vidange: 'vidang',
  diagnostic: 'diagno',
  pneu: 'pneu',
  regeneration: 'rege',
  permutation: 'permut',
}).map(([word, beginning]) => [new RegExp(`^${beginning}`), word]);

/** Words that end in s or x without being a plural. */
const SINGULAR = new Set('devis refus silencieux bras dessous dessus'.split(' '));

/** Signs and initials that stand for words: "60%", "// AV", "A/C", "E.G.R.", "E/G". */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/%/g, ' pour cent '],
  [PLUS_INSPECTION, ' et '],
  [/(^|\s)\/\/(?=\s|$)/g, ' parallelisme '],
  [/\ba\/c\b/g, ' climatisation '],
  [/\be\.?g\.?r\b\.?/g, ' egr '],
  [/\be[./]g\b\.?/g, ' eg '],
  [/\bm\.?o\b\.?/g, ' mo '],
  // "5W-30", "5 W 30".
  [/\b(\d{1,2})\s*w\s*-?\s*(\d{2})\b/g, ' $1w$2 '],
];

/**
 * Prepares a label for the rules: lower case, no accents, no punctuation, plurals and abbreviations
 * undone ("REMPL. PLAQ AVG" becomes "remplacement plaquette avant").
 */
export function fold(label: string): string {
  const spoken = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), foldText(label));
  return spoken
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(expand)
    .join(' ');
}

function expand(word: string): string {
  const plural = word.length > 3 && /[sx]$/.test(word) && !SINGULAR.has(word);
  const singular = plural ? word.slice(0, -1) : word;
  const short = ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(singular);
  if (short) return short;
  return BEGINNINGS.find(([beginning]) => beginning.test(singular))?.[1] ?? singular;
}

function table(words: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([word, short]) =>
      short.split(' ').map((abbreviation) => [abbreviation, word] as const),
    ),
  );
}
