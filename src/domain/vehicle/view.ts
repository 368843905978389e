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
import { jobOf } from '#src/domain/operations/job.ts';
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
  const vehicle = {
    plate: record.plate,
    identity,
    owner: owners[0]?.name ?? null,
    ...inspectionDays(record),
  };
  const claims = { information, files: testimony.files };
  const vehicleClass = vehicleClassOf(claims, vehicle, release, today);
  const upkeep: Upkeep = {
    powertrain: powertrainOf(identity.energyCode),
    isVan: vehicleClass.kind === 'light-commercial',
  };
  const context = { mileage, upkeep, lastDone: lastDone(record, today) };
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

/** Every job on record with its date, according to the invoices and operations. */
function* doneJobs(record: VehicleRecord) {
  for (const job of dataOf(record.operations) ?? []) yield { job, date: job.jobDate };
  for (const { invoiceDate: date, invoiceContent } of dataOf(record.invoices) ?? []) {
    for (const job of invoiceContent.records) yield { job, date };
  }
}

/** The last plausible date of each job, by `Job.key`. */
function lastDone(record: VehicleRecord, today: IsoDate): Map<string, IsoDate> {
  const last = new Map<string, IsoDate>();
  for (const { job, date: written } of doneJobs(record)) {
    const key = jobOf(job)?.key;
    const date = pastDate(written, today);
    if (key === undefined || date === null) continue;
    if (date > (last.get(key) ?? '')) last.set(key, date);
  }
  return last;
}

/**
 * The days on which the vehicle was inspected, inspected a second time, and looked at for its
 * pollution, by the jobs' labels.
 */
function inspectionDays(record: VehicleRecord) {
  const days = new Map<FamilyCode, Set<IsoDate>>([
    ['inspection', new Set()],
    ['reinspection', new Set()],
    ['emissions-test', new Set()],
  ]);
  const of = (family: FamilyCode) => [...(days.get(family) ?? [])];
  // A taxi's thousands of lines repeat a few dozen labels.
  const families = new Map<string | null, FamilyCode | null>();
  for (const { job, date } of doneJobs(record)) {
    const label = job.privateJobLabel;
    const family = families.get(label) ?? familyOf(label);
    families.set(label, family);
    if (date !== null && family !== null) days.get(family)?.add(date);
  }
  return {
    inspections: of('inspection'),
    reinspections: of('reinspection'),
    pollutionChecks: of('emissions-test'),
  };
}
