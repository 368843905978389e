import type { RawClient } from '#contract/client.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { addMonths, latest } from '#rules/days.ts';
import type { JobForecast } from './forecasts.ts';
import { agree, type Claim, claim, type FactSource, fileClaims } from './identity.ts';
import type { Member } from './member.ts';
import type { Said } from './testimony.ts';
import { type Urgency, urgencyOf } from './urgency.ts';
import type { IsoDate } from './vehicle.ts';

/** When the vehicle must next pass its technical inspection ("contrôle technique"). */
export interface Inspection {
  due: IsoDate | null;
  /**
   * `api`: a date that the API gives; `forecast`: that of the API's forecast, where it gives no
   * other; `last`: two years after the last one known; `release`: four years after the release,
   * then every second year, as if each inspection had been on its day.
   */
  basis: 'api' | 'forecast' | 'last' | 'release' | 'unknown';
  /** Computed here by the French rule, not given by the API. */
  estimated: boolean;
  last: IsoDate | null;
  urgency: Urgency;
  /** Every date that a source gives for it, `due` among them unless it is estimated. */
  given: InspectionDate[];
}

export interface InspectionDate {
  date: IsoDate;
  sources: FactSource[];
  /** The members that say so, as far as they are known; not the one that asks. */
  members: Member[];
  doubt: InspectionDoubt | null;
}

/**
 * Why no inspection is due then: `impossible`: before the car's release, or before there were any;
 * `too-far`: further away than the longest interval.
 */
type InspectionDoubt = 'impossible' | 'too-far';

/** Months from the release to the end of the first deadline, which opens six months before. */
const FIRST_MONTHS = 48;
const FIRST_OPENS_MONTHS = 42;
const NEXT_MONTHS = 24;
/** The day from which cars are inspected (décret 91-369). */
const FIRST_INSPECTIONS = '1992-01-01';
/** Of vehicles kept for collection; all others are due sooner. */
const LONGEST_MONTHS = 60;

interface InspectionRecords {
  information: VehicleInformations | null;
  /** The most trusted first. */
  files: readonly Said<RawClient>[];
  forecasts: readonly JobForecast[];
}

/**
 * The API's date, else the rule for private cars (Code de la route, R323-22): in the six months
 * before the fourth anniversary of the release, then every two years. Other uses (taxi, school,
 * collection) follow other rules; the API does not tell the use.
 */
export function nextInspection(
  records: InspectionRecords,
  release: IsoDate | null,
  today: IsoDate,
): Inspection {
  const doubtOf = (date: IsoDate): InspectionDoubt | null => {
    if (date < FIRST_INSPECTIONS || (release !== null && date < release)) return 'impossible';
    return date > addMonths(today, LONGEST_MONTHS) ? 'too-far' : null;
  };
  const last = lastInspection(records, (date) => date <= today && doubtOf(date) === null);
  const given: InspectionDate[] = agree(nextInspectionClaims(records))
    .map(({ value: date, ...by }) => ({ date, ...by, doubt: doubtOf(date) }))
    // A date that is not after the last inspection is the one that was passed then.
    .filter(({ date, doubt }) => doubt !== null || last === null || date > last);
  const first = given.find(({ doubt }) => doubt === null);
  const found: Found = first
    ? { due: first.date, basis: first.sources[0] === 'forecast' ? 'forecast' : 'api' }
    : (byLast(last, release) ?? byRelease(release, today));
  return {
    ...found,
    estimated: found.basis === 'last' || found.basis === 'release',
    last,
    urgency: urgencyOf(found.due, today),
    given,
  };
}

/**
 * The later of what the API and the most trusted member's files say; where they say nothing, the
 * latest that the next member says: another's claim must hide no date that is due.
 */
function lastInspection(
  { information, files }: InspectionRecords,
  canBe: (date: IsoDate) => boolean,
): IsoDate | null {
  const possible = (date: IsoDate | null | undefined) => (date && canBe(date) ? date : null);
  const told = files.flatMap(({ record, rank }) => {
    const date = possible(record.vehicleLastTechnicalControlDate);
    return date === null ? [] : [{ date, rank }];
  });
  const datesOf = (member: number | undefined) =>
    told.filter(({ rank }) => rank === member).map(({ date }) => date);
  return (
    latest([possible(information?.vehicleLastTechnicalControlDate), ...datesOf(0)]) ??
    latest(datesOf(told[0]?.rank))
  );
}

/** Dates that disagree with the one that is taken, or that are none for an inspection. */
export const otherDates = ({ given, due }: Inspection): InspectionDate[] =>
  given.filter(({ date }) => date !== due);

/** Who gives which date for the next inspection; not the forecasts that were overtaken since. */
export const nextInspectionClaims = (records: InspectionRecords): Claim[] => [
  claim('information', records.information?.vehicleNextTechnicalControlDate),
  ...fileClaims(records.files, (file) => file.vehicleNextTechnicalControlDate),
  ...records.forecasts
    .filter(({ family, doneSince }) => family === 'inspection' && doneSince === null)
    .filter(({ due }) => due?.doubt?.kind !== 'before-last-job')
    .map(({ due }) => claim('forecast', due?.date)),
];

type Found = Pick<Inspection, 'due' | 'basis'>;

/** Null where no inspection is known that counts: one before the first opens is not the first. */
function byLast(last: IsoDate | null, release: IsoDate | null): Found | null {
  if (last === null) return null;
  if (release !== null && last < addMonths(release, FIRST_OPENS_MONTHS)) {
    return { due: addMonths(release, FIRST_MONTHS), basis: 'release' };
  }
  return { due: addMonths(last, NEXT_MONTHS), basis: 'last' };
}

/** The first date of the rule that is not past: no record of the earlier ones is no proof that they were missed. */
function byRelease(release: IsoDate | null, today: IsoDate): Found {
  if (release === null) return { due: null, basis: 'unknown' };
  let months = FIRST_MONTHS;
  while (addMonths(release, months) < today) months += NEXT_MONTHS;
  return { due: addMonths(release, months), basis: 'release' };
}
