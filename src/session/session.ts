import { createListeners } from '#src/listeners.ts';
import { ownerOf } from './tab-messages.ts';
import { forgetTab, tabKey, tabStorage } from './tab-storage.ts';

/**
 * Who is signed in, and with which token. Kept only in memory and in each tab's sessionStorage.
 */
export interface Session {
  token: string;
  network: string;
  username: string;
  /** When the API's token ends, in epoch milliseconds. */
  expiresAt: number;
  /** What the token gives access to, in the API's words; `rightsOf` reads it. */
  scope: string | null;
}

/**
 * `expired`: the API no longer accepts the token. The page stays and asks for the password again.
 */
export type SessionState =
  | { status: 'signed-out' }
  | { status: 'active'; session: Session }
  | { status: 'expired'; session: Session };

const KEY = tabKey('session');

/**
 * Who owns everything else that the tab keeps. It survives a token that has ended, but only for the
 * same person.
 */
const OWNER = tabKey('owner');

export interface SessionStore {
  get: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  /** If it belongs to somebody else, or to another network, closes the session before first. */
  open: (session: Session) => void;
  /** Marks this token's session as ended; does nothing if another session was opened meanwhile. */
  expire: (token: string) => void;
  /**
   * Signs out: forgets the session and everything else that the page keeps in the tab. The API has
   * no way to revoke the token.
   */
  close: () => void;
  /** Aborted when the session is closed, so that whatever is under way ends with it. */
  signal: () => AbortSignal;
  /**
   * Whether the tab still holds exactly this session; another page in the tab may have closed or
   * changed it.
   */
  isKept: () => boolean;
  /** Called when somebody uses this tab. A new tab gets the session that was used last. */
  use: () => void;
  /** Asks the other tabs whether this session was closed while this page wasn't running. */
  ask: () => void;
}

/** The browser may refuse storage, or it may be full; then the session lives in memory only. */
export function createSessionStore(storage: Storage | null, now = Date.now): SessionStore {
  let state = restore(storage, now());
  let ending = new AbortController();
  const { subscribe, tell } = createListeners();
  const set = (next: SessionState) => {
    state = next;
    try {
      if (storage) keep(storage, next);
    } catch {
      // It is still in memory.
    }
    tell();
  };
  const close = () => {
    set({ status: 'signed-out' });
    ending.abort();
    ending = new AbortController();
  };
  return {
    get: () => state,
    subscribe,
    open: (session) => {
      if (state.status !== 'signed-out' && ownerOf(state.session) !== ownerOf(session)) close();
      set({ status: 'active', session });
    },
    expire: (token) => {
      if (state.status === 'active' && state.session.token === token) {
        set({ status: 'expired', session: state.session });
      }
    },
    close,
    signal: () => ending.signal,
    isKept: () => {
      const token = state.status === 'signed-out' ? null : state.session.token;
      return token === (keptIn(storage)?.token ?? null);
    },
    // A single tab has nobody to tell.
    use: () => {},
    ask: () => {},
  };
}

function keep(storage: Storage, state: SessionState): void {
  if (state.status === 'expired') storage.removeItem(KEY);
  else if (state.status === 'signed-out') forgetTab(storage);
  else {
    const owner = ownerOf(state.session);
    if (storage.getItem(OWNER) !== owner) forgetTab(storage);
    storage.setItem(OWNER, owner);
    storage.setItem(KEY, JSON.stringify(state.session));
  }
}

function restore(storage: Storage | null, now: number): SessionState {
  const session = keptIn(storage);
  return session && session.expiresAt > now
    ? { status: 'active', session }
    : { status: 'signed-out' };
}

function keptIn(storage: Storage | null): Session | null {
  try {
    // This page wrote it, in this tab.
    const kept: Session | null = JSON.parse(storage?.getItem(KEY) ?? 'null');
    return kept?.token ? kept : null;
  } catch {
    // We can't read it, so it counts as missing.
    return null;
  }
}

/** Somebody who is typing wants an account of their own; what the browser filled in doesn't count. */
const nothingTyped = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('input:not(:autofill)')].every(
    ({ value }) => !value,
  );

let signIns = 0;

/** Whoever signs in here wants that account, whatever another tab tells meanwhile. */
export async function whileSigningIn<T>(signIn: () => Promise<T>): Promise<T> {
  signIns += 1;
  try {
    return await signIn();
  } finally {
    signIns -= 1;
  }
}

/** Whether this tab takes over another tab's session when it has none. */
export const mayJoin = (): boolean => signIns === 0 && nothingTyped();

/** Where the document's script has reached no other tab, each tab has its own session. */
function browserSession(): SessionStore {
  const store = createSessionStore(tabStorage());
  const tabs = typeof window === 'undefined' ? undefined : window.askedTabs;
  return tabs ? tabs.share(store, mayJoin) : store;
}

export const session = browserSession();
