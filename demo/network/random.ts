/** A seeded random source: the same seed always gives the same numbers. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, including both. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One item of a list; throws if the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** One item of a list, likelier the heavier it is; throws if the list is empty. */
  weighted<T extends { weight: number }>(list: readonly T[]): T;
  /** A number from half of `mean` to one and a half times it, more often close to it. */
  around(mean: number): number;
}

/** Tommy Ettinger's mulberry32: small, fast, and good enough for a demonstration. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => item(list, Math.floor(next() * list.length)),
    weighted(list) {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      for (const candidate of list) {
        left -= candidate.weight;
        if (left < 0) return candidate;
      }
      return item(list, list.length - 1);
    },
    around: (mean) => mean * (0.5 + (next() + next()) / 2),
  };
}

function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}
