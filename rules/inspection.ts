import { addMonths, earliest, type IsoDate, latest, yearOf } from './days.ts';
import type { InspectionClass, VehicleClass } from './inspection-class.ts';

/**
 * The technical inspection ("contrôle technique") of vehicles up to 3.5 t, by class. Where the
 * periods come from: cars and vans, Code de la route, R323-22, I, 1° and 2°; taxis, VTC and
 * ambulances, R323-24; category L, R323-27; collectors' vehicles, R323-22, I, 4°. The inspection
 * before a sale (R323-22, I, 3°) is left out, because no file says that a vehicle is for sale.
 */

interface Period {
  /** Months from the first registration to the first deadline; null if it isn't counted from it. */
  first: number | null;
  /** An inspection before this many months isn't the first one that the law asks for. */
  opens: number;
  next: number;
}

const periods: Readonly<Record<InspectionClass, Period>> = {
  car: { first: 48, opens: 42, next: 24 },
  'light-commercial': { first: 48, opens: 42, next: 24 },
  yearly: { first: 12, opens: 0, next: 12 },
  'category-l': { first: 60, opens: 54, next: 36 },
  // A certificate becomes a collector's at any age from thirty.
  collection: { first: null, opens: 0, next: 60 },
};

/** The day on which inspections of cars began (décret 91-369). */
const FIRST_INSPECTIONS = '1992-01-01';

/** The longest period in the law, for a collector's car. All other vehicles are due sooner. */
const LONGEST_MONTHS = 60;

/**
 * The day on which inspections of category L began, and when the vehicles that were already there
 * had their first, by year of first registration: within four months of its anniversary, and in
 * that year (arrêté du 23 octobre 2023, art. 43). Those since 2022 follow R323-27. For the ones of
 * 2022 to April 2024 the arrêté still says four years, as the article did before décret 2023-974; we
 * go by the article, which is the higher text and the later date.
 */
const CATEGORY_L_START = '2024-04-15';
const CATEGORY_L_CALENDAR: readonly { before: IsoDate; year: number }[] = [
  { before: '2017-01-01', year: 2024 },
  { before: '2020-01-01', year: 2025 },
  { before: '2022-01-01', year: 2026 },
];
const CALENDAR_MONTHS = 4;

/** A collector's vehicle from before 1960 has no inspections (Code de la route, R323-3). */
const NO_INSPECTION_BEFORE = '1960-01-01';

/**
 * A second inspection ("contre-visite") follows within two months, and its period counts from the
 * inspection that it follows (arrêté du 18 juin 1991, art. 4 and 8).
 */
const REINSPECTION_MONTHS = 2;

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
   * `last`: counted from the last inspection; `reinspection`: from the earliest day on which the
   * inspection that it follows can have been; `release`: from the first registration.
   */
  basis: 'last' | 'reinspection' | 'release';
}

export interface InspectionFacts {
  kind: InspectionClass;
  /** What shows the class: an exemption needs the mention. */
  sign?: VehicleClass['sign'] | undefined;
  releaseDate: IsoDate | null;
  lastInspection: IsoDate | null;
  lastReinspection?: IsoDate | null;
  today: IsoDate;
}

/**
 * The date by which the next inspection must be passed; null if no date is known to count from.
 *
 * - If there was an inspection, one period after it. One that was passed before the time for the
 *   first one began doesn't count as that. The result may lie in the past.
 * - A second inspection starts no period. If we know no inspection that it can have followed, there
 *   was one in the two months before it.
 * - If none is known, the first deadline that isn't past: having no record of the earlier ones
 *   doesn't prove that they were missed.
 */
