import { useEffect } from 'react';

/** By then what the page itself needs has come, on a slow line too. */
const QUIET_AFTER = 5000;

/**
 * Runs once, some time after the page has opened and when the browser has nothing else to do: what
 * is fetched ahead must not share the line with what somebody waits for. `work` must stay the same
 * function.
 */
export function useIdle(work: () => void): void {
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      // Safari has no idle time to offer.
      if ('requestIdleCallback' in window) idle = requestIdleCallback(work);
      else work();
    }, QUIET_AFTER);
    return () => {
      clearTimeout(timer);
      if (idle) cancelIdleCallback(idle);
    };
  }, [work]);
}
