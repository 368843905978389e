import type { QueryClient } from '@tanstack/react-query';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';

/** Vehicles in the query cache, latest first: memory only, gone with the session. */
export function recentVehicles(queryClient: QueryClient, network: string): VehicleRecord[] {
  const found = queryClient
    .getQueryCache()
    .findAll({ queryKey: ['vehicle', network] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap((query) => queryClient.getQueryData<VehicleRecord>(query.queryKey) ?? []);
  return [...new Map(found.map((vehicle) => [vehicle.plate, vehicle])).values()];
}