export function inspectionByLaw(facts: InspectionFacts): InspectionByLaw | null {
  const { kind, sign, releaseDate, today } = facts;
  const { next } = periods[kind];
  if (hasNoInspections({ kind, sign }, releaseDate)) return null;
  const first = firstDeadline(facts);
  const last = lastPassed(facts);
  if (last !== null) {
    const isFirst = first !== null && last.date < firstOpens(kind, releaseDate);
    return isFirst
      ? { due: first, basis: 'release' }
      : { due: addMonths(last.date, next), basis: last.basis };
  }
  if (first === null) return null;
  let months = 0;
  while (addMonths(first, months) < today) months += next;
  return { due: addMonths(first, months), basis: 'release' };
}

/** By the mention only: five years between two dates show a collectors' vehicle, but exempt none. */
export const hasNoInspections = (
  { kind, sign }: Pick<InspectionFacts, 'kind' | 'sign'>,
  releaseDate: IsoDate | null,
): boolean =>
  kind === 'collection' &&
  sign === 'mention' &&
  releaseDate !== null &&
  releaseDate < NO_INSPECTION_BEFORE;

function lastPassed({
  lastInspection,
  lastReinspection = null,
}: InspectionFacts): { date: IsoDate; basis: 'last' | 'reinspection' } | null {
  const follows = lastReinspection && addMonths(lastReinspection, -REINSPECTION_MONTHS);
  if (follows !== null && (lastInspection === null || lastInspection < follows)) {
    return { date: follows, basis: 'reinspection' };
  }
  return lastInspection === null ? null : { date: lastInspection, basis: 'last' };
}

function firstDeadline({ kind, releaseDate }: InspectionFacts): IsoDate | null {
  const { first } = periods[kind];
  if (releaseDate === null || first === null) return null;
  const year = kind === 'category-l' ? calendarYear(releaseDate) : null;
  if (year === null) return addMonths(releaseDate, first);
  const anniversary = addMonths(releaseDate, (year - yearOf(releaseDate)) * 12);
  const from = latest([anniversary, CATEGORY_L_START]) ?? anniversary;
  return earliest([addMonths(from, CALENDAR_MONTHS), `${year}-12-31`]);
}

const calendarYear = (releaseDate: IsoDate): number | null =>
  CATEGORY_L_CALENDAR.find(({ before }) => releaseDate < before)?.year ?? null;

/** The first day on which the first inspection that the law asks for can be passed. */
function firstOpens(kind: InspectionClass, releaseDate: IsoDate | null): IsoDate {
  if (releaseDate === null) return '';
  if (kind === 'category-l' && calendarYear(releaseDate) !== null) return CATEGORY_L_START;
  return addMonths(releaseDate, periods[kind].opens);
}

/**
 * So long before it is due, an inspection is passed early. No class of vehicle is due again sooner,
 * unless it has failed.
 */
const EARLY_MONTHS = 6;
/** A given date is rounded, or that of an appointment. */
const TOLERANCE_MONTHS = 1;

/** What somebody says of a vehicle's inspections. */
export interface TellsInspections {
  next: IsoDate;
  /** The last inspection that they know of. */
  last: IsoDate | null;
}

/**
 * Whether the date that somebody gives for the next inspection was answered by an inspection that
 * they didn't know of: it was passed early, or their date, which is later, follows from an older one.
 */
export function isAnswered({ next, last }: TellsInspections, passed: IsoDate | null): boolean {
  if (passed === null || next <= passed || (last !== null && last >= passed)) return false;
  if (next <= addMonths(passed, EARLY_MONTHS)) return true;
  return Object.values(periods).some(
    (period) =>
      last !== null &&
      next >= addMonths(last, period.next - TOLERANCE_MONTHS) &&
      next <= addMonths(last, period.next + TOLERANCE_MONTHS),
  );
}

/**
 * Between which days a van's exhaust is looked at after an inspection: in the two months before a
 * year has passed (R323-22, II). It is no inspection and starts no period.
 */
export const pollutionWindow = (lastInspection: IsoDate): { from: IsoDate; until: IsoDate } => ({
  from: addMonths(lastInspection, 10),
  until: addMonths(lastInspection, 12),
});
