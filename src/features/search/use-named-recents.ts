import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useLang } from '#src/i18n/lang.ts';
import { type RecentVehicle, useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';

const SHOWN = 8;

/** As for the day's list: names are no reason to keep others at the API waiting. */
const MOST_AT_A_TIME = 4;

/**
 * The vehicles seen last. After a reload only their plates are known, so their names are asked for
 * again. One that can't be read stays without a name: its own page says why.
 */
export function useNamedRecents(network: string): RecentVehicle[] {
  const lang = useLang();
  const queryClient = useQueryClient();
  const recents = useRecentVehicles(network).slice(0, SHOWN);
  const queryOf = (plate: string) => vehicleQuery({ network, plate, lang });
  const nameless = recents.filter(
    ({ plate, vehicle }) => !vehicle && !queryClient.getQueryState(queryOf(plate).queryKey)?.error,
  );
  useQueries({
    queries: nameless
      .slice(0, MOST_AT_A_TIME)
      .map(({ plate }) => ({ ...queryOf(plate), staleTime: Number.POSITIVE_INFINITY })),
  });
  return recents;
}
