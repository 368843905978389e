import { addMonths } from '#rules/days.ts';
import type { Powertrain } from '#rules/energy.ts';
import { inspectionByLaw } from '#rules/inspection.ts';
import { isCategoryL, type VehicleClass } from '#rules/inspection-class.ts';
import type { MileageModel } from './mileage.ts';
import { type PlanRow, planFor } from './plan.ts';

/** A job done on a vehicle, according to its qualified invoices. */
export interface JobDone {
  jobId: number;
  /** YYYY-MM-DD */
  date: string;
}

export interface VehicleFacts {
  /** In any order; the same job may appear several times. */
  history: readonly JobDone[];
  mileage: MileageModel;
  /** Null if the files don't say; `readEnergy` reads their words. */
  energy: Powertrain | null;
  /** First registration, YYYY-MM-DD. */
  releaseDate: string | null;
  /** Which rule its inspections follow. */
  vehicleClass: VehicleClass;
  /**
   * The last technical inspection passed, YYYY-MM-DD. An inspection invoiced in `history` counts
   * too.
   */
  lastInspection?: string | null;
  /** YYYY-MM-DD */
  today: string;
}

/** When a job is due, on each basis that we know. A date in the past means that it is overdue. */
export interface DueDates {
  jobId: number;
  lastJobDate: string | null;
  byMileage: string | null;
  byPeriod: string | null;
  byCheck: string | null;
  /** Its row of the plan; null for the inspection, which follows the law instead. */
  interval: PlanRow | null;
}

/** The id of "Contrôle technique" in the table of jobs. */
export const INSPECTION_JOB = 39;
/** The id of "Contre-visite", which starts no period. */
const REINSPECTION_JOB = 44;

/**
 * The due dates of every job in the vehicle's plan, by job id (decision 0018 gives the reasons):
 *
 * - by mileage: when the vehicle reaches the mileage of the last time plus the interval;
 * - by period: the last time plus the period; null for a wear part, which has no period;
 * - by check: for a part that the technical inspection looks at, the date of the next inspection,
 *   when it should be checked; for the inspection itself, its deadline.
 *
 * A job that was never invoiced counts from the day the vehicle was new. If that would have made it
 * due before our first information about the vehicle, we say nothing: we cannot tell whether
 * somebody else did it.
 */
export function dueDatesOf(vehicle: VehicleFacts): DueDates[] {
  const { releaseDate, mileage } = vehicle;
  const last = lastTimes(vehicle.history);
  const inspected = latest(vehicle.lastInspection ?? null, last.get(INSPECTION_JOB) ?? null);
  const inspection =
    inspectionByLaw({
      ...vehicle,
      ...vehicle.vehicleClass,
      lastInspection: inspected,
      lastReinspection: last.get(REINSPECTION_JOB) ?? null,
    })?.due ?? null;
  const known = firstKnown(vehicle);

  const due: DueDates[] = [];
  // The plan is that of cars and vans; we know no maker's plan for a motorcycle.
  const plan = isCategoryL(vehicle.vehicleClass)
    ? []
    : planFor(vehicle.energy, (jobId) => last.has(jobId));
  for (const interval of plan) {
    const lastJobDate = last.get(interval.jobId) ?? null;
    const from = lastJobDate ?? releaseDate;
    if (!from) continue;
    const byMileage = dueByMileage(lastJobDate, interval.km, mileage);
    const byPeriod = interval.months === null ? null : addMonths(from, interval.months);
    const byCheck = interval.inspected ? inspection : null;
    const first = earliest(byMileage, byPeriod);
    if (lastJobDate ? !first && !byCheck : !first || first < known) continue;
    due.push({ jobId: interval.jobId, lastJobDate, byMileage, byPeriod, byCheck, interval });
  }
  if (inspection) due.push(inspectionDue(inspected, inspection));
  return due.sort((a, b) => a.jobId - b.jobId);
}

const inspectionDue = (lastJobDate: string | null, byCheck: string): DueDates => ({
  jobId: INSPECTION_JOB,
  lastJobDate,
  byMileage: null,
  byPeriod: null,
  byCheck,
  interval: null,
});

function dueByMileage(
  lastJobDate: string | null,
  km: number | null,
  mileage: MileageModel,
): string | null {
  if (km === null) return null;
  // The mileage comes from the model rather than from the invoice, which may hold a typing error.
  const start = lastJobDate === null ? mileage.whenNew : mileage.at(lastJobDate);
  return start === null ? null : mileage.dateOf(start + km);
}

function lastTimes(history: readonly JobDone[]): Map<number, string> {
  const last = new Map<number, string>();
  for (const { jobId, date } of history) {
    const known = last.get(jobId);
    if (!known || known < date) last.set(jobId, date);
  }
  return last;
}

/** The day of the first invoice or believed reading; today if there is none. */
function firstKnown(vehicle: VehicleFacts): string {
  let first = vehicle.today;
  for (const { date } of vehicle.history) if (date < first) first = date;
  const { kept, former } = vehicle.mileage;
  for (const { date } of [...former, ...kept]) if (date < first) first = date;
  return first;
}

/** The later of two dates; if only one is known, that one. */
const latest = (a: string | null, b: string | null): string | null =>
  a && b && b < a ? a : (b ?? a);

export const earliest = (a: string | null, b: string | null): string | null =>
  a && b && a < b ? a : (b ?? a);
