/**
 * How garages write the inspection ("contrôle technique") and its neighbours, which start no period:
 * a second look at the defects (arrêté du 18 juin 1991, art. 4), a van's check between two
 * inspections (Code de la route, R323-22, II), and a garage's own look before one. Matched against
 * folded words: lower case, no accents, one space apart. The server's words have lost their plural too.
 */
const CT =
  '(?:(?:controles?|control|contr|cont|ctrl|ctle|visites?) (?:techniques?|techn|tech|tec)|ct|c t)';
const POLLUTION = '(?:(?:controles?|test|mesure) )*(?:anti ?)?pollution';
const SECOND = '(?:2|2 ?e|2 ?eme|2 ?nde?|seconde?|deuxieme)';
const CONTRE_VISITE = '(?:contre ?vis(?:ites?)?|(?:c ?tre|cte|c) visites?)';
const CV = `(?:${CONTRE_VISITE}|cv|c v)`;
const SHORT = '(?:complem\\w*|compl?|cpl)';
const AND = '(?:et|plus?|avec|y compris?|puis?)';
const ARTICLES = '(?:(?:a|au|aux|la|le|l|les|un|une|du|de|des|d|votre|son) )*';
const PASSING = '(?:passages?|presentations?)';

/**
 * A part, a repair, or a word such as "suite" before it makes an inspection the occasion for other
 * work: "plaquettes suite CT", "feux pour CT", "défauts CT". One that is brought there is inspected:
 * "présentation pour CT".
 */
const WORK =
  '(?:remp\\w*|rplt?|rpt|chgt|changements?|echanges?|echg|poses?|montages?|fournitures?|repar\\w*|reglages?|regl|travaux?|travau|remises?|conformite|defauts?|defaillances?|anomalies?|feux?|phares?|ampoules?|plaq\\w*|disques?|pneus?|freins?|essuie|balais?|rotules?|triangles?|biellettes?|amort\\w*|echappement|soufflets?|cardans?|corrosion|fuites?)';
const OCCASION =
  '(?:suites?|suivant|selon|apres?|post|avant|av|lors?|cause|echec|refuse?|releve\\w*|constate\\w*|signale\\w*|pv|rapport|date|echeance|validite|limite|prochain|dernier|rappel|rdv|rendez vous|retour)';
const BROUGHT =
  '(?:present\\w*|deplacements?|depots?|conduites?|amenee?|transports?|forfaits?|frais?)';
const ONLY_BEFORE = [
  `${WORK} (?:(?!${AND} |${PASSING} |retour )[a-z0-9]+ ){0,6}`,
  `${OCCASION} ${ARTICLES}(?:${PASSING} )?${ARTICLES}`,
  `(?<!\\b${BROUGHT} ${ARTICLES}(?:vehicule |voiture )?)pour ${ARTICLES}(?:passages? |passer )?${ARTICLES}`,
].join('|');

/** One of `these` that is not only the occasion for other work. */
const itself = (these: string) => `(?<!\\b(?:${ONLY_BEFORE}))\\b(?:${these})`;

/** Said of an inspection that did not take place, or not yet. */
const NOT_DONE = [
  'non (?:pass|eff|faite?\\b|realise|presente|execute|souhait|demande|prevu)',
  '(?:pas|jamais?) (?:encore )?(?:passe|faite?\\b|effectue|realise|presente|pu\\b)',
  'a (?:faire|refaire|passer|repasser|prevoir|programmer|planifier|effectuer|realiser|prendre|revoir)\\b',
  'absente?\\b|annul\\w*|reportee?\\b|decalee?\\b|impossible\\b|refus\\w*|prevoir\\b|devis\\b|conseil\\w*|penser\\b',
  'valable\\b|bientot\\b|ailleurs\\b|autre garage\\b|perime|expire|depasse|ok\\b|ras\\b|en 20\\d\\d\\b|prochain|dernier|convoyage',
].join('|');
const DONE = `^(?!.*\\b(?:${NOT_DONE}))`;

/** An inspection that is sold with one of the others is one. */
const WITH_MORE = [
  `${CT} (?:${AND}|sans?|hors?) ${ARTICLES}(?:${PASSING} )?${ARTICLES}(?:${POLLUTION}|${CV}\\b)`,
  `(?:pollution|${CV}) ${AND} ${ARTICLES}(?:${PASSING} )?${ARTICLES}${CT}\\b`,
  `${CT} (?:.* )?(?:${CV}|pollution) (?:inclu|compri|offert|gratuit)`,
].join('|');

