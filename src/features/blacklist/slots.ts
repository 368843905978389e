/**
 * The rows to render around those in sight. There is always the same number of them, as long as the
 * list is long enough, so that each has an element (its slot), and a row that leaves on one side
 * hands its element to one that comes on the other.
 */
export function rowsToRender(firstInSight: number, count: number, slots: number, ahead: number) {
  const length = Math.min(count, slots);
  const first = Math.max(0, Math.min(firstInSight - ahead, count - length));
  return Array.from({ length }, (_, at) => first + at);
}

/**
 * The rows in the order of their elements in the document, as it has been since `first` was the
 * first row: each new row takes the place of one that left.
 */
export const inDocument = <T extends { index: number }>(rows: readonly T[], first: number): T[] => {
  const placeOf = ({ index }: T) => {
    const place = (index - first) % rows.length;
    return place < 0 ? place + rows.length : place;
  };
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
};
