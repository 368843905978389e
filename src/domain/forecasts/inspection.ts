import type { RawClient } from '#contract/client.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { latest } from '#rules/days.ts';
import {
  hasNoInspections,
  type InspectionDoubt,
  inspectionByLaw,
  inspectionDoubt,
  isAnswered,
  pollutionWindow,
} from '#rules/inspection.ts';
import { classOf, hasPollutionCheck, type VehicleClass } from '#rules/inspection-class.ts';
import {
  agree,
  type Claim,
  claim,
  type FactSource,
  fileClaims,
  type VehicleIdentity,
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
   * other and it isn't the one that we compute; `last`: counted from the last known inspection;
   * `reinspection`: from the inspection that a second one must have followed; `release`: from the
   * first registration, as if each inspection had been on time.
   */
  basis: 'api' | 'forecast' | 'last' | 'reinspection' | 'release' | 'unknown';
  /**
   * Why there is no date; null if there is one. `collection`: a collectors' vehicle's is counted from
   * an inspection only, and none is known; `before-1960`: the law asks none of the oldest of them.
   */
  undated: 'nothing-known' | 'collection' | 'before-1960' | null;
  /** Computed here by French law, not given by the API. */
  estimated: boolean;
  /** The class that the computed date rests on, and what shows it. */
  vehicleClass: VehicleClass;
  last: IsoDate | null;
  /** The last second inspection ("contre-visite"), which starts no period. */
  reinspection: IsoDate | null;
  /** A van's pollution check between two inspections, if it is still to come. */
  pollution: PollutionCheck | null;
  urgency: Urgency;
  /** Every date that a source gives. It includes `due`, unless that is estimated. */
  given: InspectionDate[];
}

/** A date that a file gives, or between which days it falls by law. */
export type PollutionCheck =
  | { kind: 'given'; date: IsoDate }
  | { kind: 'window'; from: IsoDate; until: IsoDate };

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

/** What else tells when and how often the vehicle is inspected. */
export interface InspectedVehicle {
  plate: string;
  identity: VehicleIdentity;
  /** The name of the owner that we believe. */
  owner: string | null;
  /** The days on which invoices or operations show one, in any order. */
  inspections: readonly IsoDate[];
  reinspections: readonly IsoDate[];
  /** Those of a van's pollution check. */
  pollutionChecks: readonly IsoDate[];
}

/**
 * The API's date; otherwise the law's for the class that the data shows. The API's forecast counts
 * as the law's if it gives the same date, because then we can say what that date rests on.
 */
export function nextInspection(
  records: InspectionRecords,
  vehicle: InspectedVehicle & { vehicleClass: VehicleClass },
  release: IsoDate | null,
  today: IsoDate,
): Inspection {
  const doubtOf = (date: IsoDate) => inspectionDoubt(date, { releaseDate: release, today });
  const canBePassed = passable(release, today);
  const last = latest(passedInspections(records, vehicle, canBePassed));
  const reinspection = latest(vehicle.reinspections.filter(canBePassed));
  const given: InspectionDate[] = agree(nextInspectionClaims(records, last))
    .map(({ value: date, ...by }) => ({ date, ...by, doubt: doubtOf(date) }))
    // A date that isn't after the last inspection is the one that was passed then.
    .filter(({ date, doubt }) => doubt !== null || last === null || date > last);
  const { vehicleClass } = vehicle;
  const byLaw = inspectionByLaw({
    ...vehicleClass,
    releaseDate: release,
    lastInspection: last,
    lastReinspection: reinspection,
    today,
  });
  const found = choose(
    given.find(({ doubt }) => doubt === null),
    byLaw,
  );
  return {
    ...found,
    undated: found.due === null ? whyUndated(vehicleClass, release) : null,
    estimated: !['api', 'forecast', 'unknown'].includes(found.basis),
    vehicleClass,
    last,
    reinspection,
    pollution:
      vehicleClass.kind === 'light-commercial'
        ? pollutionCheck(vehicle, trustedFiles(records.files), last, today)
        : null,
    urgency: urgencyOf(found.due, today),
    given,
  };
}

function whyUndated(vehicleClass: VehicleClass, release: IsoDate | null): Inspection['undated'] {
  if (hasNoInspections(vehicleClass, release)) return 'before-1960';
  return vehicleClass.kind === 'collection' ? 'collection' : 'nothing-known';
}

