import { type RecentVehicle, useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { useReadAgain } from '#src/shared/vehicle/use-read-again.ts';

const SHOWN = 8;

/** The vehicles seen last. After a reload only their plates are known, so their names are asked for again. */
export function useNamedRecents(network: string): RecentVehicle[] {
  const recents = useRecentVehicles(network).slice(0, SHOWN);
  useReadAgain(
    network,
    recents.flatMap(({ plate, vehicle }) => (vehicle ? [] : [plate])),
  );
  return recents;
}
