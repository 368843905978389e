/**
 * The first place in the list where the test is true, in log n steps; the list's length if it is
 * true nowhere. The test must be true for every element after the first one for which it is true.
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
