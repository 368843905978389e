import type { Wire } from '#contract/record.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { energyOf, powertrainOf } from '#rules/energy.ts';
import { foldText } from '#rules/fold-text.ts';
import { inspectionDoubt, isAnswered } from '#rules/inspection.ts';
import { classOf, type VehicleClass } from '#rules/inspection-class.ts';
import { dateDoubt } from '#rules/past-date.ts';
import { normalizePlate } from '#rules/plate.ts';
import type { ClientRow } from '#server/embedded/rows.ts';
import { type MemberRows, type Settled, settle } from './claims.ts';
import { INSPECTION_JOB, type VehicleFacts } from './due-dates.ts';
import { type MileageModel, mileageFrom, type Reading } from './mileage.ts';

/** Facts on which members' files may contradict each other. */
export interface SettledFacts {
  releaseDate: Settled<string>;
  lastInspection: Settled<string>;
  nextInspection: Settled<string>;
  mileage: Settled<number>;
  owner: Settled<string>;
}

export interface SettledVehicle {
  /** Section 12. */
  informations: Wire<VehicleInformations>;
  mileage: MileageModel;
  /** In the words of the files. */
  energy: string | null;
  /** Which rule its inspections follow, and what shows that. */
  vehicleClass: VehicleClass;
  settled: SettledFacts;
}

/**
 * Works out what members' files say about a vehicle, and the `vehicleInformations` (section 12)
 * from it. What client files claim (release, inspections, last visit, owner) is taken from the most
 * trusted member that claims something possible. If that member's own files differ, the earliest
 * release date counts, and the latest visit and inspections. An invoice is no mere claim: it shows
 * work that was done, and names the member who did it. So an inspection or a visit that any member
 * invoiced counts too.
 *
 * Mileages are in km, rounded; `vehicleCurrentMilageEstimated: 0` means unknown, as in the
 * documentation's sample. The next inspection is the file's own date, if it is later than the last
 * inspection. A date that only follows from the law stands in the forecasts, which say what it rests
 * on; here it would look as if somebody had given it.
 *
 * @param members the most trusted first
 * @param today YYYY-MM-DD; rows dated later are typing errors and are ignored
 */
export function vehicleFactsOf(members: readonly MemberRows[], today: string): SettledVehicle {
  const isPast = (date: string) => date <= today;
  const releaseDate = settle(
    members,
    datesIn((row) => row.vehicleReleaseDate),
    (date) => dateDoubt(date, today) === null,
  );
  const canBeInspected = (date: string) =>
    inspectionDoubt(date, { releaseDate: releaseDate.value, today }) === null;
  const wasInspected = (date: string) => isPast(date) && canBeInspected(date);
  const toldInspection = settle(
    members,
    newest(datesIn((row) => row.vehicleLastTechnicalControlDate)),
    wasInspected,
  );
  const lastInspection = laterOf(
    toldInspection,
    lastInvoiced(members, (jobId) => jobId === INSPECTION_JOB, wasInspected),
  );
  const nextTold = settle(
    members,
    newest(datesIn((row) => openDate(row, lastInspection.value))),
    (date) => date > (lastInspection.value ?? '') && canBeInspected(date),
  );
  const visitsOf = datesIn((row) => row.vehicleLastVisitDate);
  const lastVisit = laterOf(
    settle(
      members,
      (member) => [...visitsOf(member), ...invoiceDatesOf(member)].sort().reverse(),
      isPast,
    ),
    lastInvoiced(members, () => true, isPast),
  );
  const owner = settle(members, ownersOf);
  const readings = members.map((member) => readingsOf(member, today));
  const mileage = mileageFrom(readings, releaseDate.value);
  return {
    informations: {
      monthlyMilageEstimated: mileage.monthly === null ? null : Math.round(mileage.monthly),
      vehicleReleaseDate: releaseDate.value,
      // The sample holds a VIN there, whatever the name says (docs/api.md, section 12).
      vehicleVariante: settle(members, vinsOf).value,
      vehicleLastVisitDate: lastVisit.value,
      vehicleLastVisitMileage: mileageOn(mileage, lastVisit.value),
      vehicleCurrentMilageEstimated: Math.round(mileage.at(today) ?? 0),
      vehicleLastTechnicalControlDate: lastInspection.value,
      vehicleNextTechnicalControlDate: nextTold.value,
    },
    mileage,
    energy: settle(members, energiesOf).value,
    vehicleClass: vehicleClassOf(members, {
      owner: owner.value,
      releaseDate: releaseDate.value,
      told: toldInspection.value,
      wasInspected,
      today,
    }),
    settled: {
      releaseDate,
      lastInspection,
      nextInspection: nextTold,
      mileage: settleMileage(members, readings, mileage),
      owner,
    },
  };
}

