/** Numbers to offer around a page: the first, the last, this one and its neighbours; null is a gap. */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1] ?? number - 1;
    if (number - before === 1) return [number];
    // A gap of one number is no shorter than the number.
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
