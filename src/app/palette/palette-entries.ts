import { foldText } from '#rules/fold-text.ts';
import { readTypedPlate } from '#rules/typed-plate.ts';
import type { FoundAmong } from '#src/domain/find/find-among.ts';
import { plateMeant } from '#src/domain/find/may-be-plate.ts';

export const paletteGroups = ['plate', 'found', 'recent', 'pages', 'actions', 'other'] as const;
type PaletteGroup = (typeof paletteGroups)[number];

export interface PaletteEntry {
  /** Unique within the palette. */
  id: string;
  group: PaletteGroup;
  label: string;
  /** Shown next to the label: the owner, or the current choice. */
  note?: string | undefined;
  /** Where it was read. */
  source?: string;
  /** Further words by which it is found. */
  words?: string;
  run: () => void;
  /** The palette stays open, to show what comes of it. */
  keepsOpen?: boolean;
  /** What Enter does with it; without it, Enter opens what the label says. */
  does?: string;
}

/** Why Enter opens nothing yet. */
export type Unsure = 'several' | 'near' | 'without' | 'unread' | 'plate';

/** How the people and cars fit that were found: the first is what was asked for, or why it isn't sure. */
export type FoundFit = 'sure' | Exclude<Unsure, 'plate'>;

interface FoundBy extends Pick<FoundAmong, 'isSure' | 'without'> {
  found: readonly { isNear: boolean }[];
  isAllSearched: boolean;
}

/**
 * One person of that name is only sure to be the one that is meant if nobody else of that name can be
 * in what may still be read.
 */
export function fitOf({ found, isSure, isAllSearched, without }: FoundBy): FoundFit {
  if (isSure) return isAllSearched ? 'sure' : 'unread';
  if (without.length > 0) return 'without';
  return found[0]?.isNear ? 'near' : 'several';
}

/**
 * What Enter does while nobody has chosen by hand: it opens the first entry if that is what was typed,
 * and no other is as well. Otherwise it would open one by luck.
 */
export function chooseFirst(
  typed: string,
  shown: readonly PaletteEntry[],
  fit: FoundFit,
): { id: string; why: null } | { id: null; why: Unsure | null } {
  const [first, ...others] = shown;
  if (!first) return { id: null, why: null };
  const chosen = { id: first.id, why: null };
  if (typed.trim() === '' || first.group === 'plate' || first.keepsOpen) return chosen;
  if (first.group === 'other') return { id: null, why: 'plate' };
  if (first.group === 'found' && fit !== 'sure') return { id: null, why: fit };
  // A page or an action of that name is as good as a customer of that name.
  const isNamed = foldText(first.label) === foldText(typed);
  const isRival = ({ group }: PaletteEntry) => group === 'pages' || group === 'actions';
  return isNamed || !others.some(isRival) ? chosen : { id: null, why: 'several' };
}

/**
 * The entries that contain every typed word, whatever its case and accents; all entries if nothing
 * is typed.
 */
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
 * The plates that the typed text may mean, formatted as on the car: first as typed, then repaired.
 */
export function platesTyped(typed: string): string[] {
  const meant = plateMeant(typed);
  if (meant === null) return [];
  const { display, suggestion } = readTypedPlate(meant);
  return suggestion ? [display, suggestion] : [display];
}

/**
 * The typed plate first, because Enter opens the first entry: a vehicle read more recently may have
 * a plate that only contains it. If it has been read, its entry says whose it is.
 */
export function typedPlateFirst(
  plates: readonly PaletteEntry[],
  read: readonly PaletteEntry[],
): PaletteEntry[] {
  const typed = plates.map((plate): PaletteEntry => {
    const known = read.find(({ id }) => id === plate.id);
    return known ? { ...known, group: 'plate' } : plate;
  });
  const isTyped = new Set(typed.map(({ id }) => id));
  return [...typed, ...read.filter(({ id }) => !isTyped.has(id))];
}
