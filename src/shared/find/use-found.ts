import { type FoundAmong, findAmong } from '#src/domain/find/find-among.ts';
import { createFindIndex, type FindIndex } from '#src/domain/find/find-index.ts';
import { mayBeElse } from '#src/domain/find/may-be-else.ts';
import { useMemberReading } from './campaign-readings.ts';
import type { ReadVehicle } from './create-read-vehicles.ts';
import { type Searched, useSearched } from './use-searched.ts';

export interface FoundList extends FoundAmong {
  searched: Searched;
}

/** Who and what fits the typed text, among the vehicles and the campaigns that have been read. */
export function useFound(typed: string, most: number): FoundList {
  const isTyped = typed.trim() !== '';
  const searched = useSearched(isTyped && mayBeElse(typed));
  const { state } = useMemberReading();
  if (!isTyped) return { found: [], total: 0, isSure: false, without: [], searched };
  const vehicles = indexOf(searched.vehicles);
  return { ...findAmong(typed, vehicles, state?.clients ?? null, most), searched };
}

const indexes = new WeakMap<readonly ReadVehicle[], FindIndex<ReadVehicle>>();

/** One for all keys that are typed while nothing more is read. */
function indexOf(vehicles: readonly ReadVehicle[]) {
  const known = indexes.get(vehicles);
  if (known) return known;
  const index = createFindIndex<ReadVehicle>();
  for (const vehicle of vehicles) index.add(vehicle);
  indexes.set(vehicles, index);
  return index;
}
