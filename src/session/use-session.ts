import { useSyncExternalStore } from 'react';
import { type Rights, rightsOf } from './rights.ts';
import { type Session, type SessionState, session } from './session.ts';

export const useSessionState = (): SessionState =>
  useSyncExternalStore(session.subscribe, session.get);

/** The session of a page behind the guard. Its data stays readable while the token is renewed. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.status === 'signed-out') throw new Error('a guarded page was rendered signed out');
  return state.session;
}

/** What the signed-in account may do. */
export const useRights = (): Rights => rightsOf(useSession().scope);
