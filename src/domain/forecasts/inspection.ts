import type { RawClient } from '#contract/client.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { latest } from '#rules/days.ts';
import { type InspectionDoubt, inspectionByLaw, inspectionDoubt } from '#rules/inspection.ts';
import {
  agree,
  type Claim,
  claim,
  type FactSource,
  fileClaims,
} from '#src/domain/vehicle/identity.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import type { Said } from '#src/domain/vehicle/testimony.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { JobForecast } from './forecasts.ts';
import { type Urgency, urgencyOf } from './urgency.ts';

/** When the vehicle must next pass its technical inspection ("contrôle technique"). */
export interface Inspection {
  due: IsoDate | null;
  /**
   * `api`: a date that the API gives; `forecast`: the date of the API's forecast, if it gives no
   * other; `last`: two years after the last known inspection; `release`: four years after the first
   * registration and then every two years, as if each inspection had been on time.
   */
  basis: 'api' | 'forecast' | 'last' | 'release' | 'unknown';
  /** Computed here by French law, not given by the API. */
  estimated: boolean;
  last: IsoDate | null;
  urgency: Urgency;
  /** Every date that a source gives. It includes `due`, unless that is estimated. */
  given: InspectionDate[];
}

export interface InspectionDate {
  date: IsoDate;
  sources: FactSource[];
  /** The members that say so, as far as we know them, without the one that asks. */
  members: Member[];
  doubt: InspectionDoubt | null;
}

interface InspectionRecords {
  information: VehicleInformations | null;
  /** The most trusted first. */
  files: readonly Said<RawClient>[];
  forecasts: readonly JobForecast[];
}

/**
 * The API's date; otherwise the law's for a private car, because the API doesn't tell what the car
 * is used for.
 */
export function nextInspection(
  records: InspectionRecords,
  release: IsoDate | null,
  today: IsoDate,
): Inspection {
  const doubtOf = (date: IsoDate) => inspectionDoubt(date, { releaseDate: release, today });
  const last = lastInspection(records, (date) => date <= today && doubtOf(date) === null);
  const given: InspectionDate[] = agree(nextInspectionClaims(records))
    .map(({ value: date, ...by }) => ({ date, ...by, doubt: doubtOf(date) }))
    // A date that isn't after the last inspection is the one that was passed then.
    .filter(({ date, doubt }) => doubt !== null || last === null || date > last);
  const first = given.find(({ doubt }) => doubt === null);
  const found: Found = first
    ? { due: first.date, basis: first.sources[0] === 'forecast' ? 'forecast' : 'api' }
    : (inspectionByLaw({ releaseDate: release, lastInspection: last, today }) ?? {
        due: null,
        basis: 'unknown',
      });
  return {
    ...found,
    estimated: found.basis === 'last' || found.basis === 'release',
    last,
    urgency: urgencyOf(found.due, today),
    given,
  };
}

/**
 * The later of two dates: what the API says, and what the most trusted member's files say. If
 * neither says anything, the latest date of the next member. So no other member's claim can hide a
 * date that is due.
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

/** Dates that disagree with the one we use, or that cannot be an inspection's. */
export const otherDates = ({ given, due }: Inspection): InspectionDate[] =>
  given.filter(({ date }) => date !== due);

/**
 * Who gives which date for the next inspection, without forecasts that have been overtaken since.
 */
export const nextInspectionClaims = (records: InspectionRecords): Claim[] => [
  claim('information', records.information?.vehicleNextTechnicalControlDate),
  ...fileClaims(records.files, (file) => file.vehicleNextTechnicalControlDate),
  ...records.forecasts
    .filter(({ family, doneSince }) => family === 'inspection' && doneSince === null)
    .filter(({ due }) => due?.doubt?.kind !== 'before-last-job')
    .map(({ due }) => claim('forecast', due?.date)),
];

type Found = Pick<Inspection, 'due' | 'basis'>;
