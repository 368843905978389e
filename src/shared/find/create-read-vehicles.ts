import type { FindableVehicle } from '#src/domain/find/vehicle-findable.ts';
import { createListeners } from '#src/listeners.ts';
import type { SessionStore } from '#src/session/session.ts';
import { ownerOf } from '#src/session/tab-messages.ts';

export interface ReadVehicle extends FindableVehicle {
  /** When it was read, in epoch milliseconds. */
  at: number;
}

/** What the tabs of one account say to each other. */
type ReadMessage = { type: 'asked' } | { type: 'read'; vehicles: readonly ReadVehicle[] };

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

export interface ReadVehicles {
  /** Latest first; the same array until something changes. */
  get: () => readonly ReadVehicle[];
  subscribe: (listener: () => void) => () => void;
  /** Remembers what this tab has read, and hands it to the others. */
  note: (vehicle: ReadVehicle) => void;
}

/** More than a day's work. */
const MOST = 500;

/**
 * The vehicles that were read in this session, in whichever tab: one sign-in serves all tabs, so what
 * a person has read in one is found in all. In memory only, and only as long as the account is
 * signed in here.
 * @param openChannel reaches the tabs of this account with the same build, and no others
 */
export function createReadVehicles(
  session: Pick<SessionStore, 'get' | 'subscribe'>,
  openChannel: (owner: string) => Channel,
): ReadVehicles {
  let owner: string | null = null;
  let channel: Channel | null = null;
  let byPlate = new Map<string, ReadVehicle>();
  let all: readonly ReadVehicle[] = [];
  const { subscribe, tell } = createListeners();

  const changed = () => {
    all = [...byPlate.values()].sort((a, b) => b.at - a.at).slice(0, MOST);
    byPlate = new Map(all.map((one) => [one.plate, one]));
    tell();
  };

  const take = (vehicles: readonly ReadVehicle[]) => {
    const news = vehicles.filter(({ plate, at }) => at > (byPlate.get(plate)?.at ?? 0));
    for (const one of news) byPlate.set(one.plate, one);
    if (news.length > 0) changed();
  };

  function follow(): void {
    const state = session.get();
    const now = state.status === 'signed-out' ? null : ownerOf(state.session);
    if (now === owner) return;
    owner = now;
    channel?.close();
    channel = null;
    byPlate.clear();
    changed();
    if (now !== null) open(openChannel(now));
  }

  function open(opened: Channel): void {
    channel = opened;
    const say = (message: ReadMessage) => opened.postMessage(message);
    opened.addEventListener('message', ({ data }) => {
      if (channel !== opened) return;
      const message: ReadMessage = data;
      if (message.type === 'read') take(message.vehicles);
      else if (all.length > 0) say({ type: 'read', vehicles: all });
    });
    say({ type: 'asked' });
  }

  session.subscribe(follow);
  follow();
  return {
    get: () => all,
    subscribe,
    note: (vehicle) => {
      if (owner === null) return;
      take([vehicle]);
      const message: ReadMessage = { type: 'read', vehicles: [vehicle] };
      channel?.postMessage(message);
    },
  };
}
