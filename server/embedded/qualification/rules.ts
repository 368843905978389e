import {
  EMISSIONS_WORDS,
  INSPECTION_CHECK_WORDS,
  INSPECTION_WORDS,
  REINSPECTION_WORDS,
} from '#rules/inspection-labels.ts';

/**
 * One row of the table. The first row whose words are there and whose exceptions are not decides.
 */
export interface Rule {
  /** Null if the words say that no job was done. */
  job: number | null;
  /**
   * Matched against folded text (fold.ts): lower case, no accents, singular, abbreviations undone.
   */
  label: RegExp;
  except?: RegExp;
  /**
   * The garages' codes for the job, without the "forfait", axle and number of FPLAQAV or FORVID2.
   */
  codes?: readonly string[];
}

/**
 * Words about a part that nobody worked on: advice, quotes, findings, refusals, other people's
 * work.
 */
const ONLY_SAID =
  /\b(prevoir|devis|prochain\w*|dernier\w*|refus\w*|conseil\w*|a (remplacement|revoir|surveiller|faire|controle)|limite|^vu|ras|ok|bon etat|conforme|usure .*\d|usee? a|reste|niveau|appoint|valable|convoyage|garantie|autre garage|a \d+ pour cent|preconisee?|information client|non (realise|fait)|souhaite pas|bientot|en 20\d\d)\b/;

/** Words for what was found or planned, unless the same line also says that something was done. */
const FOUND =
  /\b(usee?|marquee?|fatiguee?|faible|bruit|fuite|recherche|depassee?|attention|attente|commande|rdv|a suivre|client prevenu)\b/;

/** Fees and discounts. */
const MONEY =
  /\b(consigne|recyclage|dechet|usagee?|eco (participation|contribution|taxe)|ecotaxe|enlevement|gardiennage|stockage|remise(?! a (zero|niveau))|location|franchise)\b/;

/** Hours of a trade. They don't say what was done in them. */
const PLAIN_LABOUR = /^(mo|main (droit )?oeuvre) (de )?(carrosserie|tolerie|peinture|mecanique)/;

/** Looking at a part isn't replacing it, unless the same line also says that something was done. */
const LOOKED_AT = /\b(controle|test|essai|mesure|inspection|charge batterie|bilan)\b/;
const DONE =
  /\b(remplacement|echange|pose|fourniture|refection|reglage|montage|forfait|vidange|revision|service)\b/;

/**
 * A small part doesn't mean the job that it belongs to: "JOINT DE VIDANGE", "VIS DE DISQUE",
 * "CAPTEUR PRESSION PNEU".
 */
const SMALL_PART =
  /^((remplacement|echange|pose|fourniture|depose|repose|et|jeu|kit|lot|de|du|des|la|le|les|l|\d+) )*(joint|bouchon|bague|vis|visserie|ecrou|boulon|collier|valve|capteur|sonde|temoin|cosse|couvercle|boitier|durite|agrafe|clip|rondelle|goupille|cache|nettoyant|degrippant|additif|pate|graisse|support|chargeur|pince|torche|lampe torche|purgeur|circlip|produit|silentbloc (echappement|moteur)|relai|cable|faisceau|contacteur|interrupteur|bobine|moteur|ventilateur|cle|raz|remise a zero|reinitialisation|depose repose|montage plaquette|bac|jauge|indicateur|ressort|patte|poulie|tuyau|bocal|vase|radiateur|reservoir|pedale|chaussette|chaine|jante|enjoliveur|pompe (a )?carburant|pompe direction)\b/;

/**
 * What the garages' words stand for. The most specific come first: "filtre d'habitacle" before
 * "filtre à air", "disque d'embrayage" before "disque". A line with several jobs ("disques +
 * plaquettes") counts for the larger one. Codes of labour rates ("M1", "T2", "C") say nothing about
 * the job.
 */
