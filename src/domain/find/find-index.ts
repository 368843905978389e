import { foldText, foldWords } from '#rules/fold-text.ts';
import { compactPhone, type Phone } from '#rules/phone.ts';
import { editDistance } from './edit-distance.ts';
import { readWanted } from './wanted.ts';

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
}

export interface Hits<T> {
  /** The best of them, best first; equal ones in the order in which they were added. */
  best: Hit<T>[];
  /** How many there are in all. */
  total: number;
}

/** How well a wanted word fits one that is there. */
const EXACT = 8;
const BEGINS = 4;
const NEAR = 1;
/** A whole plate, number or address says more than any name. */
const WHOLE = 40;
const PART = 20;
const NEARLY_WHOLE = 10;

/** Words whose fits are kept; each takes a byte for every entry. */
const MOST_KNOWN = 16;

/** A number with fewer digits, or a shorter address, with a slip in it could be anybody's. */
const SLIP_FROM = 9;

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
  const digits: [place: number, digits: readonly string[]][] = [];
  const emails: [place: number, email: string][] = [];
  /** For the words looked for last: while one more is typed, those before it stay. */
  const fits = new Map<string, Uint8Array>();

  function add(entry: T): void {
    const place = entries.push(entry) - 1;
    fits.clear();
    for (const word of wordsOf(entry)) {
      let id = idOf.get(word);
      if (id === undefined) {
        id = words.push(word) - 1;
        idOf.set(word, id);
        masks.push(maskOf(word));
        having.push([]);
      }
      having[id]?.push(place);
    }
    const numbers = entry.phones.flatMap((phone) => digitsOf(phone));
    if (numbers.length > 0) digits.push([place, numbers]);
    for (const email of entry.emails) emails.push([place, foldText(email)]);
  }

  /** How well each entry fits the word: 0 if it doesn't. */
  function fitOf(wanted: string): Uint8Array {
    const known = fits.get(wanted);
    if (known) return known;
    if (fits.size >= MOST_KNOWN) fits.clear();
    const fit = new Uint8Array(entries.length);
    fits.set(wanted, fit);
    const mask = maskOf(wanted);
    for (let id = 0; id < words.length; id += 1) {
      const found = closeness(wanted, mask, words[id] ?? '', masks[id] ?? 0);
      if (found === 0) continue;
      for (const place of having[id] ?? []) if ((fit[place] ?? 0) < found) fit[place] = found;
    }
    return fit;
  }

  function scoresByWords(wanted: readonly string[], optional: readonly string[]) {
    const scores = new Uint16Array(entries.length);
    const isNear = new Uint8Array(entries.length);
    for (const [index, word] of wanted.entries()) {
      const fit = fitOf(word);
      for (let place = 0; place < fit.length; place += 1) {
        const found = fit[place] ?? 0;
        const before = scores[place] ?? 0;
        scores[place] = found === 0 || (index > 0 && before === 0) ? 0 : before + found;
        if (found === NEAR) isNear[place] = 1;
      }
    }
    for (const word of optional) {
      const id = idOf.get(word);
      for (const place of id === undefined ? [] : (having[id] ?? [])) {
        if (scores[place]) scores[place] = (scores[place] ?? 0) + 1;
      }
    }
    return { scores, isNear };
  }

  function search(typed: string, most: number): Hits<T> {
    const wanted = readWanted(typed);
    const { scores, isNear } = scoresByWords(wanted.words, wanted.optional);
    const raise = (place: number, score: number) => {
      if (score <= (scores[place] ?? 0)) return;
      scores[place] = score;
      isNear[place] = score === NEARLY_WHOLE ? 1 : 0;
    };
    for (const [place, numbers] of wanted.digits.length > 0 ? digits : []) {
      for (const part of wanted.digits) {
        for (const number of numbers) raise(place, partScore(part, number));
      }
    }
    for (const [place, email] of wanted.email ? emails : []) {
      raise(place, partScore(wanted.email ?? '', email));
    }
    if (wanted.plate) {
      for (let place = 0; place < entries.length; place += 1) {
        const plate = entries[place]?.plate;
        if (plate?.includes(wanted.plate)) raise(place, plate === wanted.plate ? WHOLE : PART);
      }
    }
    const { places, total } = bestPlaces(scores, most);
    const best = places.flatMap((place): Hit<T>[] => {
      const entry = entries[place];
      const score = scores[place] ?? 0;
      return entry ? [{ entry, score, isNear: isNear[place] === 1 }] : [];
    });
    return { best, total };
  }

  return { add, search };
}

function wordsOf({ names, car, emails }: Findable): Set<string> {
  const found = new Set<string>();
  for (const text of [...names, car, ...emails]) {
    // "LE GOFF" is written "LEGOFF" too.
    let particles = '';
    for (const part of foldWords(text).split(' ').filter(Boolean)) {
      found.add(part);
      if (particles !== '') found.add(particles + part);
      particles = part.length <= LONGEST_PARTICLE ? particles + part : '';
    }
  }
  return found;
}

const LONGEST_PARTICLE = 3;

/** As a French caller says it, and as it is dialled from abroad. */
const digitsOf = (phone: Phone): string[] => {
  const national = compactPhone(phone).replace(/\D/g, '');
  const abroad = phone.e164?.replace(/\D/g, '');
  return abroad ? [national, abroad] : [national];
};

function partScore(wanted: string, whole: string): number {
  if (wanted === whole) return WHOLE;
  if (whole.includes(wanted)) return PART;
  const isNear = wanted.length >= SLIP_FROM && editDistance(wanted, whole, 1) <= 1;
  return isNear ? NEARLY_WHOLE : 0;
}

/** Slips that a word of this length may have; in a short one, each makes another word. */
const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** Of a shorter beginning, too many words are one slip away. */
const BEGINNING_FROM = 6;

function closeness(wanted: string, mask: number, word: string, wordMask: number): number {
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
function maskOf(word: string): number {
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
