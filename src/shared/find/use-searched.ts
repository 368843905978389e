import { useSession } from '#src/session/use-session.ts';
import { seenPlates } from '#src/shared/vehicle/seen-plates.ts';
import { useReadAgain } from '#src/shared/vehicle/use-read-again.ts';
import type { ReadVehicle } from './create-read-vehicles.ts';
import { useReadVehicles } from './read-vehicles.ts';

export interface Searched {
  /** The vehicles read in this session. */
  vehicles: readonly ReadVehicle[];
  /** How many that were seen before a reload are being read again. */
  awaited: number;
}

/**
 * What can be searched of the vehicles. Those seen in this tab before a reload, which no other tab
 * knows, are read again once somebody searches.
 */
export function useSearched(isSearching: boolean): Searched {
  const { network } = useSession();
  const vehicles = useReadVehicles();
  const known = new Set(vehicles.map(({ plate }) => plate));
  const unknown = seenPlates.of(network).flatMap(({ plate }) => (known.has(plate) ? [] : [plate]));
  return { vehicles, awaited: useReadAgain(network, isSearching ? unknown : []) };
}
