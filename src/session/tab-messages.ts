import { APP_CONFIG_ID } from '#link/page-marks.ts';
import { ownBuild } from '#src/own-build.ts';
import type { Session } from './session.ts';

/**
 * What the tabs of this browser say to each other about sessions. A BroadcastChannel reaches only
 * pages of our own origin, and keeps nothing.
 */
export type TabMessage = { page: string } & (
  | {
      type: 'asked';
      /** Whose session the tab has stored, so that others can say that this person signed out. */
      owner: string | null;
    }
  /** `isLatest`: no other account has been used since. `usedAt`: epoch milliseconds. */
  | { type: 'answer'; session: Session; isLatest: boolean; usedAt: number }
  /** Somebody signed in, or renewed the session. */
  | { type: 'opened'; session: Session }
  /** Somebody has begun to use this tab, after one of another account. */
  | { type: 'used'; session: Session }
  | { type: 'expired'; token: string }
  | { type: 'closed'; owner: string }
);

export const openTabChannel = () => new BroadcastChannel('vision360.session');

/**
 * The server's configuration and the build. A session is taken over only from the same page: a tab
 * from before a deployment may read messages differently, or have its token from another API.
 */
export const thisPage = (): string =>
  document.getElementById(APP_CONFIG_ID)?.textContent + ownBuild();

export const ownerOf = ({ network, username }: Session): string =>
  JSON.stringify([network, username]);
