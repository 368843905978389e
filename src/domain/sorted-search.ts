/**
 * The first place in the list at which the test holds, in log n; the list's length where it holds
 * nowhere. Where it holds for one element it must hold for all that follow.
 */
export function firstIndexWhere<T>(list: readonly T[], test: (element: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && test(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
