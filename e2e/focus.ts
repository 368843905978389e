import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Presses a key and checks that the focus is on something, and not lost with what had it. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocusKept(page, key);
}

export const expectFocusKept = (page: Page, after: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), {
      message: `what has the focus after ${after}`,
    })
    .not.toBe('BODY');

/** As somebody without a mouse gets to it; the focus is never lost on the way. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    const isThere = await target.evaluate((element) => element === document.activeElement);
    if (isThere) return;
    await press(page, key);
  }
  await expect(target).toBeFocused();
}

/** A new page is in the browser's title, and in what a screen reader is told without asking. */
export async function expectAnnounced(page: Page, title: string): Promise<void> {
  await expect(page).toHaveTitle(title);
  await expect(page.getByText(title, { exact: true })).toHaveAttribute('aria-live', 'polite');
}
