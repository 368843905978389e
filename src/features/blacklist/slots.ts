/**
 * The rows to render around those in sight: always as many, as long as there are so many, so that
 * each has an element (its slot) that a row leaving on one side leaves to one coming on the other.
 */
export function rowsToRender(firstInSight: number, count: number, slots: number, ahead: number) {
  const length = Math.min(count, slots);
  const first = Math.max(0, Math.min(firstInSight - ahead, count - length));
  return Array.from({ length }, (_, at) => first + at);
}

/**
 * The rows in the order in which their elements stand in the document since `first` was the first
 * of them: each new row takes the place of one that left.
 */
export const inDocument = <T extends { index: number }>(rows: readonly T[], first: number): T[] => {
  const placeOf = ({ index }: T) => {
    const place = (index - first) % rows.length;
    return place < 0 ? place + rows.length : place;
  };
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
};
