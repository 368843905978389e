import * as v from 'valibot';
import { forgetTab, tabKey, tabStorage } from './tab-storage.ts';

/** Who is signed in, and with what; lives in memory and in the tab's sessionStorage only. */
export interface Session {
  token: string;
  network: string;
  username: string;
  /** Epoch milliseconds at which the API's token ends. */
  expiresAt: number;
  /** What the token opens, as the API says it; read by `rightsOf`. */
  scope: string | null;
}

/** `expired`: the API no longer takes the token, the page stays and asks for the password again. */
export type SessionState =
  | { status: 'signed-out' }
  | { status: 'active'; session: Session }
  | { status: 'expired'; session: Session };

const KEY = tabKey('session');

const Stored = v.object({
  token: v.pipe(v.string(), v.nonEmpty()),
  network: v.pipe(v.string(), v.nonEmpty()),
  username: v.string(),
  expiresAt: v.number(),
  scope: v.nullable(v.string()),
});

export interface SessionStore {
  get: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  open: (session: Session) => void;
  /** Marks the session of this token as ended; ignored if another one was opened meanwhile. */
  expire: (token: string) => void;
  /** Forgets the session and all else that the page keeps in the tab. */
  close: () => void;
}

/** Storage may be refused or full: the session then lives in memory alone. */
export function createSessionStore(storage: Storage | null, now = Date.now): SessionStore {
  let state = restore(storage, now());
  const listeners = new Set<() => void>();
  const set = (next: SessionState) => {
    state = next;
    try {
      if (next.status === 'active') storage?.setItem(KEY, JSON.stringify(next.session));
      else if (next.status === 'expired') storage?.removeItem(KEY);
      else if (storage) forgetTab(storage);
    } catch {
      // Memory still holds it.
    }
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (session) => set({ status: 'active', session }),
    expire: (token) => {
      if (state.status === 'active' && state.session.token === token) {
        set({ status: 'expired', session: state.session });
      }
    },
    close: () => set({ status: 'signed-out' }),
  };
}

function restore(storage: Storage | null, now: number): SessionState {
  try {
    const read = v.safeParse(Stored, JSON.parse(storage?.getItem(KEY) ?? 'null'));
    if (read.success && read.output.expiresAt > now) {
      return { status: 'active', session: read.output };
    }
  } catch {
    // Unreadable: as good as none.
  }
  return { status: 'signed-out' };
}

export const session = createSessionStore(tabStorage());
