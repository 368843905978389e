import { editDistance } from './edit-distance.ts';

/** How well a wanted word fits one that is there. */
export const EXACT = 8;
export const BEGINS = 4;
export const NEAR = 1;

/** Slips that a word of this length may have; in a short one, each makes another word. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** Of a shorter beginning, too many words are one slip away. */
const BEGINNING_FROM = 6;

/** 0 if it doesn't fit. The masks, of `maskOf`, spare most words a longer look. */
export function closeness(wanted: string, mask: number, word: string, wordMask: number): number {
  if (word === wanted) return EXACT;
  if (word.startsWith(wanted)) return BEGINS;
  const slips = /\d/.test(wanted) ? 0 : slipsIn(wanted.length);
  // A slip brings in or takes away at most one letter on each side.
  if (slips === 0 || bits(mask & ~wordMask) > slips) return 0;
  const isBeginning = wanted.length >= BEGINNING_FROM;
  if (!isBeginning && bits(wordMask & ~mask) > slips) return 0;
  if (editDistance(wanted, word, slips, isBeginning) <= slips) return NEAR;
  return 0;
}

/** One bit for each letter that the word has. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bits(mask: number): number {
  let rest = mask;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
