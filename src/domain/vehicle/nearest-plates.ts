import { normalizePlate } from '#rules/plate.ts';

export interface NearPlate {
  /** In normal form. */
  plate: string;
  /** How many characters to insert, delete, replace or swap with their neighbour. */
  distance: number;
}

/** Beyond this, two plates of seven characters have little in common. */
const NEAR = 3;

/** The candidates that somebody may have meant by `plate` if they mistyped, nearest first. */
export function nearestPlates(plate: string, candidates: readonly string[]): NearPlate[] {
  const wanted = normalizePlate(plate);
  return [...new Set(candidates.map(normalizePlate))]
    .map((candidate) => ({ plate: candidate, distance: editDistance(wanted, candidate) }))
    .filter(({ distance }) => distance > 0 && distance <= NEAR)
    .sort((a, b) => a.distance - b.distance);
}

/** Optimal string alignment: Levenshtein's distance, but swapping two neighbours counts once. */
function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const exchanged =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2] : undefined;
      row[j] = Math.min(
        replaced,
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        exchanged === undefined ? Number.POSITIVE_INFINITY : exchanged + 1,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
