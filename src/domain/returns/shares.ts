/** A part of a number, and how far chance may have moved it. */
export interface Share {
  count: number;
  of: number;
  /** 0 to 1; null if there are too few to give one. */
  share: number | null;
  /** Between which shares the true one lies with 95 %; null if there are many, or too few. */
  interval: { low: number; high: number } | null;
}

/** From so few, a percentage would say nothing. */
export const FEWEST = 10;
/** From so many on, chance moves a share by ten points at most. */
export const MANY = 100;

export const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  share: of < FEWEST ? null : count / of,
  interval: of < FEWEST || of >= MANY ? null : wilson(count, of),
});

/** The quantile of the normal distribution that leaves 2.5 % above it. */
const Z = 1.959964;

/**
 * Wilson's score interval at 95 %, which stays right for small numbers and shares near 0 and 1
 * (E. B. Wilson, Journal of the American Statistical Association 22, 1927, p. 209).
 */
export function wilson(count: number, of: number): { low: number; high: number } {
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const middle = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  return {
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === of ? 1 : (middle + spread) / scale,
  };
}
