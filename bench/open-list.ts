import type { Browser } from '@playwright/test';
import { slowDown, worstKey } from './input-to-paint.ts';
import { newContext, type Stored } from './visits.ts';

/** How much slower the processor is while somebody types. */
const SLOWER = 4;

/** In milliseconds. */
export interface Opened {
  /** Until the first rows could be read, and until one could search. */
  rows: number;
  whole: number;
  key: number;
}

/** A list of opt-outs: opened from nothing, then searched. */
export async function openList(browser: Browser, url: string, stored: Stored): Promise<Opened> {
  const context = await newContext(browser, stored);
  const page = await context.newPage();
  try {
    const started = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('tbody tr').nth(5).waitFor({ timeout: 120_000 });
    const rows = performance.now() - started;
    const field = page.getByLabel('Rechercher').first();
    await field.waitFor({ timeout: 120_000 });
    const whole = performance.now() - started;
    await page.waitForTimeout(2000);
    await slowDown(page, SLOWER);
    await field.click();
    const key = await worstKey(page, () => page.keyboard.type('martin', { delay: 150 }));
    return { rows, whole, key };
  } finally {
    await context.close();
  }
}
