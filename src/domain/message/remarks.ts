import { foldWords } from '#rules/fold-text.ts';

/**
 * Words by which a garage's file tells that a name belongs to nobody who could be written to: the
 * customer has died, and the family reads the letter. Folded.
 */
const GONE = [
  'dece(?:de|dee|des|dees|s)',
  'dcd|dcde',
  'succession|hoirie|heritiers?|indivision',
  'deceased|(?:passed|died)|estate of',
];

/**
 * Words that are a remark and no part of a name. Some are somebody's surname: whoever is called
 * Payeur is greeted without a name, which hurts less than a remark that reaches its subject. Folded.
 */
const REMARKS = [
  // A customer that the till needs and that is nobody: "CLIENT DIVERS", "cash sale".
  'clients?|divers|diverse|comptoir|particuliers?|passage|anonyme|test|essai',
  'customers?|sundry|sundries|counter sales?|cash sales?|walk ins?|various',
  // A field that had to be filled: "INCONNU", "sans nom".
  'inconnue?s?|neant|aucune?|sans nom|sans prenom|(?:non|pas) (?:renseignee?|communiquee?|precisee?)',
  'unknown|none|no name|not (?:known|given)|x{3,}',
  // What is owed: "MAUVAIS PAYEUR", "impayés".
  'payeurs?|impayee?s?|contentieux|litiges?|huissier|recouvrement|insolvable|surendett(?:ee?|ement)',
  '(?:redressement|liquidation)(?: judiciaire)?|payers?|unpaid|bad debts?|disputes?|bailiff|insolvent|bankrupt',
  // What to do and not to do: "NE PAS RELANCER", "do not call".
  'ne (?:pas|plus|jamais) .+|(?:a )?(?:relancer|rappeler|appeler|supprimer|archiver|bloquer|verifier)|pas de relances?',
  'do not .+|don t .+|dnc|no (?:calls?|reminders?|sms|emails?)|(?:to )?(?:delete|archive)',
  // How the record stands: "NPAI" is post that came back.
  'npai|doublons?|inactifs?|inactive|archivee?|bloquee?|interdite?|blacklist(?:ee?|ed)?|liste noire|attention',
  'duplicate|blocked|banned|warning|parti(?:e|s)? sans (?:laisser )?adresse|demenagee?s?|moved away',
  // What became of the car: "CLIO - VENDUE".
  'vendue?s?|epaves?|accidentee?|volee?|hors service|a vendre|sold|scrapped|wrecked|stolen|for sale',
];

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');

const saysGone = anyOf(GONE);
const saysRemark = anyOf([...GONE, ...REMARKS]);

/** Whether any of the texts says that the person has died. */
export const isGone = (...written: readonly (string | null)[]): boolean =>
  saysGone.test(foldWords(written.join(' ')));

export const isRemark = (written: string): boolean => saysRemark.test(foldWords(written));

const IN_BRACKETS = /[([](?:[^()[\]]*)(?:[)\]]|$)/g;

/** Without what stands in brackets, however they are nested, or isn't closed. */
export function withoutBrackets(written: string): string {
  const outside = written.replace(IN_BRACKETS, ' ');
  return outside === written ? written : withoutBrackets(outside);
}
