import type { Forecast } from '#contract/forecast.ts';
import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import { labelOf } from '#server/embedded/qualification/jobs.ts';
import { dueDatesOf, INSPECTION_JOB, type VehicleFacts } from './due-dates.ts';
import { describeClass, describeInterval } from './interval-text.ts';

/** "Prévisions" (section 8): one record a job of the vehicle's plan, by job id (due-dates.ts). */
export function forecastsOf(vehicle: VehicleFacts & { lang: Lang }): Wire<Forecast>[] {
  return dueDatesOf(vehicle).map((due) => ({
    privateJobId: due.jobId,
    privateJobLabel: labelOf(due.jobId, vehicle.lang),
    lastJobDate: due.lastJobDate,
    milageBasedEstimatedDate: due.byMileage,
    periodicBasedEstimatedDate: due.byPeriod,
    checkBasedEstimatedDate: due.byCheck,
    forecastInformations:
      due.jobId === INSPECTION_JOB
        ? describeClass(vehicle.vehicleClass, vehicle.lang)
        : due.interval && describeInterval(due.interval, vehicle.lang),
  }));
}
