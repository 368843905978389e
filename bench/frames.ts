import type { Page } from '@playwright/test';

/** What a person would have felt while something went on. */
export interface Felt {
  /** Pictures that the screen asked for, at 60 a second. */
  frames: number;
  /** Those for which nothing new was ready. */
  dropped: number;
  /** The longest that the page's thread was taken, in ms; 0 below the 50 ms from which it is told. */
  longestTask: number;
}

const FRAME = 1000 / 60;

/** Counts the page's frames while something is done to it. */
export async function felt(page: Page, work: () => Promise<unknown>): Promise<Felt> {
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
  await work();
  const { times, tasks } = await page.evaluate<{ times: number[]; tasks: number[] }>('endCount()');
  let dropped = 0;
  for (const [at, time] of times.entries()) {
    const before = times[at - 1];
    if (before !== undefined) dropped += Math.max(0, Math.round((time - before) / FRAME) - 1);
  }
  return { frames: times.length - 1 + dropped, dropped, longestTask: Math.max(0, ...tasks) };
}
