import { foldText } from '#rules/fold-text.ts';
import type { Phone } from '#rules/phone.ts';
import { BEGINS, closeness, EXACT, maskOf, NEAR } from './closeness.ts';
import { contactScore, NEARLY_WHOLE, numbersOf, PART, WHOLE } from './contact-score.ts';
import { type Closest, closestOf, raiseTo } from './left-out.ts';
import { plateMeant } from './may-be-plate.ts';
import { readWanted, type WantedWord } from './wanted.ts';
import { LONGEST_PARTICLE, nameWordsOf, otherWordsOf } from './words-of.ts';

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

/** Words whose fits are kept; each takes a byte for every entry. */
const MOST_KNOWN = 64;

/**
 * Finds people and their cars by any part of what is known about them, whatever the accents, the case
 * and the order of the words, and with a slip or two. Each different word is kept once with those
 * that have it, because that is what is searched in: 20,000 clients have a few thousand words.
 */
export function createFindIndex<T extends Findable>() {
  const entries: T[] = [];
  const words: string[] = [];
  const masks: number[] = [];
  const idOf = new Map<string, number>();
  /** For each word, the places of the entries that have it, in ascending order. */
  const having: number[][] = [];
  const numbers: [place: number, numbers: readonly string[]][] = [];
  const emails: [place: number, email: string][] = [];
  /** The same, of those who have it in their names. */
  const named: number[][] = [];
  /** For the words looked for last: while one more is typed, those before it stay. */
  const fits = new Map<string, Uint8Array>();

  function add(entry: T): void {
    const place = entries.push(entry) - 1;
    fits.clear();
    const names = nameWordsOf(entry.names);
    for (const word of names) {
      const id = idFor(word);
      having[id]?.push(place);
      named[id]?.push(place);
    }
    for (const word of otherWordsOf(entry)) if (!names.has(word)) having[idFor(word)]?.push(place);
    const dialled = entry.phones.flatMap(numbersOf);
    if (dialled.length > 0) numbers.push([place, dialled]);
    for (const email of entry.emails) emails.push([place, foldText(email)]);
  }

  function idFor(word: string): number {
    const known = idOf.get(word);
    if (known !== undefined) return known;
    idOf.set(word, words.length);
    masks.push(maskOf(word));
    having.push([]);
    named.push([]);
    return words.push(word) - 1;
  }

  const placesWith = (word: string): readonly number[] => {
    const id = idOf.get(word);
    return id === undefined ? [] : (having[id] ?? []);
  };

  /** How well each entry, or the names in it, fit the word: 0 if they don't. */
  function fitOf(wanted: string, mayBeOfPlate: boolean, postings = having): Uint8Array {
    const key = `${wanted} ${mayBeOfPlate} ${postings === named}`;
    const known = fits.get(key);
    if (known) return known;
    if (fits.size >= MOST_KNOWN) fits.clear();
    const fit = new Uint8Array(entries.length);
    fits.set(key, fit);
    const mask = maskOf(wanted);
    const raise = (place: number, found: number) => {
      if ((fit[place] ?? 0) < found) fit[place] = found;
    };
    for (let id = 0; id < words.length; id += 1) {
      const found = closeness(wanted, mask, words[id] ?? '', masks[id] ?? 0);
      if (found > 0) for (const place of postings[id] ?? []) raise(place, found);
    }
    // "saintmartin" for somebody whose file has two words.
    for (let at = 2; at < wanted.length - 1; at += 1) {
      const second = placesWith(wanted.slice(at));
      if (second.length === 0) continue;
      const first = new Set(placesWith(wanted.slice(0, at)));
      for (const place of second) if (first.has(place)) raise(place, BEGINS);
    }
    const piece = mayBeOfPlate ? wanted.toUpperCase() : '';
    for (let place = 0; piece.length > 1 && place < entries.length; place += 1) {
      const plate = entries[place]?.plate;
      if (plate?.includes(piece)) raise(place, plate === piece ? EXACT : BEGINS);
    }
    return fit;
  }

  /** For each entry the best way of taking the words one by one, or several as one: "le goff". */
  function scoresByWords(wanted: readonly WantedWord[]) {
    const steps = [...wanted, null].map((_, at) => ({
      scores: new Int16Array(entries.length).fill(at === 0 ? 0 : -1),
      /** How well the word fits that fits worst. */
      least: new Uint8Array(entries.length).fill(EXACT),
    }));
    const take = (from: number, to: number, fit: Uint8Array, isOptional: boolean) => {
      const before = steps[from];
      const after = steps[to];
      if (!before || !after) return;
      for (let place = 0; place < fit.length; place += 1) {
        const reached = before.scores[place] ?? -1;
        const found = fit[place] ?? 0;
        if (reached < 0 || (found === 0 && !isOptional)) continue;
        const score = reached + (isOptional ? Number(found === EXACT) : found);
        if (score <= (after.scores[place] ?? -1)) continue;
        after.scores[place] = score;
        const least = before.least[place] ?? 0;
        after.least[place] = isOptional ? least : Math.min(found, least);
      }
    };
    for (const [at, { word, isOptional, mayBeOfPlate }] of wanted.entries()) {
      take(at, at + 1, fitOf(word, mayBeOfPlate), isOptional);
      for (const { length, joined } of joinedFrom(wanted, at)) {
        take(at, at + length, fitOf(joined, false), false);
      }
    }
    return steps.at(-1);
  }

  /** For each word, whether some entry has it as it stands, or one that begins so, or it and the next as one. */
  function held(wanted: readonly WantedWord[], least: typeof EXACT | typeof BEGINS): boolean[] {
    const isHeld = (fit: Uint8Array) => fit.some((found) => found >= least);
    const all = wanted.map(({ word, mayBeOfPlate }) => isHeld(fitOf(word, mayBeOfPlate)));
    for (const at of wanted.keys()) {
      for (const { length, joined } of joinedFrom(wanted, at)) {
        if (isHeld(fitOf(joined, false))) all.fill(true, at, at + length);
      }
    }
    return all;
  }

  /** The person whose names fit most of the words, and which don't fit anything about that one. */
  function closest(wanted: readonly WantedWord[]): Closest | null {
    const fits = [named, having].map((postings) => {
      const each = wanted.map(({ word }) => fitOf(word, false, postings).slice());
      for (const at of wanted.keys()) {
        for (const { length, joined } of joinedFrom(wanted, at)) {
          const whole = fitOf(joined, false, postings);
          for (const fit of each.slice(at, at + length)) raiseTo(fit, whole);
        }
      }
      return each;
    });
    const [names = [], all = []] = fits;
    return closestOf(wanted, { names, all }, entries.length);
  }

  /** @param without the words that are left out */
  function search(typed: string, most: number, without = NONE): Hits<T> {
    const wanted = readWanted(typed);
    const words = wanted.words.filter(({ word }) => !without.has(word));
    const byWords = words.length > 0 ? scoresByWords(words) : undefined;
    const scores = new Uint16Array(entries.length);
    const least = new Uint8Array(entries.length);
    for (let place = 0; byWords && place < entries.length; place += 1) {
      scores[place] = Math.max(0, byWords.scores[place] ?? 0);
      least[place] = byWords.least[place] ?? 0;
    }
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
    for (const [place, score] of contacts) {
      scores[place] = (scores[place] ?? 0) + score;
      least[place] = score === WHOLE ? EXACT : score === NEARLY_WHOLE ? NEAR : BEGINS;
    }
    const part = wanted.plates.length > 0 && plateMeant(typed) === null ? PART_BY_CHANCE : PART;
    for (let place = 0; wanted.plates.length > 0 && place < entries.length; place += 1) {
      const plate = entries[place]?.plate;
      if (!plate || !wanted.plates.some((one) => plate.includes(one))) continue;
      const isWhole = wanted.plates.includes(plate);
      scores[place] = (scores[place] ?? 0) + (isWhole ? WHOLE : part);
      if (isWhole) least[place] = EXACT;
      else if (!byWords) least[place] = BEGINS;
    }
    const { places, total } = bestPlaces(scores, most);
    const best = places.flatMap((place): Hit<T>[] => {
      const entry = entries[place];
      const score = scores[place] ?? 0;
      const isNear = least[place] === NEAR;
      const isExact = least[place] === EXACT;
      // Somebody's name beside another's number: one of the two fits, and nobody knows which is meant.
      const hasWords = words.length === 0 || (byWords?.scores[place] ?? -1) >= 0;
      const isWhole =
        (hasWords || wanted.plates.includes(entry?.plate ?? '')) &&
        (!wanted.hasContact || contacts.has(place));
      return entry ? [{ entry, score, isNear, isExact, isWhole }] : [];
    });
    return { best, total };
  }

  return { add, search, held, closest };
}

export type FindIndex<T extends Findable> = ReturnType<typeof createFindIndex<T>>;

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

const MOST_JOINED = 3;

/** The places with the highest scores. A word that all have leaves no time to sort them all. */
function bestPlaces(scores: Uint16Array, most: number): { places: number[]; total: number } {
  const byScore = new Map<number, number[]>();
  let total = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score === 0) continue;
    total += 1;
    const places = byScore.get(score) ?? [];
    if (places.length === 0) byScore.set(score, places);
    if (places.length < most) places.push(place);
  }
  const places = [...byScore.keys()].sort((a, b) => b - a).flatMap((one) => byScore.get(one) ?? []);
  return { places: places.slice(0, most), total };
}
