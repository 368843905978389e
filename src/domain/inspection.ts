import type { RawClient } from '#contract/client.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { addMonths, earliest, latest } from './dates.ts';
import { type Urgency, urgencyOf } from './urgency.ts';
import type { IsoDate } from './vehicle.ts';

/** When the vehicle must next pass its technical inspection ("contrôle technique"). */
export interface Inspection {
  due: IsoDate | null;
  /**
   * `api`: a date that the API gives; `last`: two years after the last one known; `release`: four
   * years after the release, then every second year, as if each inspection had been on its day.
   */
  basis: 'api' | 'last' | 'release' | 'unknown';
  /** Computed here by the French rule, not given by the API. */
  estimated: boolean;
  last: IsoDate | null;
  urgency: Urgency;
}

/** Months from the release to the end of the first deadline, which opens six months before. */
const FIRST_MONTHS = 48;
const FIRST_OPENS_MONTHS = 42;
const NEXT_MONTHS = 24;

/**
 * The API's date, else the rule for private cars (Code de la route, R323-22): in the six months
 * before the fourth anniversary of the release, then every two years. Other uses (taxi, school,
 * collection) follow other rules; the API does not tell the use.
 */
export function nextInspection(
  information: VehicleInformations | null,
  rawClients: readonly RawClient[],
  today: IsoDate,
): Inspection {
  const records = [information, ...rawClients];
  const last = latest(
    records.map((record) => {
      const date = record?.vehicleLastTechnicalControlDate ?? null;
      return date !== null && date <= today ? date : null;
    }),
  );
  // A "next" date that is not after the last inspection is the one that was passed then.
  const given = records
    .map((record) => record?.vehicleNextTechnicalControlDate ?? null)
    .find((date) => date !== null && (last === null || date > last));
  const release =
    information?.vehicleReleaseDate ?? earliest(rawClients.map((one) => one.vehicleReleaseDate));
  const found = given
    ? { due: given, basis: 'api' as const }
    : (byLast(last, release) ?? byRelease(release, today));
  return {
    ...found,
    estimated: found.basis === 'last' || found.basis === 'release',
    last,
    urgency: urgencyOf(found.due, today),
  };
}

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
