import { foldText } from '#rules/fold-text.ts';
import type { Phone } from '#rules/phone.ts';
import { BEGINS, EXACT, NEAR } from './closeness.ts';
import { contactScore, NEARLY_WHOLE, PART, WHOLE } from './contact-score.ts';
import { type Closest, closestOf } from './left-out.ts';
import { type Dialled, numbersOf } from './numbers-of.ts';
import { coversOf, scoresByWords, stepsOf } from './steps.ts';
import type { Wanted, WantedWord } from './wanted.ts';
import { createWordFits, united } from './word-fits.ts';
import { nameWordsOf, otherWordsOf } from './words-of.ts';

/** A person with a car, by everything that a caller may say of them. */
export interface Findable {
  /** The person's name and those of others that have the car, a company's, a town's. */
  names: readonly string[];
  /** "Dacia SANDERO"; empty if unknown. */
  car: string;
  /** In normal form; null if there is none. */
  plate: string | null;
  phones: readonly Phone[];
  emails: readonly string[];
}

export interface Hit<T> {
  entry: T;
  /** Higher is better; comparable between indexes for the same text. */
  score: number;
  /** It fits only if somebody has mistyped, or misheard. */
  isNear: boolean;
  /** All that says something fits in full, and not only with its beginning. */
  isExact: boolean;
  /** Everything that was typed fits: not the name alone beside a number of somebody else. */
  isWhole: boolean;
}

export interface Hits<T> {
  /** The best of them, best first; equal ones in the order in which they were added. */
  best: Hit<T>[];
  /** How many there are in all. */
  total: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Of a plate, where the text reads like something else: "308 SW" of AB-308-SW. */
const PART_BY_CHANCE = 2;

/**
 * Finds people and their cars by any part of what is known about them, whatever the accents, the case
 * and the order of the words, and with a slip or two.
 */
export function createFindIndex<T extends Findable>() {
  const entries: T[] = [];
  const fits = createWordFits();
  const numbers: [place: number, numbers: readonly Dialled[]][] = [];
  const emails: [place: number, email: string][] = [];

  function add(entry: T): void {
    const place = entries.push(entry) - 1;
    fits.add(nameWordsOf(entry.names), otherWordsOf(entry), entry.plate);
    const dialled = entry.phones.flatMap(numbersOf);
    if (dialled.length > 0) numbers.push([place, dialled]);
    for (const email of entry.emails) emails.push([place, foldText(email)]);
  }

  /** For each word, whether some entry has it as it stands, or one that begins so, or it and the next as one. */
  const held = (words: readonly WantedWord[], least: typeof EXACT | typeof BEGINS): boolean[] =>
    coversOf(stepsOf(words, fits.ofWord, fits.ofPlate)).map(({ by, places }) =>
      places.some((place) => (by[place] ?? 0) >= least),
    );

  /** The person whose names fit most of the words, and which don't fit anything about that one. */
  function closest(words: readonly WantedWord[]): Closest | null {
    const [names, all] = [fits.ofName, fits.ofWord].map((of) => coversOf(stepsOf(words, of, null)));
    return closestOf(words, names ?? [], all ?? [], entries.length);
  }

  /** How well each of those fits who have one of the numbers or addresses. */
  function byContact(wanted: Wanted): ReadonlyMap<number, number> {
    const contacts = new Map<number, number>();
    const note = (place: number, score: number) => {
      if (score > (contacts.get(place) ?? 0)) contacts.set(place, score);
    };
    const hasNumber = wanted.digits.length + wanted.lastDigits.length > 0;
    for (const [place, dialled] of hasNumber ? numbers : []) {
      note(place, contactScore(wanted, dialled, []));
    }
    for (const [place, email] of wanted.emails.length > 0 ? emails : []) {
      note(place, contactScore(wanted, [], [email]));
    }
    return contacts;
  }

  /** @param without the words that are left out */
  function search(wanted: Wanted, most: number, without = NONE): Hits<T> {
    const words = wanted.words.filter(({ word }) => !without.has(word));
    const steps = stepsOf(words, fits.ofWord, fits.ofPlate);
    const byWords = words.length > 0 ? scoresByWords(steps, entries.length) : null;
    const scores = new Uint16Array(entries.length);
    const least = byWords?.least ?? new Uint8Array(entries.length);
    const places: number[] = [];
    const raise = (place: number, by: number) => {
      if (by > 0 && scores[place] === 0) places.push(place);
      scores[place] = (scores[place] ?? 0) + by;
    };
    for (const place of byWords?.places ?? []) {
      raise(place, Math.max(0, byWords?.scores[place] ?? 0));
    }
    const contacts = byContact(wanted);
    for (const [place, score] of contacts) {
      raise(place, score);
      least[place] = score === WHOLE ? EXACT : score === NEARLY_WHOLE ? NEAR : BEGINS;
    }
    const part = wanted.isPlateByChance ? PART_BY_CHANCE : PART;
    const [plate, ...more] = wanted.plates.map((one) => fits.ofPlate(one));
    const byPlate = plate ? united([plate, ...more]) : null;
    for (const place of byPlate?.places ?? []) {
      const isWhole = byPlate?.by[place] === EXACT;
      raise(place, isWhole ? WHOLE : part);
      if (isWhole) least[place] = EXACT;
      else if (!byWords) least[place] = BEGINS;
    }
    const best = bestOf(places, scores, most).flatMap((place): Hit<T>[] => {
      const entry = entries[place];
      const score = scores[place] ?? 0;
      const isNear = least[place] === NEAR;
      const isExact = least[place] === EXACT;
      // Somebody's name beside another's number: one of the two fits, and nobody knows which is meant.
      const hasWords = byWords === null || (byWords.scores[place] ?? -1) >= 0;
      const isWhole =
        (hasWords || byPlate?.by[place] === EXACT) && (!wanted.hasContact || contacts.has(place));
      return entry ? [{ entry, score, isNear, isExact, isWhole }] : [];
    });
    return { best, total: places.length };
  }

  return { add, search, held, closest };
}

export type FindIndex<T extends Findable> = ReturnType<typeof createFindIndex<T>>;

/** The places with the highest scores, in ascending order where they are equal. There may be too many to sort. */
function bestOf(places: readonly number[], scores: Uint16Array, most: number): number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number) => {
    const lead = (scores[a] ?? 0) - (scores[b] ?? 0);
    return lead > 0 || (lead === 0 && a < b);
  };
  for (const place of places) {
    const last = best.at(-1);
    if (best.length >= most && last !== undefined && !isBefore(place, last)) continue;
    const at = best.findIndex((one) => isBefore(place, one));
    best.splice(at < 0 ? best.length : at, 0, place);
    if (best.length > most) best.pop();
  }
  return best;
}
