import { EXACT } from './closeness.ts';
import type { WantedWord } from './wanted.ts';
import { type Fit, united } from './word-fits.ts';
import { LONGEST_PARTICLE } from './words-of.ts';

/** One of the words that are looked for, in their order. */
export interface Step {
  isOptional: boolean;
  fit: Fit;
  /** It and those after it as one word, where that fits anybody: "le goff". */
  joined: { length: number; fit: Fit }[];
}

/** @param ofPlate null if plates don't count */
export const stepsOf = (
  words: readonly WantedWord[],
  ofWord: (word: string) => Fit,
  ofPlate: ((piece: string) => Fit) | null,
): Step[] =>
  words.map(({ word, isOptional, mayBeOfPlate }, at) => ({
    isOptional,
    fit:
      ofPlate && mayBeOfPlate && word.length > 1
        ? united([ofWord(word), ofPlate(word.toUpperCase())])
        : ofWord(word),
    joined: joinedFrom(words, at).flatMap(({ length, joined }) => {
      const fit = ofWord(joined);
      return fit.places.length > 0 ? [{ length, fit }] : [];
    }),
  }));

const MOST_JOINED = 3;

/** Neighbours that may be one word in a file: two of them, and more after short ones, "van den". */
function joinedFrom(wanted: readonly WantedWord[], at: number) {
  const found: { length: number; joined: string }[] = [];
  let joined = wanted[at]?.word ?? '';
  for (let length = 2; length <= MOST_JOINED; length += 1) {
    const next = wanted[at + length - 1]?.word;
    if (next === undefined) break;
    joined += next;
    found.push({ length, joined });
    if (joined.length > length * LONGEST_PARTICLE) break;
  }
  return found;
}

/** For each step whom it fits, alone or as one word with its neighbours. */
export const coversOf = (steps: readonly Step[]): Fit[] =>
  steps.map(({ fit }, at) => {
    const around = steps
      .slice(Math.max(0, at - MOST_JOINED + 1), at + 1)
      .flatMap(({ joined }, before, { length: taken }) =>
        joined.flatMap((one) => (before + one.length >= taken ? [one.fit] : [])),
      );
    return united([fit, ...around]);
  });

export interface ByWords {
  /** By place, the best way of taking the words one by one, or several as one; -1 if they don't fit. */
  scores: Int16Array;
  /** How well the word fits that fits worst. */
  least: Uint8Array;
  /** Those whom they may fit. */
  places: readonly number[];
}

/** Only those are looked at whom the word fits that fits fewest. */
export function scoresByWords(steps: readonly Step[], entries: number): ByWords {
  const needed = coversOf(steps).flatMap(({ places }, at) =>
    steps[at]?.isOptional ? [] : [places],
  );
  const everybody = () => Array.from({ length: entries }, (_, place) => place);
  const places = needed.toSorted((a, b) => a.length - b.length)[0] ?? everybody();
  const reached = [...steps, null].map((_, at) => ({
    scores: new Int16Array(places.length).fill(at === 0 ? 0 : -1),
    least: new Uint8Array(places.length).fill(EXACT),
  }));
  const take = (from: number, to: number, { by }: Fit, isOptional: boolean) => {
    const before = reached[from];
    const after = reached[to];
    if (!before || !after) return;
    for (let at = 0; at < places.length; at += 1) {
      const soFar = before.scores[at] ?? -1;
      const found = by[places[at] ?? -1] ?? 0;
      if (soFar < 0 || (found === 0 && !isOptional)) continue;
      const score = soFar + (isOptional ? Number(found === EXACT) : found);
      if (score <= (after.scores[at] ?? -1)) continue;
      after.scores[at] = score;
      const least = before.least[at] ?? 0;
      after.least[at] = isOptional ? least : Math.min(found, least);
    }
  };
  for (const [at, { fit, isOptional, joined }] of steps.entries()) {
    take(at, at + 1, fit, isOptional);
    for (const one of joined) take(at, at + one.length, one.fit, false);
  }
  const scores = new Int16Array(entries).fill(-1);
  const least = new Uint8Array(entries).fill(EXACT);
  const last = reached.at(-1);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    scores[place] = last?.scores[at] ?? -1;
    least[place] = last?.least[at] ?? EXACT;
  }
  return { scores, least, places };
}
