import { amongTabs } from './among-tabs.ts';
import type { Session, SessionStore } from './session.ts';
import { openTabChannel, ownerOf, type TabMessage } from './tab-messages.ts';
import { forgetTab } from './tab-storage.ts';

/** In milliseconds: a tab that nobody answers shows the sign-in form after this time. */
export const ASK_WITHIN = 200;

/**
 * In milliseconds: when another account's tab has answered that it wasn't the last one used, the
 * tab that was, which may be busy, has so much time. Its account must not be mistaken because of
 * that.
 */
export const LATEST_WITHIN = 1000;

export interface AskedTabs {
  /** Joins the application's session to the other tabs, over the same channel: `amongTabs`. */
  share: (store: SessionStore, mayJoin: () => boolean) => SessionStore;
  /** Resolves when the account that was used last has answered, or once the time is over. */
  answered: Promise<void>;
  /** The session of the account that was used last, unless it has ended meanwhile. */
  found: () => Session | null;
  /** Stops listening here, because the application now listens itself. */
  end: () => void;
}

declare global {
  interface Window {
    askedTabs?: AskedTabs;
  }
}

/**
 * Asks the other tabs for a session; or, if this tab has stored one, whether its owner has signed
 * out while this tab wasn't running. In that case, everything that the tab has stored is removed.
 */
export function askTabs(
  page: string,
  stored: Session | null,
  storage: Storage,
  channel = openTabChannel(),
): AskedTabs {
  let best: Extract<TabMessage, { type: 'answer' }> | null = null;
  const closed = new Set<string>();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
    setTimeout(() => {
      if (!best) resolve();
    }, ASK_WITHIN);
    setTimeout(resolve, LATEST_WITHIN);
  });
  const hear = (event: MessageEvent) => {
    const message: TabMessage = event.data;
    // Which session a tab without one takes is decided here, not by the first answer that the
    // application hears.
    if (message.type === 'answer' && !stored) event.stopImmediatePropagation();
    if (message.type === 'closed') {
      closed.add(message.owner);
      if (stored && ownerOf(stored) === message.owner) forgetTab(storage);
      if (best && ownerOf(best.session) === message.owner) best = null;
    } else if (message.type === 'expired') {
      if (best?.session.token === message.token) best = null;
    } else if (message.type === 'answer' && message.page === page) {
      if (closed.has(ownerOf(message.session))) return;
      if (!best || message.usedAt > best.usedAt) best = message;
      if (message.isLatest) answer();
    }
  };
  channel.addEventListener('message', hear);
  const asked: TabMessage = { type: 'asked', page, owner: stored && ownerOf(stored) };
  channel.postMessage(asked);
  return {
    share: (store, mayJoin) => amongTabs(store, channel, page, mayJoin),
    answered,
    found: () => (best && best.session.expiresAt > Date.now() ? best.session : null),
    end: () => channel.removeEventListener('message', hear),
  };
}
