import { type Build, KEPT, SHELL } from '#link/kept-files.ts';

interface Surroundings {
  caches: {
    keys: () => Promise<string[]>;
    delete: (name: string) => Promise<boolean>;
    open: (name: string) => Promise<{
      match: (path: string) => Promise<unknown>;
      put: (path: string, answer: Response) => Promise<void>;
    }>;
  };
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Resolves when nobody is waiting for the line. */
  whenFree: () => Promise<void>;
}

/**
 * Keeps a build's files and the page for the service worker, so that the application opens without a
 * network. Only files that everybody may read are asked for, without cookies or token, one at a time.
 * The page is kept last and stands for a complete set; it is renewed each time, since it holds the
 * server's configuration. The build before stays for the tabs that still show it.
 * @returns whether all of it is there
 */
export async function keepFiles(
  { build, files }: Build,
  { caches, fetch, whenFree }: Surroundings,
): Promise<boolean> {
  const name = KEPT + build;
  const cache = await caches.open(name);
  for (const file of files) {
    if (await cache.match(file)) continue;
    await whenFree();
    const answer = await fetch(file, { credentials: 'omit', priority: 'low' });
    // A newer deployment has replaced it, and is kept instead.
    if (!answer.ok) return false;
    await cache.put(file, answer);
  }
  await whenFree();
  const page = await fetch(SHELL, {
    cache: 'no-store',
    credentials: 'omit',
    headers: { Accept: 'text/html' },
  });
  const isOurs = page.ok && !page.redirected && (await page.clone().text()).includes(build);
  if (!isOurs) return false;
  await cache.put(SHELL, page);
  await forgetOthers(caches, name);
  return true;
}

/** Of the other builds, only the one before stays. Newer ones were taken back. */
async function forgetOthers(caches: Surroundings['caches'], current: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
  const at = names.indexOf(current);
  const stay = names.slice(Math.max(0, at - 1), at + 1);
  await Promise.all(
    names.filter((name) => !stay.includes(name)).map((name) => caches.delete(name)),
  );
}
