/** What garages abbreviate, one word for another after folding. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    remplacement:
      'remp rempl remplt remplac rempla rempt rplt rpl remplace remplacee remplacer changement',
    echange: 'echg echang',
    avant: 'av avg avd',
    arriere: 'ar arg ard arr',
    gauche: 'g gche',
    droit: 'd drt droite',
    plaquette: 'plaq plaqu plq plaquet plac',
    disque: 'disq dsq',
    filtre: 'filt fil filtr flt ftre',
    habitacle: 'hab habit habi habitac',
    huile: 'huil hle',
    moteur: 'mot mtr',
    vidange: 'vid vidge vidang',
    liquide: 'liq liqu',
    refroidissement: 'refroid refroidis refr refroidiss',
    distribution: 'distri distrib dist distribut',
    accessoire: 'acc acces access accessoir',
    courroie: 'cour courr crroie courroi',
    prechauffage: 'prech prechauf prechauff',
    amortisseur: 'amort amorto amortiss amo',
    batterie: 'batt bat batteri',
    climatisation: 'clim climat clima',
    geometrie: 'geo geom',
    parallelisme: 'paral parall parallel',
    embrayage: 'emb embray embr embra',
    echappement: 'echap echapp echapt echappt',
    carburant: 'carb carbu',
    gazole: 'gasoil gazoil go diesel gas',
    pompe: 'ppe pmpe',
    boite: 'bte bv bvm bva bvr edc dsg',
    roulement: 'roul rlt rlmt roult',
    controle: 'cont ctrl contr ctle control verif verification controler',
    diagnostic: 'diag diagnostique diagno',
    revision: 'rev revis',
    entretien: 'entr entret',
    equilibrage: 'equil equi equilib',
    pneu: 'pneumatique pneum pn',
    alternateur: 'alter altern alternat',
    demarreur: 'demar demarr',
    injecteur: 'inj inject',
    direction: 'direc dir',
    suspension: 'susp',
    technique: 'tech techn',
    operation: 'op oper',
    preparation: 'prepa prep',
    piece: 'pce pces',
  }).flatMap(([word, short]) => short.split(' ').map((abbreviation) => [abbreviation, word])),
);

/** Words whose last letter is no plural. */
const SINGULAR = new Set('devis refus silencieux bras essuie verglas dessous dessus'.split(' '));

/**
 * A label as the rules read it: lower case, no accents, no punctuation, plurals and abbreviations
 * undone ("REMPL. PLAQ AVG" is "remplacement plaquette avant").
 */
export function fold(label: string): string {
  const words = label
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('%', ' pour cent ')
    // Initials are one word: "E.G.R.", "M.O.", "E/G".
    .replace(/\b(?:[a-z]\.){2,}|\be\/g\b/g, (initials) => `${initials.replace(/[./]/g, '')} `)
    .replace(/(\d+)\s*w\s*-?\s*(\d{2,3})\b/g, '$1w$2')
    .split(/[^a-z0-9]+/);
  return words.filter(Boolean).map(expand).join(' ');
}

function expand(word: string): string {
  const plural = word.length > 3 && /[sx]$/.test(word) && !SINGULAR.has(word);
  const singular = plural ? word.slice(0, -1) : word;
  return ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(singular) ?? singular;
}
