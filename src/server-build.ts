import { BUILD, type Build } from '#link/kept-files.ts';

/** In milliseconds: a line that answers no sooner is as good as none. */
const WITHIN = 10_000;

/** Something small of our own server's, that it always has. */
const LOOK_AT = '/favicon.svg';

/** Whether our server answers now. No cache answers in its place: they keep no answer to a HEAD. */
export async function isServerThere(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(WITHIN);
    const { ok } = await fetch(LOOK_AT, { method: 'HEAD', cache: 'no-store', signal });
    return ok;
  } catch {
    return false;
  }
}

/** What the server serves now; null if it can't be asked. */
export async function serverBuild(): Promise<Build | null> {
  try {
    const signal = AbortSignal.timeout(WITHIN);
    const answer = await fetch(BUILD, { cache: 'no-cache', credentials: 'omit', signal });
    // Our own server's file, in the form in which the build wrote it.
    const build: Build = await answer.json();
    return answer.ok ? build : null;
  } catch {
    return null;
  }
}