/**
 * What the vehicle's due dates are computed from.
 * @param lines the invoice lines of all members
 */
export const dueDateFacts = (
  { informations, mileage, energy, vehicleClass }: SettledVehicle,
  lines: MemberRows['lines'],
  today: string,
): VehicleFacts => ({
  history: lines.flatMap(({ jobId, raw }) =>
    jobId !== null && raw.invoiceDate ? [{ jobId, date: raw.invoiceDate }] : [],
  ),
  mileage,
  energy: powertrainOf(energyOf(energy)),
  releaseDate: informations.vehicleReleaseDate,
  vehicleClass,
  lastInspection: informations.vehicleLastTechnicalControlDate,
  today,
});

interface ClassFacts {
  owner: string | null;
  releaseDate: string | null;
  /** The last inspection that we believe by a file's word. */
  told: string | null;
  wasInspected: (date: string) => boolean;
  today: string;
}

/** The class that the members' rows show; of their files only those of the first that has any. */
function vehicleClassOf(
  members: readonly MemberRows[],
  { owner, releaseDate, told, wasInspected, today }: ClassFacts,
): VehicleClass {
  const first = members.find(({ clients }) => clients.length > 0);
  const written = (read: (row: ClientRow) => string | null) =>
    settle(members, ({ clients }) => clients.flatMap((row) => read(row) || []).reverse()).value;
  const plate = members
    .map(({ clients, lines }) => clients[0] ?? lines[0]?.raw)
    .find((row) => row?.vehicleRegistrationPlate)?.vehicleRegistrationPlate;
  return classOf({
    plate: plate ? normalizePlate(plate) : null,
    brand: written((row) => row.vehicleBrand),
    model: written((row) => row.vehicleModel),
    version: written((row) => row.vehicleVersion),
    vin: settle(members, vinsOf).value,
    owner,
    releaseDate,
    files: first?.clients ?? [],
    inspections: [...(told === null ? [] : [told]), ...invoicedInspections(members, wasInspected)],
    today,
  });
}

/** Each day on which a member invoiced an inspection, once. */
const invoicedInspections = (
  members: readonly MemberRows[],
  wasInspected: (date: string) => boolean,
): string[] => [
  ...new Set(
    members.flatMap(({ lines }) =>
      lines.flatMap(({ jobId, raw }) =>
        jobId === INSPECTION_JOB && raw.invoiceDate && wasInspected(raw.invoiceDate)
          ? [raw.invoiceDate]
          : [],
      ),
    ),
  ),
];

/** The dates that a member's client file gives in one column, oldest first. */
const datesIn =
  (read: (row: ClientRow) => string | null) =>
  ({ clients }: MemberRows): string[] =>
    clients.flatMap((row) => read(row) || []).sort();

/** A row's next inspection, unless one has been passed that it doesn't know of. */
function openDate(
  { vehicleNextTechnicalControlDate: next, vehicleLastTechnicalControlDate: last }: ClientRow,
  passed: string | null,
): string | null {
  return next !== null && isAnswered({ next, last }, passed) ? null : next;
}

