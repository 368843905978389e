import { BEGINS } from './closeness.ts';
import type { WantedWord } from './wanted.ts';
import type { Fit } from './word-fits.ts';

export interface Closest {
  /** Comparable between indexes for the same words. */
  score: number;
  /** The words that fit nothing about the person. */
  left: string[];
}

/** A name decides, whatever car fits as well. */
const OF_A_NAME = 1 << 12;
/** Of two words that fit as well, the one that fewer have tells more: a last name, mostly. */
const RARITIES = 4;

/**
 * The person whom most of the words name: somebody calls by a name, and what is said besides may be a
 * mistake, or stand in no record. Null if no word is somebody's name.
 * @param names whom each word fits by the names alone
 * @param all whom it fits by anything
 */
export function closestOf(
  wanted: readonly WantedWord[],
  names: readonly Fit[],
  all: readonly Fit[],
  entries: number,
): Closest | null {
  const scores = new Int32Array(entries);
  let best = -1;
  let score = 0;
  const raise = (place: number, by: number) => {
    const now = (scores[place] ?? 0) + by;
    scores[place] = now;
    if (now < score || (now === score && place > best)) return;
    best = place;
    score = now;
  };
  for (const [at, { word, isOptional }] of wanted.entries()) {
    const [name, any] = [names[at], all[at]];
    if (isOptional || !name || !any) continue;
    const rarity = rarityOf(name.places.length, entries);
    for (const place of word.length >= SHORTEST ? name.places : []) {
      const found = name.by[place] ?? 0;
      if (found >= BEGINS) raise(place, (found * RARITIES + rarity) * OF_A_NAME);
    }
    for (const place of any.places) raise(place, any.by[place] ?? 0);
  }
  if (score < OF_A_NAME) return null;
  const left = wanted.flatMap(({ word, isOptional }, at) =>
    isOptional || (all[at]?.by[best] ?? 0) > 0 ? [] : [word],
  );
  return { score, left };
}

/** In letters: a shorter beginning is everybody's. */
const SHORTEST = 3;

const rarityOf = (having: number, entries: number): number =>
  Math.round((RARITIES - 1) * (1 - Math.log1p(having) / Math.log1p(entries)));
