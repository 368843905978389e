import type { Powertrain } from '#rules/energy.ts';
import { forecastIntervalOf, type Interval, isForEveryPowertrain } from '#rules/intervals.ts';
import { type FamilyBase, isOnlyChecked, isWearPart } from '#rules/job-families.ts';

/** When a job is due again after it was last done. */
export interface PlanRow extends Interval {
  jobId: number;
  /**
   * Whether it is a wear part: `km` is its usual life and `months` is null, because manufacturers
   * give no period.
   */
  wear: boolean;
  /** Whether it is looked at, and done only if something is found. Wear parts are too. */
  checked: boolean;
  /** Whether the technical inspection looks at it. */
  inspected: boolean;
}

/** A job that we forecast. The table of intervals in rules/ says when. */
interface PlannedJob {
  jobId: number;
  family: FamilyBase;
  /** Only for vehicles with a combustion engine. */
  burning?: true;
  /** The technical inspection looks at it (arrêté du 18 juin 1991, annexe I). */
  inspected?: true;
  /** Not every vehicle has this part, so we forecast the job only after an invoice has shown it. */
  onlyIfDone?: true;
}

/** The maintenance plan ("plans d'entretien", section 3, has no web service of its own). */
export const plannedJobs: readonly PlannedJob[] = [
  { jobId: 13, family: 'oil-service' },
  { jobId: 1, family: 'oil-service', burning: true },
  { jobId: 2, family: 'oil-service', burning: true },
  { jobId: 3, family: 'fuel-filter' },
  { jobId: 4, family: 'air-filter' },
  { jobId: 5, family: 'cabin-filter' },
  { jobId: 6, family: 'spark-plugs' },
  { jobId: 8, family: 'timing-belt' },
  { jobId: 9, family: 'accessory-belt' },
  { jobId: 11, family: 'brake-fluid' },
  { jobId: 12, family: 'coolant' },
  { jobId: 27, family: 'air-con' },
  { jobId: 28, family: 'gearbox-oil', onlyIfDone: true },
  { jobId: 38, family: 'adblue', onlyIfDone: true },
  { jobId: 14, family: 'brake-pads', inspected: true },
  { jobId: 15, family: 'brake-discs', inspected: true },
  { jobId: 16, family: 'brake-drums', inspected: true, onlyIfDone: true },
  { jobId: 18, family: 'dampers', inspected: true },
  { jobId: 19, family: 'tyres', inspected: true },
  { jobId: 22, family: 'wipers', inspected: true },
  { jobId: 24, family: 'exhaust', inspected: true, onlyIfDone: true },
  { jobId: 29, family: 'suspension-joints', inspected: true, onlyIfDone: true },
  { jobId: 30, family: 'drive-shafts', inspected: true, onlyIfDone: true },
  { jobId: 34, family: 'lighting', inspected: true, onlyIfDone: true },
  { jobId: 7, family: 'glow-plugs' },
  { jobId: 21, family: 'battery', onlyIfDone: true },
  { jobId: 23, family: 'clutch' },
  { jobId: 25, family: 'particle-filter', inspected: true },
];

/**
 * The plan of one vehicle: one row per job. If the powertrain is unknown, we keep only what every
 * vehicle has and what was done before, since doing it shows that the vehicle has it.
 */
export function planFor(
  powertrain: Powertrain | null,
  done: (jobId: number) => boolean,
): PlanRow[] {
  return plannedJobs.flatMap(({ jobId, family, burning, inspected, onlyIfDone }): PlanRow[] => {
    const wasDone = done(jobId);
    if (onlyIfDone && !wasDone) return [];
    const isShared = isForEveryPowertrain(family);
    if (powertrain === null && !isShared && !wasDone) return [];
    if (burning && powertrain === 'electric') return [];
    const interval = forecastIntervalOf(family, powertrain);
    if (!interval) return [];
    const wear = isWearPart(family);
    return [
      {
        jobId,
        km: interval.km,
        months: wear ? null : interval.months,
        wear,
        checked: isOnlyChecked(family),
        inspected: inspected === true,
      },
    ];
  });
}
