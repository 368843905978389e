import { redirect } from 'react-router';
import { paths } from '#src/paths.ts';
import { type SessionState, session } from '#src/session/session.ts';

/** Sends whoever is signed out to sign in, and back to the page asked for afterwards. */
export function requireSession(request: Request): Exclude<SessionState, { status: 'signed-out' }> {
  const state = session.get();
  if (state.status !== 'signed-out') return state;
  const { pathname, search } = new URL(request.url);
  throw redirect(paths.login(pathname + search));
}
