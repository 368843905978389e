import { useSyncExternalStore } from 'react';
import type { Naming } from '#src/domain/campaigns/directory.ts';
import { session } from '#src/session/session.ts';

/** By network. Members are no people, so their names outlast the list itself until the sign-out. */
let optOuts = new Map<string, readonly Naming[]>();
const listeners = new Set<() => void>();

function setOptOuts(next: typeof optOuts): void {
  optOuts = next;
  for (const listener of listeners) listener();
}

session.subscribe(() => {
  if (session.get().status === 'signed-out') setOptOuts(new Map());
});

/** Remembers the members that the network's opt-out list names, once it has been read. */
export function noteOptOutMembers(
  network: string,
  members: readonly { code: string | null; name: string }[],
): void {
  const namings = members.flatMap(({ code, name }): Naming[] =>
    code === null ? [] : [{ source: 'optOuts', code, name: name === code ? null : name }],
  );
  setOptOuts(new Map(optOuts).set(network, namings));
}

/** Undefined if the list hasn't been read in this session. */
export const useOptOutMembers = (network: string): readonly Naming[] | undefined =>
  useSyncExternalStore(subscribe, () => optOuts).get(network);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
