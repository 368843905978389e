import type { Random } from './random.ts';

/** How often in a hundred a counter's mileage is not typed, typed wrong, or read backwards. */
const MISSING = 0.02;
const MISTYPED = 0.01;
const BACKWARD = 0.007;

/**
 * The mileages that the workshop typed for the true ones (km, oldest first): now and then none, a
 * digit too many or too few, two swapped, or one read lower than the visit before.
 */
export function typedMileages(random: Random, kilometres: readonly number[]): (number | null)[] {
  return kilometres.map((km) => {
    const luck = random.next();
    if (luck < MISSING) return random.chance(0.5) ? 0 : null;
    if (luck < MISSING + MISTYPED) return mistyped(random, km);
    if (luck < MISSING + MISTYPED + BACKWARD) return Math.max(1, km - random.int(800, 25_000));
    return km;
  });
}

function mistyped(random: Random, km: number): number {
  const digits = String(km);
  const slip = random.int(0, 2);
  if (slip === 0) return Number(`${digits}${random.int(0, 9)}`);
  if (slip === 1) return Math.max(1, Number(digits.slice(0, -1)));
  return Number(`${digits.charAt(1)}${digits.charAt(0)}${digits.slice(2)}`);
}
