import type { Page } from '@playwright/test';

/** What a person would have felt while something went on. */
export interface Felt {
  /** Pictures that the screen asked for, at 60 a second. */
  frames: number;
  /** Those for which nothing new was ready. */
  dropped: number;
  /** The longest that the page's thread was taken, in ms; 0 below the 50 ms from which it is told. */
  longestTask: number;
  /** How long the page's thread was at work, by the processor's clock: other programs do not count. */
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
