import type { Page } from '@playwright/test';

/** What a person wants to see: an element, or a tab's panel with something in it. */
export type Wanted = { element: string } | { tab: string };

/**
 * Milliseconds from the first key or click of `act` until what is wanted has been painted. The
 * page's own clock tells them, so it doesn't matter how fast we ask.
 */
export async function inputToPaint(
  page: Page,
  act: () => Promise<unknown>,
  wanted: Wanted,
): Promise<number> {
  await page.evaluate(watch, wanted);
  await act();
  return page.evaluate<number>('painted');
}

/** Runs in the page. */
function watch(wanted: Wanted): void {
  const isThere = (): boolean => {
    if ('element' in wanted) return document.querySelector(wanted.element) !== null;
    const tab = document.querySelector('[role=tab][aria-selected=true]');
    if (!tab?.textContent?.includes(wanted.tab)) return false;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    const isBusy = panel?.querySelector('[aria-busy=true]') !== null;
    return !isBusy && (panel?.textContent?.length ?? 0) > 20;
  };
  if (isThere()) throw new Error(`${JSON.stringify(wanted)} is there already`);
  let started: number | null = null;
  const begin = ({ timeStamp }: Event) => {
    started ??= timeStamp;
  };
  for (const input of ['pointerdown', 'keydown']) addEventListener(input, begin, true);
  const painted = new Promise<number>((resolve) => {
    const look = () => {
      if (started === null || !isThere()) return void requestAnimationFrame(look);
      const since = started;
      // This frame is painted after us, and before the message arrives.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - since);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  Object.assign(globalThis, { painted });
}

/**
 * The worst of the keys while somebody types, from the key to the next paint. Browsers round it to
 * 8 ms and don't tell it below 16.
 */
export async function worstKey(page: Page, type: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const keys: number[] = [];
    const events = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) keys.push(duration);
    }).observe(events);
    Object.assign(globalThis, { keys });
  });
  await type();
  await page.waitForTimeout(1500);
  return Math.max(16, ...(await page.evaluate<number[]>('keys')));
}

export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
