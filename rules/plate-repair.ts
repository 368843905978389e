import { recognisePlate } from './plate-systems.ts';

/** Letters and digits that are taken for each other, both ways. */
const swaps: ReadonlyMap<string, string> = new Map(
  ['O0', 'I1', 'B8', 'S5', 'Z2'].flatMap((pair): [string, string][] => {
    const [letter = '', digit = ''] = pair;
    return [
      [letter, digit],
      [digit, letter],
    ];
  }),
);

/** More swaps than this are no slip: the plate is of another system. */
const MAX_SWAPS = 2;

/**
 * The French plate that a plate of no system becomes by the fewest swaps of a letter and a digit
 * that look alike, as it is written on the car. Undefined where there is none, or more than one:
 * what was meant is then not plain.
 */
export function repairPlate(normalized: string): string | undefined {
  // The longest French plate has nine characters; anything longer is no slip of one.
  if (normalized.length > 9) return undefined;
  let candidates = [normalized];
  for (let swap = 1; swap <= MAX_SWAPS; swap++) {
    candidates = [...new Set(candidates.flatMap(swappedOnce))];
    const repaired = candidates.flatMap((plate) => recognisePlate(plate)?.display ?? []);
    if (repaired.length > 0) return repaired.length === 1 ? repaired[0] : undefined;
  }
  return undefined;
}

const swappedOnce = (plate: string): string[] =>
  [...plate].flatMap((character, index) => {
    const other = swaps.get(character);
    return other ? [plate.slice(0, index) + other + plate.slice(index + 1)] : [];
  });
