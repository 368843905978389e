import type { FlagMeaning } from '#rules/consent.ts';
import { adviseOn, type ProposedVisit } from '#src/domain/advice/advice.ts';
import type { PollutionCheck } from '#src/domain/forecasts/inspection.ts';
import type { IsoDate, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';

/** What a row of the planner shows about a vehicle. */
export interface PlannedVehicle {
  view: VehicleView;
  /** What is due within three months; null if nothing is. */
  visit: ProposedVisit | null;
  /** A van's pollution check whose time is open; null if there is none. */
  pollution: PollutionCheck | null;
  /** A service failed, so what it knows is missing from the row. */
  isPartial: boolean;
}

/** @param asking,means as in `viewVehicle` */
export function planVehicle(
  record: VehicleRecord,
  today: IsoDate,
  asking: string | null,
  means: FlagMeaning,
): PlannedVehicle {
  const view = viewVehicle(record, today, asking, means);
  const { items, missing } = adviseOn(view);
  return {
    view,
    visit: items.find((item) => item.kind === 'visit') ?? null,
    pollution: items.find((item) => item.kind === 'pollution-check')?.check ?? null,
    isPartial: missing.length > 0,
  };
}
