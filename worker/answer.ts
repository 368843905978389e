import { KEPT, SHELL } from '#link/kept-files.ts';

/** In milliseconds: how long a line may take to bring the page before the kept one is shown. */
const PAGE_WITHIN = 8000;

/** What of a request decides. */
type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

interface Surroundings<R extends Asked> {
  origin: string;
  caches: {
    keys: () => Promise<string[]>;
    open: (name: string) => Promise<{ match: (path: string) => Promise<Response | undefined> }>;
  };
  fetch: (request: R) => Promise<Response>;
}

/**
 * Which requests the worker answers, and how; it keeps nothing itself. It lets everything pass
 * unseen except two kinds: files whose names contain a hash of their content, and the page. The page
 * comes from the network as long as there is one, so that a new version is never held back.
 * @param preload the page, if the browser has asked for it already
 */
export function createAnswer<R extends Asked>({ origin, caches, fetch }: Surroundings<R>) {
  async function kept(path: string): Promise<Response | undefined> {
    const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
    for (const name of names.reverse()) {
      const found = await (await caches.open(name)).match(path);
      if (found) return found;
    }
    return undefined;
  }

  async function file(request: R, path: string): Promise<Response> {
    // A browser that can't read its own store has a network all the same.
    return (await kept(path).catch(() => undefined)) ?? fetch(request);
  }

  async function page(request: R, preload: Preload): Promise<Response> {
    const ask = async () => (await preload) ?? fetch(request);
    const coming = ask();
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PAGE_WITHIN));
    const first = await Promise.race([coming, late]).catch(() => 'failed' as const);
    if (typeof first !== 'string') return first;
    return (await kept(SHELL).catch(() => undefined)) ?? coming;
  }

  return (request: R, preload: Preload): Promise<Response> | null => {
    const { pathname, origin: asked } = new URL(request.url);
    if (request.method !== 'GET' || asked !== origin) return null;
    if (request.mode === 'navigate') return isPage(pathname) ? page(request, preload) : null;
    return isFile(pathname) ? file(request, pathname) : null;
  };
}

/** As an event brings it. */
type Preload = Promise<Response | undefined>;

const isFile = (path: string): boolean => path.startsWith('/assets/') || path === '/favicon.svg';

/** What the server answers itself is no page of ours. */
const isPage = (path: string): boolean => !/^\/(api|docs|healthz)(\/|$)/.test(path);