/** The class of vehicle that the data shows, and what shows it. */
export function vehicleClassOf(
  records: Pick<InspectionRecords, 'information' | 'files'>,
  vehicle: InspectedVehicle,
  release: IsoDate | null,
  today: IsoDate,
): VehicleClass {
  return classOf({
    ...vehicle.identity,
    plate: vehicle.plate,
    owner: vehicle.owner,
    releaseDate: release,
    files: trustedFiles(records.files),
    inspections: passedInspections(records, vehicle, passable(release, today)),
    today,
  });
}

/** Whether an inspection can have been passed on that day. */
const passable = (release: IsoDate | null, today: IsoDate) => (date: IsoDate) =>
  date <= today && inspectionDoubt(date, { releaseDate: release, today }) === null;

/** What somebody says of the last one, and those that invoices or operations show. */
function passedInspections(
  records: Pick<InspectionRecords, 'information' | 'files'>,
  { inspections }: InspectedVehicle,
  canBePassed: (date: IsoDate) => boolean,
): IsoDate[] {
  const told = lastInspection(records, canBePassed);
  return [...(told === null ? [] : [told]), ...inspections.filter(canBePassed)];
}

type Found = Pick<Inspection, 'due' | 'basis'>;

function choose(given: InspectionDate | undefined, byLaw: Found | null): Found {
  if (!given) return byLaw ?? { due: null, basis: 'unknown' };
  const isForecast = given.sources.every((source) => source === 'forecast');
  if (isForecast && byLaw?.due === given.date) return byLaw;
  return { due: given.date, basis: isForecast ? 'forecast' : 'api' };
}

/** The files of the most trusted member that has any. */
const trustedFiles = (files: readonly Said<RawClient>[]): RawClient[] =>
  files.filter(({ rank }) => rank === files[0]?.rank).map(({ record }) => record);

/** What is invoiced as done is done, whatever a file still gives as its date. */
function pollutionCheck(
  { identity: { energyCode, releaseDate }, pollutionChecks }: InspectedVehicle,
  files: readonly RawClient[],
  last: IsoDate | null,
  today: IsoDate,
): PollutionCheck | null {
  const next = latest(files.map((file) => file.vehicleNextAntipollutionControlDate));
  const done = latest([
    ...files.map((file) => file.vehicleLastAntipollutionControlDate),
    ...pollutionChecks.filter((day) => day <= today),
  ]);
  const window = last === null ? null : pollutionWindow(last);
  const isDone = last !== null && done !== null && done > last;
  const isAnswered = isDone && window !== null && next !== null && next <= window.until;
  if (next !== null && next >= today && !isAnswered) return { kind: 'given', date: next };
  if (window === null || isDone || !hasPollutionCheck(energyCode, releaseDate)) return null;
  return window.until < today ? null : { kind: 'window', ...window };
}

/** Whether it is time to speak of the check: its window has opened, or its date is near. */
export const isCheckOpen = (check: PollutionCheck, today: IsoDate): boolean =>
  check.kind === 'given' ? urgencyOf(check.date, today) === 'soon' : check.from <= today;

/**
 * The later of two dates: what the API says, and what the most trusted member's files say. If
 * neither says anything, the latest date of the next member. So no other member's claim can hide a
 * date that is due.
 */
function lastInspection(
  { information, files }: Pick<InspectionRecords, 'information' | 'files'>,
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
 * @param passed the last inspection, if dates that it has answered don't count
 */
export function nextInspectionClaims(
  records: InspectionRecords,
  passed: IsoDate | null = null,
): Claim[] {
  const open = (next: IsoDate | null | undefined, last: IsoDate | null) =>
    next && !isAnswered({ next, last }, passed) ? next : null;
  return [
    // The API adds up what its sources say, so its last inspection may be news to who gave the date.
    claim('information', open(records.information?.vehicleNextTechnicalControlDate, null)),
    ...fileClaims(records.files, (file) =>
      open(file.vehicleNextTechnicalControlDate, file.vehicleLastTechnicalControlDate),
    ),
    ...records.forecasts
      .filter(({ family, doneSince }) => family === 'inspection' && doneSince === null)
      .filter(({ due }) => due?.doubt?.kind !== 'before-last-job')
      .map(({ due }) => claim('forecast', due?.date)),
  ];
}
