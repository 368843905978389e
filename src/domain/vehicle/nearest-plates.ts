import { normalizePlate } from '#rules/plate.ts';
import { editDistance } from '#src/domain/find/edit-distance.ts';

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
    .map((candidate) => ({ plate: candidate, distance: editDistance(wanted, candidate, NEAR) }))
    .filter(({ distance }) => distance > 0 && distance <= NEAR)
    .sort((a, b) => a.distance - b.distance);
}
