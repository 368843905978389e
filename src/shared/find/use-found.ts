import { createFindIndex } from '#src/domain/find/find-index.ts';
import { mayBeElse } from '#src/domain/find/may-be-else.ts';
import { type Found, mergeFound } from '#src/domain/find/merge-found.ts';
import { useMemberReading } from './campaign-readings.ts';
import type { ReadVehicle } from './create-read-vehicles.ts';
import { type Searched, useSearched } from './use-searched.ts';

export interface FoundList {
  found: Found[];
  total: number;
  searched: Searched;
}

/** Who and what fits the typed text, among the vehicles and the campaigns that have been read. */
export function useFound(typed: string, most: number): FoundList {
  const isTyped = typed.trim() !== '';
  const searched = useSearched(isTyped && mayBeElse(typed));
  const { state } = useMemberReading();
  if (!isTyped) return { found: [], total: 0, searched };
  const clients = state?.clients.search(typed, most) ?? { best: [], total: 0 };
  const vehicles = indexOf(searched.vehicles).search(typed, most);
  return { ...mergeFound(typed, vehicles, clients, most), searched };
}

const indexes = new WeakMap<
  readonly ReadVehicle[],
  ReturnType<typeof createFindIndex<ReadVehicle>>
>();

/** One for all keys that are typed while nothing more is read. */
function indexOf(vehicles: readonly ReadVehicle[]) {
  const known = indexes.get(vehicles);
  if (known) return known;
  const index = createFindIndex<ReadVehicle>();
  for (const vehicle of vehicles) index.add(vehicle);
  indexes.set(vehicles, index);
  return index;
}
