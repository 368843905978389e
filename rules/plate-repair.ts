import { recognisePlate } from './plate-systems.ts';

/** Letters and digits that people mistake for each other, in both directions. */
const swaps: ReadonlyMap<string, string> = new Map(
  ['O0', 'I1', 'B8', 'S5', 'Z2'].flatMap((pair): [string, string][] => {
    const [letter = '', digit = ''] = pair;
    return [
      [letter, digit],
      [digit, letter],
    ];
  }),
);

/** With more swaps than this, it isn't a slip but a plate of another system. */
const MAX_SWAPS = 2;

/**
 * For a plate that fits no French system: the French plate that results from the fewest swaps of
 * letters and digits that look alike, formatted as on the car. Undefined if there is none or more
 * than one, because then we can't tell what was meant.
 */
export function repairPlate(normalized: string): string | undefined {
  // The longest French plate has nine characters, so a longer one isn't a mistyped French plate.
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
