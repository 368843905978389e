import type { QueryClient } from '@tanstack/react-query';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';

/**
 * The vehicles in the query cache, latest first. They are only in memory and disappear with the
 * session.
 */
export function recentVehicles(queryClient: QueryClient, network: string): VehicleRecord[] {
  const found = queryClient
    .getQueryCache()
    .findAll({ queryKey: ['vehicle', network] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap((query) => queryClient.getQueryData<VehicleRecord>(query.queryKey) ?? []);
  return [...new Map(found.map((vehicle) => [vehicle.plate, vehicle])).values()];
}
