import type { Page } from '@playwright/test';

/** What a person would have felt while something was going on. */
export interface Felt {
  /** Frames that the screen asked for, at 60 a second. */
  frames: number;
  /** Frames for which nothing new was ready. */
  dropped: number;
  /**
   * The longest task on the page's thread, in ms. Below 50 ms the browser doesn't report it, so it
   * is 0.
   */
  longestTask: number;
  /** Processor time of the page's thread, so other programs don't count. */
  work: number;
}

const FRAME = 1000 / 60;

/** Counts the page's frames while something is done to it. */
export async function felt(page: Page, doing: () => Promise<unknown>): Promise<Felt> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await page.evaluate(() => {
    const times: number[] = [];
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let running = true;
    const tick = (time: number) => {
      times.push(time);
      if (running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, {
      endCount: () => {
        running = false;
        observer.disconnect();
        return { times, tasks };
      },
    });
  });
  const before = await worked();
  await doing();
  const work = (await worked()) - before;
  await session.detach();
  const { times, tasks } = await page.evaluate<{ times: number[]; tasks: number[] }>('endCount()');
  let dropped = 0;
  for (const [at, time] of times.entries()) {
    const last = times[at - 1];
    if (last !== undefined) dropped += Math.max(0, Math.round((time - last) / FRAME) - 1);
  }
  return {
    frames: times.length - 1 + dropped,
    dropped,
    longestTask: Math.max(0, ...tasks),
    work,
  };
}
