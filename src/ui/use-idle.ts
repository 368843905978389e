import { useEffect } from 'react';

/** By then the page itself has loaded, even on a slow line. */
const QUIET_AFTER = 5000;

/**
 * Runs `work` once, some time after the page has opened and when the browser has nothing else to
 * do. What is fetched in advance must not compete for the line with what somebody is waiting for.
 * `work` must stay the same function.
 */
export function useIdle(work: () => void): void {
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) idle = requestIdleCallback(work);
      else work();
    }, QUIET_AFTER);
    return () => {
      clearTimeout(timer);
      if (idle) cancelIdleCallback(idle);
    };
  }, [work]);
}
