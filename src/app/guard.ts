import { redirect, replace } from 'react-router';
import { paths } from '#src/paths.ts';
import { type SessionState, session } from '#src/session/session.ts';

/** Addresses of older versions held typed text under these names, perhaps a person's name. */
const personal = ['q', 'text'];

/**
 * If nobody is signed in, redirects to sign-in, which leads back to this page afterwards. If the
 * address holds personal text, redirects to the same address without it, so that only that one
 * stays in histories and logs.
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

/**
 * A loader isn't given the hash. But if the page was opened by its address, it is in the browser's
 * location.
 */
export const hashOf = (pathname: string): string =>
  location.pathname === pathname ? location.hash : '';
