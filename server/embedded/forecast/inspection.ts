import { addMonths } from '#rules/days.ts';

/** Months from the first registration to the end of the first deadline, and between two inspections. */
const FIRST_MONTHS = 48;
const EARLY_MONTHS = 6;
const RENEWAL_MONTHS = 24;

/**
 * The date by which a car or van (≤ 3.5 t) must pass its next technical inspection, YYYY-MM-DD:
 * in the six months before the fourth anniversary of its first registration, then every two years
 * (Code de la route, art. R323-22, I, 1° and 2°).
 *
 * - With a last inspection, two years after it; one passed before the six months opened is not the
 *   first that the law asks for. The answer may lie in the past: the inspection is overdue.
 * - Without one, the first deadline from today on, as if the earlier ones had been kept.
 *
 * Null where neither date is known. Out of scope: taxis (yearly), collection cars (every five
 * years), the yearly pollution check of vans (R323-22, II), a sale's inspection (I, 3°).
 */
export function nextInspection(dates: {
  releaseDate: string | null;
  lastInspection: string | null;
  today: string;
}): string | null {
  const { releaseDate, lastInspection, today } = dates;
  const first = releaseDate && addMonths(releaseDate, FIRST_MONTHS);
  if (lastInspection) {
    const opens = first && addMonths(first, -EARLY_MONTHS);
    return first && opens && lastInspection < opens
      ? first
      : addMonths(lastInspection, RENEWAL_MONTHS);
  }
  if (!first) return null;
  let deadline = first;
  for (let renewals = 1; deadline < today; renewals += 1) {
    deadline = addMonths(first, renewals * RENEWAL_MONTHS);
  }
  return deadline;
}
