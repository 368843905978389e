import type { SessionStore } from './session.ts';
import { ownerOf, type TabMessage } from './tab-messages.ts';

/**
 * Makes a tab's session one with those of the browser's other tabs: a new token, its end, and
 * signing out reach every tab of the same account, and a tab that asks gets the session of the
 * account that was used last. Nothing of another account ever reaches a tab that has a session.
 *
 * @param page tokens are given to, and taken from, tabs with the same `thisPage` only
 * @param mayJoin whether a signed-out tab may take over a session, or somebody is signing in there
 */
export function amongTabs(
  store: SessionStore,
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>,
  page: string,
  mayJoin: () => boolean,
  now = Date.now,
): SessionStore {
  /** When this account, and when another one, was last used in any tab. */
  let own = 0;
  let others = 0;
  /** Who has signed out, and not signed in again since. */
  const closed = new Set<string>();

  type Said<Message = TabMessage> = Message extends TabMessage ? Omit<Message, 'page'> : never;
  const say = (message: Said) => channel.postMessage({ ...message, page });
  const owner = (): string | null => {
    const state = store.get();
    return state.status === 'signed-out' ? null : ownerOf(state.session);
  };

  channel.addEventListener('message', ({ data }) => {
    const message: TabMessage = data;
    const isSamePage = message.page === page;
    if (message.type === 'closed') {
      closed.add(message.owner);
      if (message.owner === owner()) store.close();
    } else if (message.type === 'expired') {
      store.expire(message.token);
    } else if (message.type === 'asked') {
      const state = store.get();
      if (message.owner !== null && closed.has(message.owner)) {
        say({ type: 'closed', owner: message.owner });
      } else if (isSamePage && state.status === 'active' && state.session.expiresAt > now()) {
        say({ type: 'answer', session: state.session, isLatest: own > others, usedAt: own });
      }
    } else {
      const theirs = ownerOf(message.session);
      const isNews = message.type === 'opened';
      if (isNews) closed.delete(theirs);
      const state = store.get();
      const isWanted =
        state.status === 'signed-out'
          ? // Whoever has just signed out here isn't signed in again because another tab asks around, or is
            // clicked in by somebody else.
            (isNews || closed.size === 0) && mayJoin()
          : theirs === owner() &&
            (state.status === 'expired' || message.session.expiresAt > state.session.expiresAt);
      if (isSamePage && isWanted && !closed.has(theirs)) store.open(message.session);
      if (message.type !== 'answer') {
        if (theirs === owner()) own = now();
        else others = now();
      }
    }
  });

  return {
    ...store,
    open: (session) => {
      store.open(session);
      closed.delete(ownerOf(session));
      own = now();
      say({ type: 'opened', session });
    },
    expire: (token) => {
      store.expire(token);
      say({ type: 'expired', token });
    },
    close: () => {
      const signingOut = owner();
      store.close();
      if (signingOut === null) return;
      closed.add(signingOut);
      say({ type: 'closed', owner: signingOut });
    },
    use: () => {
      const state = store.get();
      if (state.status !== 'active' || own > others) return;
      own = now();
      say({ type: 'used', session: state.session });
    },
    ask: () => say({ type: 'asked', owner: owner() }),
  };
}
