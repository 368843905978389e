import { vehicleOperations } from '#src/domain/operations/vehicle-operations.ts';
import { oncePerView } from '#src/domain/vehicle/once-per-view.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { timelineOf } from './timeline.ts';

/** The vehicle's past and future in one picture. */
export const vehicleTimeline = oncePerView((view) =>
  timelineOf(
    {
      invoices: dataOf(view.invoices),
      operations: vehicleOperations(view).jobs,
      reminders: dataOf(view.reminders),
      forecasts: dataOf(view.forecasts),
      inspection: view.inspection,
      mileage: view.mileage,
      releaseDate: view.identity.releaseDate,
    },
    view.today,
  ),
);