const REINSPECTION = [
  `${CONTRE_VISITE}(?! ${SHORT})\\b`,
  `${SECOND} (?:visites?|passages?|presentations?) (?:(?:de|du|au|a|la|le) )*(?:${CT}|techniques?)\\b`,
  `${CT} (?:en |au |pour )?${SECOND} (?:visites?|passages?|presentations?|fois?)\\b`,
  `${CT} (?:en |au |pour )?(?:nouveau|nouvelle) (?:visites?|passages?|presentations?)\\b`,
  `(?:re|2 ?e|2 ?eme|2 ?nde?|seconde?|deuxieme) ${CT}\\b`,
  `(?:re ?passages?|re ?visites?|re ?presentations?) ${ARTICLES}${CT}\\b`,
  `${CT} (?:re ?passages?|re ?visites?|re ?presentations?)\\b`,
  `${CT} (?:cv|c v)\\b`,
  `(?<!\\d )(?:cv|c v) ${CT}\\b`,
].join('|');

/** "Retour CT", but not "plaquettes retour CT". */
const BACK_AGAIN = `^(?:(?:forfait|${PASSING}) )?retour ${ARTICLES}${CT}\\b`;

const COMPLEMENTARY = [
  '(?:controles?|visites?)(?: techniques?)? complementaires?\\b',
  `${CT} ${SHORT}\\b`,
  'ctc\\b|c t c\\b',
  `${CONTRE_VISITE} ${SHORT}\\b`,
  `(?:complement|${SHORT}) ${ARTICLES}${CT}\\b`,
].join('|');

/** A fault of the exhaust's own system, and what is sold for it, is no check of it. */
const NO_CHECK =
  'additif|nettoy|vanne|sonde|traitement|defaut|voyant|temoin|message|alerte|panne|diag|systeme|repar';

/** Words for one of `these`, unless they name an inspection that includes it. */
const only = (these: string) =>
  new RegExp(`${DONE}(?!.*\\b(?:${WITH_MORE}))(?:.*(?:${itself(these)})|${BACK_AGAIN})`);

/** A garage's own look at a car before its inspection; with the inspection, it is that one. */
const OWN_LOOK = [
  `prep\\w* (?:(?!${AND} )[a-z0-9]+ ){0,5}(?:${CT}|${CV})\\b`,
  `pre (?:(?:visites?|controles?|${PASSING}) )*${ARTICLES}(?:${CT}|${CV})\\b`,
  'pre ?(?:controles?|inspections?)\\b|prect\\b',
  `(?:controles?|verif\\w*|bilan|check ?(?:up|list)?|visites?|inspections?) (?:avant|av) ${ARTICLES}(?:${PASSING} )?${ARTICLES}(?:${CT}|${CV})\\b`,
].join('|');
const WITH_PASSING = `(?:prep\\w*|pre) (?:.* )?${AND} ${ARTICLES}(?:${PASSING}|${CT})\\b`;

export const INSPECTION_CHECK_WORDS = new RegExp(
  `${DONE}(?!.*\\b(?:${WITH_PASSING})).*\\b(?:${OWN_LOOK})`,
);

export const REINSPECTION_WORDS = only(`${REINSPECTION}|re ?inspections?\\b|mot retest\\b`);

export const EMISSIONS_WORDS = new RegExp(
  `${DONE}(?!.*\\b(?:${WITH_MORE}|${NO_CHECK})).*(?:${itself(`(?:anti ?)?pollution\\b|emissions? (?:test|check)\\b|${COMPLEMENTARY}`)})`,
);

/** "Mot" alone is the British test; otherwise a French engine ("moteur"). */
export const INSPECTION_WORDS = new RegExp(
  `${DONE}.*(?:${itself(`${CT}\\b|vtp\\b|technical (?:inspection|control)\\b|mot (?:test|inspection)\\b`)})|^mot$`,
);

const UNFOLDED = '(?:techniques?|tech|c\\.?t\\.?|c\\.?v\\.?|visites?|pollution)';
/** The signs in "CT + pollution", which folding would take away, and with it the inspection. */
export const PLUS_INSPECTION = new RegExp(
  `(?<=\\b${UNFOLDED}\\s*)[+&]|[+&,](?=\\s*(?:(?:le|la|un|une|au|du|passage|presentation|forfait) )*(?:controle tech|c\\.?t\\b|c\\.?v\\b|contre|visite|passage|(?:anti)?-?pollution))`,
  'g',
);
