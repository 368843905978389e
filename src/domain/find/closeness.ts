import { isWithin } from './edit-distance.ts';

/** How well a wanted word fits one that is there. */
export const EXACT = 8;
export const BEGINS = 4;
export const NEAR = 1;

/** Slips that a word of this length may have; in a short one, each makes another word. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** Of a shorter beginning, too many words are one slip away. */
const BEGINNING_FROM = 6;

export interface Close {
  /** Where the word stands in the list. */
  at: number;
  closeness: number;
}

/**
 * Which words fit the wanted one, and how well.
 * @param masks of `maskOf`, one for each word: they spare most words a longer look
 */
export function closeTo(
  wanted: string,
  words: readonly string[],
  masks: readonly number[],
): Close[] {
  const mask = maskOf(wanted);
  const slips = /\d/.test(wanted) ? 0 : slipsIn(wanted.length);
  const found: Close[] = [];
  for (let at = 0; at < words.length; at += 1) {
    // A slip brings in or takes away at most one letter on each side.
    if (hasMoreBits(mask & ~(masks[at] ?? 0), slips)) continue;
    const closeness = closenessOf(wanted, words[at] ?? '', slips);
    if (closeness > 0) found.push({ at, closeness });
  }
  return found;
}

/** 0 if it doesn't fit. */
function closenessOf(wanted: string, word: string, slips: number): number {
  if (word.startsWith(wanted)) return word.length === wanted.length ? EXACT : BEGINS;
  if (slips === 0) return 0;
  return isWithin(wanted, word, slips, wanted.length >= BEGINNING_FROM) ? NEAR : 0;
}

/** One bit for each letter that the word has. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function hasMoreBits(mask: number, most: number): boolean {
  let rest = mask;
  for (let bit = 0; bit < most; bit += 1) rest &= rest - 1;
  return rest !== 0;
}
