/**
 * Optimal string alignment: how many characters to insert, delete or replace, where swapping two
 * neighbours counts once.
 * @param isPrefix whether `b` may go on after what `a` was meant to be, as while somebody is typing
 * @returns `most + 1` as soon as it is sure to be more than `most`
 */
export function editDistance(a: string, b: string, most: number, isPrefix = false): number {
  if (a.length - b.length > most || (!isPrefix && b.length - a.length > most)) return most + 1;
  // Of a long text that goes on, only its beginning can have been meant.
  const width = isPrefix ? Math.min(b.length, a.length + most) : b.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const replaced = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      let distance = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = distance;
      least = Math.min(least, distance);
    }
    // A swap may still come from the row before, and then costs one more than it.
    if (least > most && Math.min(...last) >= most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(isPrefix ? Math.min(...last) : (last[width] ?? 0), most + 1);
}
