/**
 * How garages write the inspection ("contrôle technique") and its neighbours, which start no period:
 * a second look at the defects (arrêté du 18 juin 1991, art. 4), and a van's check between two
 * inspections (Code de la route, R323-22, II). Matched against folded words: lower case, no accents,
 * one space apart.
 */
const CT = '(?:(?:controles?|visites?) techniques?|ct|c t)';
const POLLUTION = '(?:(?:le|la|controles?|test|mesure) )*(?:anti ?)?pollution';
const SECOND = '(?:2|2 ?e|2 ?eme|2 ?nde?|seconde?|deuxieme)';

/** An inspection that is sold with one of the others is one. */
const WITH_MORE = [
  `${CT} (?:et|plus|avec|y compris) ${POLLUTION}`,
  `pollution (?:et|plus|avec) (?:le |la )?${CT}`,
  `${CT} (?:.* )?(?:contre ?visites?|pollution) (?:inclu|compris|offert|gratuit)`,
].join('|');

const REINSPECTION = [
  'contre ?visites?\\b',
  `${SECOND} (?:visites?|passages?|presentations?) (?:(?:de|du|au|a|la|le) )*(?:${CT}|techniques?)\\b`,
  `${CT} (?:cv|c v)\\b`,
  `(?:cv|c v) ${CT}\\b`,
].join('|');

const COMPLEMENTARY = '(?:controles?|visites?|ct|c t)(?: techniques?)? complementaires?\\b';

/** Words for one of `these`, unless they name an inspection that includes it. */
const only = (these: string) => new RegExp(`^(?!.*\\b(?:${WITH_MORE})).*\\b(?:${these})`);

export const REINSPECTION_WORDS = only(`${REINSPECTION}|re ?inspections?\\b|mot retest\\b`);

export const EMISSIONS_WORDS = only(
  `(?:anti ?)?pollution\\b|emissions? (?:test|check)\\b|${COMPLEMENTARY}`,
);

export const INSPECTION_WORDS = new RegExp(
  `\\b(?:${CT}|vtp|technical (?:inspection|control)|mot)\\b`,
);

/** The sign in "CT + POLLUTION", which folding would take away, and with it the inspection. */
export const PLUS_POLLUTION = /(?<=\b(?:techniques?|c\.?t\.?)\s*)[+&](?=[^+&]{0,20}pollution)/g;
