import type { QueryClient } from '@tanstack/react-query';
import { type Build, WORKER } from '#link/kept-files.ts';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { ownBuild } from '#src/own-build.ts';
import { savesData } from '#src/saves-data.ts';
import { serverBuild } from '#src/server-build.ts';
import { idle } from '#src/ui/use-idle.ts';
import { keepFiles } from './keep-files.ts';

const MINUTE = 60_000;
const CHECK_EVERY = 30 * MINUTE;
/** Somebody who goes from tab to tab doesn't make a request each time. */
const NOT_WITHIN = 5 * MINUTE;

/** In milliseconds. */
const LOOK_AGAIN = 200;

/**
 * Keeps the application for a start without a network, and calls back when the server serves a newer
 * one and that is kept too. Returns what ends it.
 */
export function watchVersion(queryClient: QueryClient, onNew: () => void): () => void {
  let checkedAt = Number.NEGATIVE_INFINITY;
  let isChecking = false;
  async function check(): Promise<void> {
    if (isChecking) return;
    isChecking = true;
    try {
      const found = await serverBuild();
      if (!found) return;
      checkedAt = performance.now();
      await keep(found, queryClient);
      if (found.build !== ownBuild()) onNew();
    } catch {
      // The line broke, or the browser has no room. The next check goes on from there.
    } finally {
      isChecking = false;
    }
  }
  const checkNowAndThen = () => {
    const isDue = performance.now() - checkedAt > NOT_WITHIN;
    if (document.visibilityState === 'visible' && isDue) void check();
  };
  const checkOnReturn = () => {
    if (isLineThere()) void check();
  };
  const timer = setInterval(check, CHECK_EVERY);
  document.addEventListener('visibilitychange', checkNowAndThen);
  const unsubscribe = subscribeLine(checkOnReturn);
  void check();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', checkNowAndThen);
    unsubscribe();
  };
}

/** One tab at a time does it. Browsers offer workers only over https and on the machine itself. */
async function keep(found: Build, queryClient: QueryClient): Promise<void> {
  if (!('serviceWorker' in navigator) || savesData()) return;
  // No copy of an earlier answer decides which worker runs.
  const registration = await navigator.serviceWorker
    .register(WORKER, { updateViaCache: 'none' })
    .catch(() => null);
  if (!registration) return;
  const whenFree = async () => {
    await idle();
    while (queryClient.isFetching() > 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  };
  await navigator.locks.request('vision360.files', { ifAvailable: true }, async (lock) => {
    if (lock)
      await keepFiles(found, { caches, fetch: (...request) => fetch(...request), whenFree });
  });
}
