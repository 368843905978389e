/**
 * The French numbering systems: `siv` since 2009, `fni` from 1950 to 2009, `provisional` for the
 * temporary (WW) and the garages' own (W garage) series of both.
 */
export type PlateKind = 'siv' | 'fni' | 'provisional';

interface System {
  kind: PlateKind;
  /** Against the plate without separators; its groups are the blocks of the plate. */
  pattern: RegExp;
  separator: string;
}

// I, O and U are never used, so that they are not taken for 1, 0 and V.
const LETTER = '[A-HJ-NP-TV-Z]';
// 01 to 95, the Corsican 2A and 2B (20 before 1976), overseas 971 to 976.
const DEPARTMENT = '(0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6])';

/** In the order in which they are tried: the reserved series stand before the general ones. */
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
    // SS is never used, on either side.
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
    // Three letters go with three digits at most.
    kind: 'fni',
    pattern: new RegExp(`^([1-9]\\d{0,2})(${LETTER}{3})${DEPARTMENT}$`),
    separator: ' ',
  },
];

/** The system that a plate without separators belongs to and how it is written there; null for none. */
export function recognisePlate(normalized: string): { kind: PlateKind; display: string } | null {
  for (const { kind, pattern, separator } of systems) {
    const blocks = pattern.exec(normalized)?.slice(1);
    if (blocks) return { kind, display: blocks.join(separator) };
  }
  return null;
}
