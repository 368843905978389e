import { noAppointment, type TypedAppointment } from '#src/domain/message/agreed.ts';
import type { ChannelName } from '#src/domain/message/channels.ts';
import type { Appointment, Draft } from '#src/domain/message/compose.ts';
import type { Lang } from '#src/i18n/lang.ts';
import { createListeners } from '#src/listeners.ts';
import type { VehicleParams } from '#src/paths.ts';
import type { SessionStore } from '#src/session/session.ts';

type Place = `${ChannelName}/${Lang}`;

interface Edited {
  draft: Draft;
  /** The appointment whose words stand in it. */
  says: Appointment | null;
  /** The proposal that was edited, and its appointment. */
  from: Draft;
  fromSays: Appointment | null;
}

/** What somebody has chosen and typed for one vehicle's customer. */
export interface KeptMessage {
  /** Null until it is chosen. */
  channel: ChannelName | null;
  lang: Lang | null;
  typed: TypedAppointment;
  /** What was agreed before: the text may still name it. */
  formers: readonly Appointment[];
  edits: Readonly<Partial<Record<Place, Edited>>>;
}

export type ChangeMessage = (part: (before: KeptMessage) => Partial<KeptMessage>) => void;

export const newMessage: KeptMessage = {
  channel: null,
  lang: null,
  typed: noAppointment,
  formers: [],
  edits: {},
};

export interface KeptMessages {
  of: (vehicle: VehicleParams) => KeptMessage;
  change: (vehicle: VehicleParams, part: Parameters<ChangeMessage>[0]) => void;
  subscribe: (listener: () => void) => () => void;
}

const keyOf = ({ network, plate }: VehicleParams): string => JSON.stringify([network, plate]);

/** Something would be lost with it. */
const isTyped = ({ edits, typed }: KeptMessage): boolean =>
  Object.keys(edits).length > 0 || typed.date !== '' || typed.time !== '';

/**
 * The messages that are being written, by vehicle: whoever looks something up meanwhile finds them as
 * they were. In memory only, and gone when the session is closed.
 * @param hold says that something would be lost with the page, until what it returns is called
 */
export function createKeptMessages(
  session: Pick<SessionStore, 'get' | 'subscribe'>,
  hold: () => () => void,
): KeptMessages {
  const messages = new Map<string, KeptMessage>();
  const { subscribe, tell } = createListeners();
  let release: (() => void) | null = null;

  function changed(): void {
    if ([...messages.values()].some(isTyped)) release ??= hold();
    else {
      release?.();
      release = null;
    }
    tell();
  }

  const isSignedOut = () => session.get().status === 'signed-out';
  session.subscribe(() => {
    if (!isSignedOut() || messages.size === 0) return;
    messages.clear();
    changed();
  });

  const of = (vehicle: VehicleParams) => messages.get(keyOf(vehicle)) ?? newMessage;
  return {
    of,
    change: (vehicle, part) => {
      if (isSignedOut()) return;
      const before = of(vehicle);
      messages.set(keyOf(vehicle), { ...before, ...part(before) });
      changed();
    },
    subscribe,
  };
}
