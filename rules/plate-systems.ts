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

// I, O and U are never used, because they look like 1, 0 and V.
const LETTER = '[A-HJ-NP-TV-Z]';
// 01 to 95, Corsica's 2A and 2B (20 before 1976), and overseas 971 to 976.
const DEPARTMENT = '(0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6])';

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
