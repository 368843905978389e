import { foldText } from '#rules/fold-text.ts';
import { formatPlate, readPlate } from '#rules/plate.ts';

export const paletteGroups = ['plate', 'recent', 'pages', 'actions'] as const;
type PaletteGroup = (typeof paletteGroups)[number];

export interface PaletteEntry {
  /** Unique in the palette. */
  id: string;
  group: PaletteGroup;
  label: string;
  /** Beside the label: the owner, the choice in use. */
  note?: string | undefined;
  /** Other words that find it. */
  words?: string;
  run: () => void;
}

/** The entries in which every word typed is found, whatever its case and accents; all for none. */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  typed: string,
): readonly PaletteEntry[] {
  const wanted = foldText(typed).split(' ');
  return entries.filter(({ label, note = '', words = '' }) => {
    const text = foldText(`${label} ${note} ${words}`);
    return wanted.every((word) => text.includes(word));
  });
}

/**
 * The plates that what was typed may mean, as they are written on the car: as typed, then its
 * repair. A name or a page holds no digit, so that only a text with one is taken for a plate.
 */
export function platesTyped(typed: string): string[] {
  const { normalized, display, suggestion } = readPlate(typed);
  if (!/\d/.test(normalized)) return [];
  return suggestion ? [display, suggestion] : [display];
}

/** Both ways of writing a plate, for `words`. */
export const plateWords = (plate: string): string => `${plate} ${formatPlate(plate)}`;
