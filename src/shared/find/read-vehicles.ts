import { useSyncExternalStore } from 'react';
import { queryClient } from '#src/api/query-client.ts';
import { vehicleFindable } from '#src/domain/find/vehicle-findable.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { rightsOf } from '#src/session/rights.ts';
import { session } from '#src/session/session.ts';
import { ownerOf, thisPage } from '#src/session/tab-messages.ts';
import { today } from '#src/shared/vehicle/use-today.ts';
import { idle } from '#src/ui/use-idle.ts';
import { createReadVehicles, type ReadVehicle } from './create-read-vehicles.ts';

/** Its name is the account's and the build's, so no other tab can even hear it. */
const channelOf = (owner: string) => new BroadcastChannel(`vision360.read ${owner} ${thisPage()}`);

const readVehicles = createReadVehicles(session, channelOf);

/** A long history takes a moment, which nobody should notice. */
async function take(network: unknown, record: VehicleRecord, at: number): Promise<void> {
  const owner = readerOf(network);
  if (owner === null) return;
  await idle();
  const state = session.get();
  if (state.status === 'signed-out' || readerOf(network) !== owner) return;
  const { memberCode } = rightsOf(state.session.scope);
  readVehicles.note({ ...vehicleFindable(record, today(), memberCode), at });
}

/** Who is signed in to the network; null if nobody is. */
function readerOf(network: unknown): string | null {
  const state = session.get();
  if (state.status === 'signed-out' || state.session.network !== network) return null;
  return ownerOf(state.session);
}

const cache = queryClient.getQueryCache();

function takeFrom(queryKey: readonly unknown[]): void {
  const [kind, network] = queryKey;
  if (kind !== 'vehicle') return;
  const state = queryClient.getQueryState<VehicleRecord>(queryKey);
  if (state?.data) void take(network, state.data, state.dataUpdatedAt);
}

cache.subscribe((event) => {
  if (event.type === 'updated' && event.action.type === 'success') takeFrom(event.query.queryKey);
});
for (const { queryKey } of cache.findAll({ queryKey: ['vehicle'] })) takeFrom(queryKey);

/** The vehicles read in this session, in whichever tab, latest first. */
export const useReadVehicles = (): readonly ReadVehicle[] =>
  useSyncExternalStore(readVehicles.subscribe, readVehicles.get);
