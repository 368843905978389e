import { redirect, replace } from 'react-router';
import { paths } from '#src/paths.ts';
import { type SessionState, session } from '#src/session/session.ts';

/** What somebody typed, a person's name maybe, stood under these in the addresses of older versions. */
const personal = ['q', 'text'];

/**
 * Sends whoever is signed out to sign in, and back to the page asked for afterwards; an address that
 * holds what is personal to the one without, which alone is kept in histories and logs.
 */
export function requireSession(request: Request): Exclude<SessionState, { status: 'signed-out' }> {
  const { pathname, search, searchParams } = new URL(request.url);
  const found = personal.filter((name) => searchParams.has(name));
  for (const name of found) searchParams.delete(name);
  const kept = found.length > 0 ? `?${searchParams}` : search;
  const state = session.get();
  if (state.status === 'signed-out') throw redirect(paths.login(pathname + kept));
  if (found.length > 0) throw replace(pathname + kept + hashOf(pathname));
  return state;
}

/** A loader is not told of the hash; who opens the page by its address has it there. */
export const hashOf = (pathname: string): string =>
  location.pathname === pathname ? location.hash : '';
