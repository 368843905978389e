import { useEffect } from 'react';

/** Runs once, when the browser has nothing else to do. `work` must stay the same function. */
export function useIdle(work: () => void): void {
  useEffect(() => {
    // Safari has no idle time to offer.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(work, 2000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(work);
    return () => cancelIdleCallback(idle);
  }, [work]);
}