export const rules: readonly Rule[] = [
  { job: 25, label: /additif fap|eolys|cerine/ },
  { job: null, label: SMALL_PART },
  { job: 38, label: /ad ?blue|\buree\b/, codes: ['ADB', 'ADBLUE'] },
  { job: null, label: ONLY_SAID },
  { job: null, label: FOUND, except: DONE },
  { job: null, label: MONEY },
  { job: null, label: PLAIN_LABOUR },
  { job: 43, label: INSPECTION_CHECK_WORDS, codes: ['PCT', 'PREPCT'] },
  // Neither starts a period of the inspection, so neither may count as one (rules/inspection.ts).
  { job: 44, label: REINSPECTION_WORDS },
  { job: 45, label: EMISSIONS_WORDS },
  { job: 39, label: INSPECTION_WORDS, codes: ['CT'] },
  { job: null, label: LOOKED_AT, except: DONE },
  { job: 25, label: /\bfap\b|\bdpf\b|filtre (a )?particule/, codes: ['FAP'] },
  { job: 26, label: /\begr\b/, codes: ['EGR'] },
  {
    job: 20,
    label: /geometrie|parallelisme|reglage (des? |du )?train/,
    codes: ['GEO', 'GEOM', 'PARA'],
  },
  {
    job: 42,
    label: /peinture|carrosserie|tolerie|redressage|debosselage|pare choc|lustrage|vernis/,
    codes: ['CARR', 'PEINT'],
  },
  {
    job: 22,
    label: /essuie|\bbalai/,
    except: /\bbras\b|mecanisme|tringlerie|commodo/,
    codes: ['EG', 'BEG'],
  },
  {
    job: 35,
    label: /pare ?brise|lunette arriere|\bvitre|vitrage|impact/,
    except: /leve|lave|mecanisme|degivr/,
    codes: ['PB'],
  },
  { job: 7, label: /prechauffage|bougie (de )?chauffe/ },
  { job: 6, label: /bougie/, codes: ['BOUG', 'BOUGIE'] },
  {
    job: 9,
    label:
      /courroie.*(accessoire|alternateur|climatisation|poly|trapez|nervure)|accessoire.*courroie|\bpoly v\b|\b\d ?pk ?\d|galet.*accessoire/,
    except: /distribution/,
    codes: ['CACC'],
  },
  {
    job: 28,
    label:
      /(vidange|huile|bidon|entretien|filtre).*(\bboite\b|\bpont\b)|\bboite\b.*(vidange|huile)|75w\d|80w\d0|\batf\b/,
    codes: ['VIDB', 'BVA'],
  },
  {
    job: 8,
    label: /distribution|courroie crantee/,
    except: /chaine|carter|pignon/,
    codes: ['DIST', 'DISTRI', 'DISTRIB', 'KDIST', 'KDIS'],
  },
  {
    job: 11,
    label: /liquide.*frein|\bldf\b|(purge|vidange).*frein|\bdot ?[45]/,
    except: /maitre cylindre/,
    codes: ['LDF', 'PURG', 'PURGE'],
  },
  {
    job: 12,
    label: /liquide.*refroidissement|\bldr\b|antigel|(vidange|purge).*refroidissement/,
    codes: ['LDR'],
  },
  { job: 23, label: /embrayage|volant moteur|butee hydraulique|bimasse/, codes: ['EMB', 'EMBR'] },
  { job: 10, label: /pompe (a )?eau/, codes: ['PAE'] },
  {
    job: 5,
    label: /(filtre|cartouche|element).*(habitacle|climatisation|cabine)|pollen|habitacle.*filtre/,
    codes: ['FHAB'],
  },
  { job: 27, label: /climatisation|\br ?134|1234 ?yf/, codes: ['CLIM'] },
  {
    job: 13,
    label:
      /revision|operation systematique|service (entretien|oil|annuel|a|b)\b|visite.*entretien|entretien (periodique|annuel|constructeur|courant|complet|programme|selon|\d)|^(forfait |pack )?entretien$/,
    codes: ['REV', 'REVI', 'REVIS', 'REVISION', 'REVA'],
  },
  {
    job: 3,
    label: /(filtre|cartouche|element).*(gazole|carburant|essence)/,
    codes: ['FGO', 'FCARB'],
  },
  {
    job: 1,
    label: /vidange|huile moteur|huile et filtre|\b\d{1,2}w\d{2}\b|^huile\b/,
    except:
      /^((remplacement|echange) )?(filtre|cartouche|element)|huile (de )?(direction|hydraulique|frein|tronconneuse)|pompe|^carter/,
    codes: ['VID', 'VIDANGE', 'VIDF', 'VIDH'],
  },
  { job: 2, label: /(filtre|cartouche|element).*huile/, codes: ['FHUI', 'FH'] },
  { job: 4, label: /(filtre|cartouche|element).*\bair\b/, codes: ['FAIR', 'FA'] },
  {
    job: 16,
    label: /machoire|segment (de )?frein|tambour|cylindre (de )?roue|kit (de )?frein arriere/,
  },
  { job: 14, label: /garniture (de )?(frein|disque)/ },
  { job: 15, label: /disque/, codes: ['DISQ', 'DISQUE'] },
  { job: 14, label: /plaquette/, codes: ['PLAQ', 'PLAQUETTE'] },
  { job: 17, label: /etrier|flexible.*(frein|avant|arriere)|maitre cylindre/, codes: ['ETR'] },
  { job: 18, label: /amortisseur/, except: /coffre|hayon|capot/, codes: ['AMORT', 'AMO'] },
  { job: 19, label: /(remplacement|fourniture|achat).*pneu|pneu.*neuf|^\d pneu/ },
  {
    job: 40,
    label: /equilibrage|permutation|montage.*(pneu|roue)/,
    codes: ['EQUI', 'EQUIL'],
  },
  {
    job: 19,
    label: /\bpneu|\b\d{3} ?\d{2} ?z?r ?\d{2}/,
    except: /pression|reparation|crevaison|gonflage|meche/,
    codes: ['PNEU', 'PNE'],
  },
  { job: 21, label: /batterie/, except: /booster/, codes: ['BAT', 'BATT'] },
  { job: 24, label: /echappement|silencieux|cataly|\bpot\b/, codes: ['ECHAP'] },
  {
    job: 29,
    label: /rotule|biellette|triangle(?! gilet)|\bbras\b|cremaillere|barre stab/,
    codes: ['ROT'],
  },
  {
    job: 30,
    label: /cardan|soufflet|transmission (gauche|droit|avant)/,
    except: /levier/,
    codes: ['CARD'],
  },
  { job: 31, label: /roulement|moyeu/, codes: ['ROUL'] },
  { job: 32, label: /alternateur/, codes: ['ALT'] },
  { job: 33, label: /demarreur/, codes: ['DEM'] },
  {
    job: 34,
    label:
      /eclairage|ampoule|lampe|optique|phare|\bfeu\b|xenon|projecteur|clignotant|\bh(1|4|7|11|15)\b/,
    except: /reglage|commodo/,
    codes: ['AMP'],
  },
  { job: 36, label: /injecteur|injection/, codes: ['INJ'] },
  { job: 37, label: /turbo/, except: /electrovanne/, codes: ['TURBO'] },
  { job: 41, label: /diagnostic|\bvalise\b|(lecture|effacement).*(defaut|code)/, codes: ['DIAG'] },
];
