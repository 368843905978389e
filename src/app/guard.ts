import { redirect, replace } from 'react-router';
import { paths } from '#src/paths.ts';
import { type SessionState, session } from '#src/session/session.ts';

/** Addresses of older versions held typed text under these names, perhaps a person's name. */
const personal = ['q', 'text'];

/** Path and query without any personal text. */
function withoutPersonal({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  const params = new URLSearchParams(search);
  const found = personal.filter((name) => params.has(name));
  for (const name of found) params.delete(name);
  return pathname + (found.length > 0 ? `?${params}` : search);
}

/** The sign-in that leads back to this address afterwards. */
export const signInBefore = (address: Pick<URL, 'pathname' | 'search'>): string =>
  paths.login(withoutPersonal(address));

/**
 * If nobody is signed in, redirects to sign-in, which leads back to this page afterwards. If the
 * address holds personal text, redirects to the same address without it, so that only that one
 * stays in histories and logs.
 */
export function requireSession(request: Request): Exclude<SessionState, { status: 'signed-out' }> {
  const url = new URL(request.url);
  const kept = withoutPersonal(url);
  const state = session.get();
  if (state.status === 'signed-out') throw redirect(signInBefore(url));
  if (kept !== url.pathname + url.search) throw replace(kept + hashOf(url.pathname));
  return state;
}

/**
 * A loader isn't given the hash. But if the page was opened by its address, it is in the browser's
 * location.
 */
export const hashOf = (pathname: string): string =>
  location.pathname === pathname ? location.hash : '';
