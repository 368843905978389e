import { KEPT } from '#link/kept-files.ts';
import { createAnswer } from './answer.ts';

declare const self: ServiceWorkerGlobalScope;

const answer = createAnswer<Request>({
  origin: self.location.origin,
  caches: self.caches,
  fetch: (request) => self.fetch(request),
});

// It knows no version of the page, so a new one may take over at any time.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const answered = answer(event.request, event.preloadResponse);
  if (!answered) return;
  event.respondWith(answered);
  if (event.request.mode === 'navigate')
    event.waitUntil(answered.then(leaveIfGone, () => undefined));
});

async function begin(): Promise<void> {
  // The browser asks for the page while it starts this worker.
  await self.registration.navigationPreload.enable();
  await self.clients.claim();
}

/**
 * A browser keeps a worker whose file is gone. So that a server without one gets rid of it, it looks
 * for its file, and takes leave with everything that is kept for it.
 */
async function leaveIfGone(): Promise<void> {
  const own = await self.fetch(self.location.href, { method: 'HEAD', cache: 'no-store' });
  // A development server has a page for every address.
  const isOther = own.ok && !own.headers.get('Content-Type')?.includes('javascript');
  if (own.status !== 404 && own.status !== 410 && !isOther) return;
  await self.registration.unregister();
  const names = await self.caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(KEPT)).map((name) => self.caches.delete(name)),
  );
}
