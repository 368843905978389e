import { addMonths, type IsoDate } from './days.ts';

/**
 * The technical inspection ("contrôle technique") of a private car or a van up to 3.5 t, driving
 * schools' among them: in the six months before the fourth anniversary of the first registration,
 * then every two years from the date of the last one (Code de la route, R323-22, I, 1° and 2°; arrêté
 * du 18 juin 1991, art. 4). Out of scope, since the data does not tell them apart: taxis and
 * ambulances (yearly), motorcycles and light quadricycles (five years, then three), cars kept for
 * collection (five), a van's pollution check between two inspections (II), a sale's inspection (I, 3°).
 */

/** Months from the first registration to the end of the first deadline, which opens six months before. */
const FIRST_MONTHS = 48;
const FIRST_OPENS_MONTHS = 42;
const NEXT_MONTHS = 24;

/** The day from which cars are inspected (décret 91-369). */
const FIRST_INSPECTIONS = '1992-01-01';

/** The longest period that the law knows, a collection car's; all others are due sooner. */
const LONGEST_MONTHS = 60;

/**
 * Why no inspection is of that day: `impossible`: before the car's first registration, or before there
 * were any; `too-far`: further away than the longest period.
 */
export type InspectionDoubt = 'impossible' | 'too-far';

export function inspectionDoubt(
  date: IsoDate,
  { releaseDate, today }: { releaseDate: IsoDate | null; today: IsoDate },
): InspectionDoubt | null {
  if (date < FIRST_INSPECTIONS || (releaseDate !== null && date < releaseDate)) return 'impossible';
  return date > addMonths(today, LONGEST_MONTHS) ? 'too-far' : null;
}

export interface InspectionByLaw {
  due: IsoDate;
  /** `last`: two years after the last one; `release`: by the first registration. */
  basis: 'last' | 'release';
}

/**
 * By when the next inspection must be passed; null where neither date is known.
 *
 * - With a last inspection, two years after it; one passed before the six months opened is not the
 *   first that the law asks for. The answer may lie in the past.
 * - Without one, the first deadline that is not past: no record of the earlier ones is no proof that
 *   they were missed.
 */
export function inspectionByLaw(dates: {
  releaseDate: IsoDate | null;
  lastInspection: IsoDate | null;
  today: IsoDate;
}): InspectionByLaw | null {
  const { releaseDate, lastInspection, today } = dates;
  if (lastInspection !== null) {
    return releaseDate !== null && lastInspection < addMonths(releaseDate, FIRST_OPENS_MONTHS)
      ? { due: addMonths(releaseDate, FIRST_MONTHS), basis: 'release' }
      : { due: addMonths(lastInspection, NEXT_MONTHS), basis: 'last' };
  }
  if (releaseDate === null) return null;
  let months = FIRST_MONTHS;
  while (addMonths(releaseDate, months) < today) months += NEXT_MONTHS;
  return { due: addMonths(releaseDate, months), basis: 'release' };
}