/** The reading of that very day, if there is one that we believe. */
const mileageOn = ({ kept }: MileageModel, day: string | null): number | null =>
  kept.findLast(({ date }) => date === day)?.mileage ?? null;

function invoiceDatesOf({ lines }: MemberRows): string[] {
  const dates: string[] = [];
  for (const { raw } of lines) {
    // An invoice repeats its date on every line.
    if (raw.invoiceDate && raw.invoiceDate !== dates.at(-1)) dates.push(raw.invoiceDate);
  }
  return dates;
}

const newest =
  (datesOf: (member: MemberRows) => string[]) =>
  (member: MemberRows): string[] =>
    datesOf(member).reverse();

const vinsOf = ({ clients, lines }: MemberRows): string[] => {
  const row =
    clients.find(({ vehicleVIN }) => vehicleVIN) ?? lines.find(({ raw }) => raw.vehicleVIN)?.raw;
  return row?.vehicleVIN ? [row.vehicleVIN] : [];
};

const energiesOf = ({ clients }: MemberRows): string[] =>
  clients.flatMap((row) => row.vehicleEnergy || []).reverse();

/**
 * The owners that a member's files name, the last row first. Folded, so that only a really
 * different name counts as a contradiction.
 */
const ownersOf = ({ clients }: MemberRows): string[] =>
  clients
    .flatMap((row) => {
      const { clientCompanyName, clientFirstName, clientLastName } = row;
      const name = clientCompanyName || `${clientFirstName ?? ''} ${clientLastName ?? ''}`;
      return foldText(name) || [];
    })
    .reverse();

function lastInvoiced(
  members: readonly MemberRows[],
  isMeant: (jobId: number | null) => boolean,
  isPast: (date: string) => boolean,
): Pick<Settled<string>, 'value' | 'memberId'> {
  let last: { value: string; memberId: number } | null = null;
  for (const { memberId, lines } of members) {
    for (const { jobId, raw } of lines) {
      const date = raw.invoiceDate;
      if (!date || !isMeant(jobId) || (last && date <= last.value)) continue;
      if (isPast(date)) last = { value: date, memberId };
    }
  }
  return last ?? { value: null, memberId: null };
}

/** The claimed date, unless work was invoiced later. */
const laterOf = (
  claimed: Settled<string>,
  invoiced: Pick<Settled<string>, 'value' | 'memberId'>,
): Settled<string> =>
  (invoiced.value ?? '') > (claimed.value ?? '') ? { ...claimed, ...invoiced } : claimed;

function settleMileage(
  members: readonly MemberRows[],
  readings: readonly (readonly Reading[])[],
  { kept, former }: MileageModel,
): Settled<number> {
  const keyOf = ({ date, mileage }: Reading) => `${date} ${mileage}`;
  const believed = new Set([...former, ...kept].map(keyOf));
  const isBelieved = (reading: Reading) => believed.has(keyOf(reading));
  const source = readings.findIndex((list) => list.some(isBelieved));
  return {
    value: kept.at(-1)?.mileage ?? null,
    memberId: members[source]?.memberId ?? null,
    contradictions: readings.filter((list, index) => index !== source && !list.every(isBelieved))
      .length,
  };
}

/**
 * Every mileage (km) with a date in a member's rows, from invoices and from the clients' last
 * visits. An invoice repeats its reading on every line, and it is given only once.
 */
export function readingsOf({ clients, lines }: MemberRows, today: string): Reading[] {
  const readings: Reading[] = [];
  const add = (date: string | null, mileage: number | null): void => {
    if (!date || !mileage || date > today) return;
    const before = readings.at(-1);
    if (before?.mileage !== mileage || before.date !== date) readings.push({ date, mileage });
  };
  for (const row of clients) add(row.vehicleLastVisitDate, row.vehicleLastVisitMileage);
  for (const { raw } of lines) add(raw.invoiceDate, raw.vehicleMileage);
  return readings;
}
