import { BEGINS } from './closeness.ts';
import type { WantedWord } from './wanted.ts';

export interface Closest {
  /** Comparable between indexes for the same words. */
  score: number;
  /** The words that fit nothing about the person. */
  left: string[];
}

/** By word, how well each entry fits it: with its names alone, and with everything. */
interface Fits {
  names: readonly Uint8Array[];
  all: readonly Uint8Array[];
}

/** A name decides, whatever car fits as well. */
const OF_A_NAME = 1 << 12;
/** Of two words that fit as well, the one that fewer have tells more: a last name, mostly. */
const RARITIES = 4;

/**
 * The person whom most of the words name: somebody calls by a name, and what is said besides may be a
 * mistake, or stand in no record. Null if no word is somebody's name.
 */
export function closestOf(
  wanted: readonly WantedWord[],
  { names, all }: Fits,
  entries: number,
): Closest | null {
  const scores = new Int32Array(entries);
  for (const [at, { word, isOptional }] of wanted.entries()) {
    const [name, any] = [names[at], all[at]];
    if (isOptional || !name || !any) continue;
    const rarity = rarityOf(name);
    for (let place = 0; place < entries; place += 1) {
      const found = name[place] ?? 0;
      const isName = found >= BEGINS && word.length >= SHORTEST;
      scores[place] =
        (scores[place] ?? 0) +
        (isName ? (found * RARITIES + rarity) * OF_A_NAME : 0) +
        (any[place] ?? 0);
    }
  }
  const best = scores.indexOf(scores.reduce((most, score) => Math.max(most, score), 0));
  const score = scores[best] ?? 0;
  if (score < OF_A_NAME) return null;
  const left = wanted.flatMap(({ word, isOptional }, at) =>
    isOptional || (all[at]?.[best] ?? 0) > 0 ? [] : [word],
  );
  return { score, left };
}

/** In letters: a shorter beginning is everybody's. */
const SHORTEST = 3;

function rarityOf(fit: Uint8Array): number {
  const having = fit.reduce((sum, found) => sum + Number(found > 0), 0);
  return Math.round((RARITIES - 1) * (1 - Math.log1p(having) / Math.log1p(fit.length)));
}

/** Each at least as well as the other. */
export function raiseTo(fit: Uint8Array, other: Uint8Array): void {
  for (const [place, found] of other.entries()) if (found > (fit[place] ?? 0)) fit[place] = found;
}
