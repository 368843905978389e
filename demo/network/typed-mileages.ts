import type { Random } from './random.ts';

/** The shares of mileages that are missing, typed wrong, or lower than the one before. */
const MISSING = 0.02;
const MISTYPED = 0.01;
const BACKWARD = 0.007;

/**
 * The mileages that the workshop typed, given the true ones (km, oldest first). Now and then one is
 * missing, has a digit too many or too few, has two digits swapped, or is lower than at the visit
 * before.
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

/** Visits before and after a counter is replaced, so that both series can be seen. */
const BEFORE = 3;
const AFTER = 4;

/**
 * What the odometer shows if its counter is replaced by a new one, which begins at nothing, between
 * two visits. The same mileages if the vehicle was seen too rarely.
 * @param kilometres that it has really been driven, oldest first
 */
export function withNewCounter(random: Random, kilometres: readonly number[]): readonly number[] {
  if (kilometres.length < BEFORE + AFTER) return kilometres;
  const first = random.int(BEFORE, kilometres.length - AFTER);
  const [before = 0, after = 0] = [kilometres[first - 1], kilometres[first]];
  const start = before + random.next() * (after - before);
  return kilometres.map((km, index) => (index < first ? km : Math.round(km - start) + 1));
}

function mistyped(random: Random, km: number): number {
  const digits = String(km);
  const slip = random.int(0, 2);
  if (slip === 0) return Number(`${digits}${random.int(0, 9)}`);
  if (slip === 1) return Math.max(1, Number(digits.slice(0, -1)));
  return Number(`${digits.charAt(1)}${digits.charAt(0)}${digits.slice(2)}`);
}
