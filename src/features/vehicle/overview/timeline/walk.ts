import type { Lane, Mark } from './lanes.ts';

/** A lane with its marks at the present scale; it has one at least. */
export interface Row {
  lane: Lane;
  marks: Mark[];
}

export interface Place {
  row: number;
  mark: Mark;
}

/** Where an event is drawn; undefined where it is not. */
export function placeOf(rows: readonly Row[], eventId: string | null): Place | undefined {
  for (const [row, { marks }] of rows.entries()) {
    const mark = marks.find(({ items }) => items.some(({ event }) => event.id === eventId));
    if (mark) return { row, mark };
  }
  return undefined;
}

export const nearestTo = (marks: readonly Mark[], day: number): Mark | undefined =>
  marks.toSorted((a, b) => Math.abs(a.lead.day - day) - Math.abs(b.lead.day - day))[0];

/**
 * The mark that an arrow key, Home or End leads to: along the row, or to the nearest in date of the
 * row above or below. Undefined at the end of the way and for any other key.
 */
export function stepFrom(
  rows: readonly Row[],
  { row, mark }: Place,
  key: string,
): Mark | undefined {
  const marks = rows[row]?.marks ?? [];
  const index = marks.indexOf(mark);
  switch (key) {
    case 'ArrowLeft':
      return marks[index - 1];
    case 'ArrowRight':
      return marks[index + 1];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'ArrowUp':
      return nearestTo(rows[row - 1]?.marks ?? [], mark.lead.day);
    case 'ArrowDown':
      return nearestTo(rows[row + 1]?.marks ?? [], mark.lead.day);
    default:
      return undefined;
  }
}
