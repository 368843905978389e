/**
 * Each part's share of the sum, in whole percents that add up to 100. Each share is rounded down,
 * and the missing percents go to the largest remainders. All shares are zero if the sum is zero.
 */
export function wholeShares(parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * part) / sum);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((all, share) => all + share, 0);
  const remainder = (index: number) => (exact[index] ?? 0) - (shares[index] ?? 0);
  const byRemainder = [...shares.keys()].sort((a, b) => remainder(b) - remainder(a));
  const raised = new Set(byRemainder.slice(0, left));
  return shares.map((share, index) => share + Number(raised.has(index)));
}
