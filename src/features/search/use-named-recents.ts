import { useQueries, useQueryClient } from '@tanstack/react-query';
import { toAppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import { useLang } from '#src/i18n/lang.ts';
import { type RecentVehicle, useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';

const SHOWN = 8;

/**
 * The vehicles seen last. After a reload only their plates are known, so their names are asked for
 * again, no more at a time than of a day's list. One that can't be read stays without a name: its
 * own page says why. One that didn't get through waits for the line.
 */
export function useNamedRecents(network: string): RecentVehicle[] {
  const lang = useLang();
  const queryClient = useQueryClient();
  const recents = useRecentVehicles(network).slice(0, SHOWN);
  const queryOf = (plate: string) => vehicleQuery({ network, plate, lang });
  const isRefused = (plate: string) => {
    const error = queryClient.getQueryState(queryOf(plate).queryKey)?.error;
    return error !== null && error !== undefined && toAppError(error).kind !== 'offline';
  };
  const nameless = recents.filter(({ plate, vehicle }) => !vehicle && !isRefused(plate));
  useQueries({
    queries: nameless
      .slice(0, MOST_AT_A_TIME)
      .map(({ plate }) => ({ ...queryOf(plate), staleTime: Number.POSITIVE_INFINITY })),
  });
  return recents;
}
