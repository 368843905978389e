import { useCallback, useState } from 'react';
import * as v from 'valibot';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';
import { useSession } from '#src/session/use-session.ts';

/** What somebody ticks after a call. */
export const outcomes = ['called', 'again', 'dropped'] as const;
export type CallOutcome = (typeof outcomes)[number];

const Note = v.object({
  outcome: v.nullable(v.picklist(outcomes)),
  /** In the caller's own words. */
  word: v.string(),
});

export type CallNote = v.InferOutput<typeof Note>;

const Kept = v.object({
  network: v.string(),
  username: v.string(),
  /** By plate. */
  notes: v.record(v.string(), Note),
});

export type CallNotes = Readonly<Record<string, CallNote>>;

type Owner = Omit<v.InferOutput<typeof Kept>, 'notes'>;

const KEY = tabKey('calls');

export const noNote: CallNote = { outcome: null, word: '' };

/**
 * What was noted of each call, by plate. Kept in the tab, so that it survives a reload, and only for
 * this account; signing out removes it. It is sent nowhere.
 */
export function useCallNotes() {
  const { network, username } = useSession();
  const [notes, setNotes] = useState(() => restore({ network, username }));
  const note = useCallback(
    (plate: string, change: Partial<CallNote>) =>
      setNotes((before) => {
        const after = noted(before, plate, change);
        keep({ network, username, notes: after });
        return after;
      }),
    [network, username],
  );
  return { notes, note };
}

/** The notes with that one changed; one that says nothing any more is gone. */
export function noted(
  before: CallNotes,
  plate: string,
  change: Partial<CallNote>,
): Record<string, CallNote> {
  const { [plate]: old = noNote, ...others } = before;
  const next = { ...old, ...change };
  return next.outcome === null && next.word === '' ? others : { ...others, [plate]: next };
}

function restore({ network, username }: Owner): CallNotes {
  try {
    const kept = v.safeParse(Kept, JSON.parse(tabStorage()?.getItem(KEY) ?? 'null'));
    if (!kept.success) return {};
    const { notes, ...whose } = kept.output;
    return whose.network === network && whose.username === username ? notes : {};
  } catch {
    return {};
  }
}

function keep(kept: v.InferOutput<typeof Kept>): void {
  try {
    tabStorage()?.setItem(KEY, JSON.stringify(kept));
  } catch {
    // There is no room in the tab, so it is only kept in memory until a reload.
  }
}
