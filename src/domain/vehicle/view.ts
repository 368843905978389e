import type { VehicleInformations } from '#contract/vision360.ts';
import type { FlagMeaning } from '#rules/consent.ts';
import { powertrainOf } from '#rules/energy.ts';
import { type FamilyCode, familyOf } from '#rules/job-families.ts';
import { pastDate } from '#rules/past-date.ts';
import { type JobForecast, jobForecasts, type Upkeep } from '#src/domain/forecasts/forecasts.ts';
import {
  type Inspection,
  nextInspection,
  vehicleClassOf,
} from '#src/domain/forecasts/inspection.ts';
import { type InvoiceSummary, summarise } from '#src/domain/invoices/invoice-totals.ts';
import { type VehicleInvoice, vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import { type LastVisit, lastVisit } from '#src/domain/invoices/last-visit.ts';
import { type Mileage, readMileage } from '#src/domain/mileage/mileage.ts';
import { type Job, type JobLine, jobOf } from '#src/domain/operations/job.ts';
import { type Owner, ownersOf } from '#src/domain/owners/owners.ts';
import { type SentReminder, sentReminders } from '#src/domain/reminders/reminders.ts';
import { identityOf, type VehicleIdentity } from './identity.ts';
import { dataOf, mapSection } from './section.ts';
import { type Testimony, testimonyOf } from './testimony.ts';
import type { IsoDate, Section, VehicleRecord } from './vehicle.ts';

/**
 * One vehicle as its header and panels read it. A list is ready if its own section is; whatever
 * needs several sections is computed from those that are ready.
 */
export interface VehicleView {
  record: VehicleRecord;
  today: IsoDate;
  /** The members' own records, the most trusted first. */
  testimony: Testimony;
  information: VehicleInformations | null;
  identity: VehicleIdentity;
  /** In the order of `ownersOf`. */
  owners: Owner[];
  /** Newest first. */
  invoices: Section<VehicleInvoice[]>;
  summary: Section<InvoiceSummary>;
  lastVisit: LastVisit | null;
  mileage: Mileage;
  inspection: Inspection;
  upkeep: Upkeep;
  /** By due date. */
  forecasts: Section<JobForecast[]>;
  /** Newest first, with the default windows. `outcome` is unknown if the invoices failed. */
  reminders: Section<SentReminder[]>;
}

/**
 * @param asking the point of sale's code of the member that asks; null for a manager
 * @param means what `true` means in the customers' consent flags
 */
export function viewVehicle(
  record: VehicleRecord,
  today: IsoDate,
  asking: string | null,
  means: FlagMeaning = 'unknown',
): VehicleView {
  const information = dataOf(record.information);
  const testimony = testimonyOf(record, asking, today);
  const identity = identityOf(record, testimony, today);
  const release = pastDate(identity.releaseDate, today);
  const invoices = mapSection(record.invoices, vehicleInvoices);
  const known = dataOf(invoices);
  const mileage = readMileage({ invoices: known ?? [], testimony, information, release }, today);
  const owners = ownersOf(record, testimony, today, means);
  const jobs = doneJobs(record, today);
  const vehicle = {
    plate: record.plate,
    identity,
    owner: owners[0]?.name ?? null,
    ...inspectionDays(jobs),
  };
  const claims = { information, files: testimony.files };
  const vehicleClass = vehicleClassOf(claims, vehicle, release, today);
  const upkeep: Upkeep = {
    powertrain: powertrainOf(identity.energyCode),
    isVan: vehicleClass.kind === 'light-commercial',
  };
  const context = { mileage, upkeep, lastDone: lastDone(jobs) };
  const forecasts = mapSection(record.forecasts, (data) => jobForecasts(data, context, today));
  const inspection = nextInspection(
    { ...claims, forecasts: dataOf(forecasts) ?? [] },
    { ...vehicle, vehicleClass },
    release,
    today,
  );
  const reminders = mapSection(record.reminders, (data) =>
    sentReminders(data, { invoices: known, owners }, today),
  );
  return {
    record,
    today,
    testimony,
    information,
    identity,
    owners,
    invoices,
    summary: mapSection(invoices, (all) => summarise(all, today)),
    lastVisit: lastVisit(known ?? [], information, today),
    mileage,
    inspection,
    upkeep,
    forecasts,
    reminders,
  };
}

/** A job on record. */
interface DoneJob {
  job: Job;
  family: FamilyCode | null;
  /** The last plausible day on which it was done. */
  last: IsoDate | null;
  /** For an inspection, all days on which it was done; otherwise none. */
  days: Set<IsoDate>;
}

const INSPECTIONS: ReadonlySet<FamilyCode | null> = new Set([
  'inspection',
  'reinspection',
  'emissions-test',
]);

/**
 * Every job on record, according to the invoices and operations. Thousands of lines repeat a few dozen jobs,
 * so what is asked of a job is asked once.
 */
function doneJobs(record: VehicleRecord, today: IsoDate): DoneJob[] {
  const byLabel = new Map<string | null, Map<number | string | null, DoneJob | null>>();
  const add = (line: JobLine, date: IsoDate | null) => {
    const { privateJobId: id, privateJobLabel: label } = line;
    const byId = byLabel.get(label) ?? new Map<number | string | null, DoneJob | null>();
    byLabel.set(label, byId);
    let done = byId.get(id);
    if (done === undefined) {
      const job = jobOf(line);
      done = job && { job, family: familyOf(label), last: null, days: new Set() };
      byId.set(id, done);
    }
    if (done === null || date === null) return;
    if (date > (done.last ?? '') && pastDate(date, today) !== null) done.last = date;
    if (INSPECTIONS.has(done.family)) done.days.add(date);
  };
  for (const operation of dataOf(record.operations) ?? []) add(operation, operation.jobDate);
  for (const { invoiceDate, invoiceContent } of dataOf(record.invoices) ?? []) {
    for (const line of invoiceContent.records) add(line, invoiceDate);
  }
  return [...byLabel.values()].flatMap((byId) => [...byId.values()].filter((job) => job !== null));
}

/** The last plausible date of each job, by `Job.key`. */
function lastDone(jobs: readonly DoneJob[]): Map<string, IsoDate> {
  const dates = new Map<string, IsoDate>();
  for (const { job, last } of jobs) {
    if (last !== null && last > (dates.get(job.key) ?? '')) dates.set(job.key, last);
  }
  return dates;
}

/**
 * The days on which the vehicle was inspected, inspected a second time, and looked at for its
 * pollution, by the jobs' labels.
 */
function inspectionDays(jobs: readonly DoneJob[]) {
  const of = (wanted: FamilyCode) => [
    ...new Set(jobs.flatMap(({ family, days }) => (family === wanted ? [...days] : []))),
  ];
  return {
    inspections: of('inspection'),
    reinspections: of('reinspection'),
    pollutionChecks: of('emissions-test'),
  };
}
