import * as v from 'valibot';
import { type SessionStore, session } from '#src/session/session.ts';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';

const KEY = tabKey('seen');

/** More than any list shows, so that a mistyped plate still has something near it. */
const MOST = 20;

const SeenPlate = v.object({
  /** In normal form. */
  plate: v.pipe(v.string(), v.nonEmpty()),
  /** When its vehicle was last shown, in epoch milliseconds. */
  at: v.number(),
});
export type SeenPlate = v.InferOutput<typeof SeenPlate>;

interface SeenPlates {
  /** The plates of the network's vehicles that were shown in this tab, latest first. */
  of: (network: string) => SeenPlate[];
  /** Remembers a plate of the session's network, as long as there is a session. */
  note: (network: string, plate: string, now?: number) => void;
}

/**
 * Plates survive a reload of the tab, but not the session; nothing that was read about them is kept.
 * The tab keeps them for one account (`session.ts`), and thereby for one network.
 */
export function createSeenPlates(
  storage: Storage | null,
  { get }: Pick<SessionStore, 'get'>,
): SeenPlates {
  const isOfSession = (network: string): boolean => {
    const state = get();
    return state.status !== 'signed-out' && state.session.network === network;
  };
  const of = (network: string): SeenPlate[] => {
    if (!isOfSession(network)) return [];
    try {
      const kept = v.safeParse(v.array(SeenPlate), JSON.parse(storage?.getItem(KEY) ?? '[]'));
      return kept.success ? kept.output : [];
    } catch {
      return [];
    }
  };
  return {
    of,
    note: (network, plate, now = Date.now()) => {
      if (!isOfSession(network)) return;
      const others = of(network).filter((seen) => seen.plate !== plate);
      try {
        storage?.setItem(KEY, JSON.stringify([{ plate, at: now }, ...others].slice(0, MOST)));
      } catch {
        // There is no room in the tab: the vehicles in the query cache are still known.
      }
    },
  };
}

export const seenPlates = createSeenPlates(tabStorage(), session);
