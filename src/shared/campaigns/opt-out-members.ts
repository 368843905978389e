import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import type { Naming } from '#src/domain/campaigns/directory.ts';
import { createListeners } from '#src/listeners.ts';
import { session } from '#src/session/session.ts';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';

const KEY = tabKey('members');

const Kept = v.record(
  v.string(),
  v.array(v.object({ code: v.string(), name: v.nullable(v.string()) })),
);

/**
 * By network. Members are no people, so their names outlast the list itself: in the tab, until the
 * sign-out.
 */
let optOuts = restore();
const { subscribe, tell } = createListeners();

function setOptOuts(next: typeof optOuts): void {
  optOuts = next;
  tell();
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
  const kept = namings.map(({ code, name }) => ({ code, name }));
  try {
    tabStorage()?.setItem(KEY, JSON.stringify({ [network]: kept }));
  } catch {
    // There is no room in the tab, so they are only kept in memory until a reload.
  }
}

function restore(): Map<string, readonly Naming[]> {
  try {
    const kept = v.safeParse(Kept, JSON.parse(tabStorage()?.getItem(KEY) ?? '{}'));
    return new Map(
      Object.entries(kept.success ? kept.output : {}).map(([network, members]) => [
        network,
        members.map((member) => ({ source: 'optOuts' as const, ...member })),
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Undefined if the list hasn't been read in this session. */
export const useOptOutMembers = (network: string): readonly Naming[] | undefined =>
  useSyncExternalStore(subscribe, () => optOuts).get(network);
