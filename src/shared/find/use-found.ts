import { type FoundAmong, findAmong } from '#src/domain/find/find-among.ts';
import { createFindIndex, type FindIndex } from '#src/domain/find/find-index.ts';
import { mayBeElse } from '#src/domain/find/may-be-else.ts';
import { readWanted } from '#src/domain/find/wanted.ts';
import { useSession } from '#src/session/use-session.ts';
import { useMemberReading } from './campaign-readings.ts';
import type { ReadVehicle } from './create-read-vehicles.ts';
import { usePagesRead } from './pages-read.ts';
import { type Searched, useSearched } from './use-searched.ts';

export interface FoundList extends FoundAmong {
  searched: Searched;
  /** How many clients were searched whom some page has shown, because not all have been read. */
  shown: number;
  /** Nobody else can fit among what may still be read: vehicles seen before, or campaigns. */
  isAllSearched: boolean;
}

/** Who and what fits the typed text, among the vehicles and the campaigns that have been read. */
export function useFound(typed: string, most: number): FoundList {
  const isTyped = typed.trim() !== '';
  const searched = useSearched(isTyped && mayBeElse(typed));
  const { network } = useSession();
  const { state, memberCode } = useMemberReading();
  const pages = usePagesRead(network, memberCode);
  const shown = state ? 0 : (pages?.covered().clients ?? 0);
  // Campaigns have neither numbers nor addresses.
  const isAllSearched =
    searched.awaited === 0 && (state?.isWhole === true || readWanted(typed).hasContact);
  const about = { searched, shown, isAllSearched };
  if (!isTyped) return { found: [], total: 0, isSure: false, without: [], ...about };
  const vehicles = indexOf(searched.vehicles);
  return { ...findAmong(typed, vehicles, state?.clients ?? pages, most), ...about };
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
