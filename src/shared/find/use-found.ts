import { createFindIndex } from '#src/domain/find/find-index.ts';
import { type Found, mergeFound } from '#src/domain/find/merge-found.ts';
import { type FindableVehicle, vehicleFindable } from '#src/domain/find/vehicle-findable.ts';
import type { IsoDate, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { useMemberReading } from './campaign-readings.ts';

export interface FoundList {
  found: Found[];
  total: number;
  /** How many vehicles were searched. */
  vehicles: number;
}

/** Who and what fits the typed text, among the vehicles and the campaigns that have been read. */
export function useFound(typed: string, most: number): FoundList {
  const { network } = useSession();
  const { memberCode } = useRights();
  const today = useToday();
  const { state } = useMemberReading();
  const vehicles = useRecentVehicles(network).flatMap(({ vehicle }) => vehicle ?? []);
  if (typed.trim() === '') return { found: [], total: 0, vehicles: vehicles.length };
  const index = createFindIndex<FindableVehicle>();
  for (const vehicle of vehicles) index.add(findableOf(vehicle, today, memberCode));
  const clients = state?.clients.search(typed, most) ?? { best: [], total: 0 };
  return {
    ...mergeFound(typed, index.search(typed, most), clients, most),
    vehicles: vehicles.length,
  };
}

/** A long history isn't read again with each key. */
const known = new WeakMap<VehicleRecord, { by: string; findable: FindableVehicle }>();

function findableOf(record: VehicleRecord, today: IsoDate, asking: string | null) {
  const by = JSON.stringify([today, asking]);
  const before = known.get(record);
  if (before?.by === by) return before.findable;
  const findable = vehicleFindable(record, today, asking);
  known.set(record, { by, findable });
  return findable;
}
