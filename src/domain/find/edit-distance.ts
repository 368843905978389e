/**
 * Optimal string alignment: how many characters to insert, delete or replace, where swapping two
 * neighbours counts once.
 * @returns `most + 1` if it is more than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  for (let slips = 0; slips <= most; slips += 1) if (isWithin(a, b, slips)) return slips;
  return most + 1;
}

/**
 * Whether so few slips lead from one word to the other. Each is tried only where the words part, which
 * takes less than a table of all letters as long as there are few.
 * @param isPrefix whether `b` may go on after what `a` was meant to be, as while somebody is typing
 */
export function isWithin(a: string, b: string, slips: number, isPrefix = false): boolean {
  return isWithinFrom(a, 0, b, 0, slips, isPrefix);
}

function isWithinFrom(
  a: string,
  fromA: number,
  b: string,
  fromB: number,
  slips: number,
  isPrefix: boolean,
): boolean {
  let i = fromA;
  let j = fromB;
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  const restA = a.length - i;
  const restB = b.length - j;
  if (restA - restB > slips || (!isPrefix && restB - restA > slips)) return false;
  if (restA === 0 || restB === 0) return true;
  if (slips === 0) return false;
  const isSwapped =
    a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
  return (
    (isSwapped && isWithinFrom(a, i + 2, b, j + 2, slips - 1, isPrefix)) ||
    isWithinFrom(a, i + 1, b, j + 1, slips - 1, isPrefix) ||
    isWithinFrom(a, i + 1, b, j, slips - 1, isPrefix) ||
    isWithinFrom(a, i, b, j + 1, slips - 1, isPrefix)
  );
}
