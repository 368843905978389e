import { addMonths, type IsoDate } from './days.ts';

/**
 * The technical inspection ("contrôle technique") of a private car or a van up to 3.5 t, including
 * driving schools' cars. It is due in the six months before the fourth anniversary of the first
 * registration, and then every two years from the last one (Code de la route, R323-22, I, 1° and
 * 2°; arrêté du 18 juin 1991, art. 4). The data doesn't tell some vehicles apart, so these rules
 * are left out: taxis and ambulances (every year), motorcycles and light quadricycles (five years,
 * then three), collectors' cars (five), a van's pollution check between two inspections (II), the
 * inspection before a sale (I, 3°).
 */

/**
 * Months from the first registration to the first deadline. The time for it begins six months
 * earlier.
 */
const FIRST_MONTHS = 48;
const FIRST_OPENS_MONTHS = 42;
const NEXT_MONTHS = 24;

/** The day on which inspections of cars began (décret 91-369). */
const FIRST_INSPECTIONS = '1992-01-01';

/** The longest period in the law, for a collector's car. All other vehicles are due sooner. */
const LONGEST_MONTHS = 60;

/**
 * Why there cannot be an inspection on that day. `impossible`: it is before the car's first
 * registration, or before inspections existed. `too-far`: it is further away than the longest
 * period.
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
  /**
   * `last`: two years after the last inspection; `release`: counted from the first registration.
   */
  basis: 'last' | 'release';
}

/**
 * The date by which the next inspection must be passed; null if neither date is known.
 *
 * - If there was an inspection, two years after it. One that was passed before the six months began
 *   doesn't count as the first one that the law asks for. The result may lie in the past.
 * - If none is known, the first deadline that isn't past: having no record of the earlier ones
 *   doesn't prove that they were missed.
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
