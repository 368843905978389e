/**
 * The French numbering systems: `siv` since 2009, `fni` from 1950 to 2009, and `provisional` for
 * the temporary series (WW) and the garages' own (W garage) of both.
 */
export type PlateKind = 'siv' | 'fni' | 'provisional';

interface System {
  kind: PlateKind;
  /** Matched against the plate without separators. Its groups are the blocks of the plate. */
  pattern: RegExp;
  separator: string;
}

// Since 2009, I, O and U are never used, because they look like 1, 0 and V. FNI plates had a U until
// 1984; the few that are left aren't read.
const LETTER = '[A-HJ-NP-TV-Z]';
// 01 to 95, Corsica's 2A and 2B (20 before 1976), and overseas 971 to 976.
export const DEPARTMENT = '(0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6])';

/** In the order in which they are tried: reserved series come before general ones. */
const systems: System[] = [
  {
    kind: 'provisional',
    pattern: new RegExp(`^(WW)((?!000)\\d{3})(${LETTER}{2})$`),
    separator: '-',
  },
  {
    kind: 'provisional',
    pattern: new RegExp(`^(W)((?!000)\\d{3})(${LETTER}{2})$`),
    separator: '-',
  },
  {
    // SS is never used on either side.
    kind: 'siv',
    pattern: new RegExp(`^((?!SS)${LETTER}{2})((?!000)\\d{3})((?!SS)${LETTER}{2})$`),
    separator: '-',
  },
  {
    kind: 'provisional',
    pattern: new RegExp(`^([1-9]\\d{0,3})(W|WW${LETTER}?)${DEPARTMENT}$`),
    separator: ' ',
  },
  {
    kind: 'fni',
    pattern: new RegExp(`^([1-9]\\d{0,3})(${LETTER}{1,2})${DEPARTMENT}$`),
    separator: ' ',
  },
  {
    // A plate with three letters has at most three digits.
    kind: 'fni',
    pattern: new RegExp(`^([1-9]\\d{0,2})(${LETTER}{3})${DEPARTMENT}$`),
    separator: ' ',
  },
];

/**
 * The system that a plate without separators belongs to, and how it is written there; null if none
 * fits.
 */
export function recognisePlate(normalized: string): { kind: PlateKind; display: string } | null {
  for (const { kind, pattern, separator } of systems) {
    const blocks = pattern.exec(normalized)?.slice(1);
    if (blocks) return { kind, display: blocks.join(separator) };
  }
  return null;
}

/** Cyclomoteurs numbered before July 2015: A 11 A to ZZ 999 Z. */
const MOPED = /^[A-Z]{1,2}\d{2,3}[A-Z]$/;

export const isMopedPlate = (normalized: string): boolean => MOPED.test(normalized);

/**
 * French systems of which few plates are about. A plate of theirs is searched for as it is written,
 * and is nobody's slip for a plate of the systems above (Wikipédia, "Plaque d'immatriculation
 * française" and "Plaque d'immatriculation de l'outre-mer français"; cyclomoteurs:
 * service-public.gouv.fr, F17638).
 */
const rareSystems = [
  MOPED,
  // Embassies and consulates: E 123 CMD 45, 12 CD 3, 7 C 12.
  /^[A-Z]?\d{1,3}(CMD|CD|C|K)\d{1,5}$/,
  // Transit: 1234 TTA 75.
  new RegExp(`^\\d{1,4}TT[A-Z]?${DEPARTMENT}$`),
  // FNI with a U.
  new RegExp(`^\\d{1,4}(?=[A-Z]*U)[A-Z]{1,3}${DEPARTMENT}$`),
  // New Caledonia, Polynesia, Wallis and Futuna; Saint-Barthélemy, Saint-Martin.
  /^\d{1,6}(NC|P|WF)$|^\d{1,3}[A-Z]{1,3}$|^\d{4}[A-Z]{3}$/,
  // The armed forces.
  /^\d{8}$/,
];

export const fitsRareSystem = (normalized: string): boolean =>
  rareSystems.some((pattern) => pattern.test(normalized));
