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
    let isOver = false;
    const run = async () => {
      for (let done = 0; done < times; done += 1) {
        await idle();
        if (isOver) return;
        work();
      }
    };
    const stopWaiting = whenQuiet(() => void run());
    return () => {
      isOver = true;
      stopWaiting();
    };
  }, [work, times]);
}

/**
 * Calls back once the page has loaded everything. The function that it returns gives up waiting.
 */
export function whenQuiet(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      observer.disconnect();
      call();
    }, QUIET);
  };
  const observer = new PerformanceObserver(wait);
  observer.observe({ type: 'resource' });
  wait();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** In milliseconds: a browser that draws nothing may never call itself idle. */
const IDLE_WITHIN = 500;

/** Waits until the browser has nothing else to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN });
    } else setTimeout(resolve);
  });
