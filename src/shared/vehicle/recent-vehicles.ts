import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { type SeenPlate, seenPlates } from './seen-plates.ts';

export interface RecentVehicle extends SeenPlate {
  /** Null if it was shown before a reload and hasn't been read since. */
  vehicle: VehicleRecord | null;
}

/**
 * The vehicles that were shown in this tab, latest first, and then those that were only read, as
 * for the day's list. What was read of them is in the query cache, and leaves with the session.
 */
export function useRecentVehicles(network: string): RecentVehicle[] {
  const queryClient = useQueryClient();
  const read = queryClient
    .getQueryCache()
    .findAll({ queryKey: ['vehicle', network] })
    .flatMap(({ queryKey, state }): RecentVehicle[] => {
      const vehicle = queryClient.getQueryData<VehicleRecord>(queryKey);
      return vehicle ? [{ plate: vehicle.plate, at: state.dataUpdatedAt, vehicle }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const byPlate = new Map(read.map((recent) => [recent.plate, recent]));
  const seen = seenPlates.of(network).map((one) => ({
    ...one,
    vehicle: byPlate.get(one.plate)?.vehicle ?? null,
  }));
  const shown = new Set(seen.map(({ plate }) => plate));
  return [...seen, ...[...byPlate.values()].reverse().filter(({ plate }) => !shown.has(plate))];
}

/** Remembers that the vehicle is shown, once it is there. */
export function useNoteSeen(network: string, vehicle: VehicleRecord | undefined): void {
  const plate = vehicle?.plate;
  useEffect(() => {
    if (plate !== undefined) seenPlates.note(network, plate);
  }, [network, plate]);
}
