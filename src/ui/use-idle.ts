import { useEffect } from 'react';

/** Once nothing has been loaded for so long, the page itself is there, even on a slow line. */
const QUIET = 1500;

/**
 * Runs `work` when the page has loaded everything and the browser has nothing else to do, and as
 * often again, each time when the browser is idle. What is fetched in advance must not compete for
 * the line with what somebody is waiting for. `work` must stay the same function.
 */
export function useIdle(work: () => void, times = 1): void {
  useEffect(() => {
    let idle = 0;
    let timer: ReturnType<typeof setTimeout>;
    const runWhenIdle = (left: number) => {
      const run = () => {
        work();
        if (left > 1) runWhenIdle(left - 1);
      };
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) idle = requestIdleCallback(run);
      else timer = setTimeout(run);
    };
    const begin = () => {
      observer.disconnect();
      runWhenIdle(times);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(begin, QUIET);
    };
    const observer = new PerformanceObserver(wait);
    observer.observe({ type: 'resource' });
    wait();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      if ('cancelIdleCallback' in window) cancelIdleCallback(idle);
    };
  }, [work, times]);
}
