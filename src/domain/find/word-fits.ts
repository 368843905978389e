import { BEGINS, closeTo, EXACT, maskOf } from './closeness.ts';

/** Whom something fits, and how well. */
export interface Fit {
  /** How well, by the entry's place: 0 if it doesn't. Empty if it fits nobody. */
  by: Uint8Array;
  /** The places where it does: mostly few, so that nobody else need be looked at. */
  places: readonly number[];
}

/** Of what was looked for last: a fit that has anybody takes a byte for every entry. */
const MOST_KEPT = 64;

/**
 * Which entries have a word that fits one that is wanted. Each different word is kept once with those
 * that have it, because that is what is searched in: 20,000 clients have a few thousand words.
 */
export function createWordFits() {
  const words: string[] = [];
  const masks: number[] = [];
  const idOf = new Map<string, number>();
  /** For each word, the places of the entries that have it, in ascending order. */
  const having: number[][] = [];
  /** The same, of those who have it in their names. */
  const named: number[][] = [];
  /** In normal form, by the entry's place. */
  const plates: (string | null)[] = [];
  function add(
    names: ReadonlySet<string>,
    others: ReadonlySet<string>,
    plate: string | null,
  ): void {
    const place = plates.push(plate) - 1;
    for (const { clear } of [close, withAnything, withNames, withPlates]) clear();
    for (const word of names) {
      const id = idFor(word);
      having[id]?.push(place);
      named[id]?.push(place);
    }
    for (const word of others) if (!names.has(word)) having[idFor(word)]?.push(place);
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

  const close = keepLast((wanted) => closeTo(wanted, words, masks));

  const fitsIn = (postings: readonly number[][]) =>
    keepLast((wanted) =>
      fitOf(plates.length, (raise) => {
        for (const { at, closeness } of close.of(wanted)) {
          for (const place of postings[at] ?? []) raise(place, closeness);
        }
        // "saintmartin" for somebody whose file has two words.
        for (let at = 2; at < wanted.length - 1; at += 1) {
          const second = placesWith(wanted.slice(at));
          if (second.length === 0) continue;
          const first = new Set(placesWith(wanted.slice(0, at)));
          for (const place of second) if (first.has(place)) raise(place, BEGINS);
        }
      }),
    );
  const withAnything = fitsIn(having);
  const withNames = fitsIn(named);

  const withPlates = keepLast((piece) =>
    fitOf(plates.length, (raise) => {
      for (let place = 0; place < plates.length; place += 1) {
        const plate = plates[place];
        if (plate?.includes(piece)) raise(place, plate === piece ? EXACT : BEGINS);
      }
    }),
  );

  return {
    add,
    ofWord: withAnything.of,
    /** By the names alone. */
    ofName: withNames.of,
    /** By a plate, or a piece of one, in normal form. */
    ofPlate: withPlates.of,
  };
}

/** While one more word is typed, what was found of those before it stays; what was asked for longest ago goes. */
function keepLast<T>(find: (wanted: string) => T) {
  const kept = new Map<string, T>();
  const of = (wanted: string): T => {
    const found = kept.get(wanted) ?? find(wanted);
    kept.delete(wanted);
    kept.set(wanted, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  return { of, clear: () => kept.clear() };
}

type Raise = (place: number, found: number) => void;

function fitOf(entries: number, find: (raise: Raise) => void): Fit {
  let by = new Uint8Array(0);
  const places: number[] = [];
  find((place, found) => {
    if (places.length === 0) by = new Uint8Array(entries);
    const before = by[place] ?? 0;
    if (before === 0) places.push(place);
    if (before < found) by[place] = found;
  });
  return { by, places };
}

/** Whomever one of them fits, as well as the one that fits best. */
export function united([first, ...others]: readonly [Fit, ...Fit[]]): Fit {
  const more = others.filter(({ places }) => places.length > 0);
  if (more.length === 0) return first;
  const all = [first, ...more];
  return fitOf(Math.max(...all.map(({ by }) => by.length)), (raise) => {
    for (const { by, places } of all) for (const place of places) raise(place, by[place] ?? 0);
  });
}
