import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { openForgetfulLine } from './forgetful-line.ts';

/**
 * A browser that keeps pages as they are when they are left, and brings them back. Playwright turns
 * that off, and Chromium never keeps a page with `no-store`, although WebKit does so over plain
 * HTTP.
 */
const test = base.extend({
  launchOptions: [
    ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    { scope: 'worker' },
  ],
  baseURL: async ({ baseURL }, use) => {
    const line = await openForgetfulLine(baseURL ?? '');
    await use(line.origin);
    line.close();
  },
});

/** A page that was kept loads nothing, so there is no load to wait for. */
const goBack = (page: Page) => page.goBack({ waitUntil: 'commit' });

test('going back after signing out never shows a page from the browser’s cache', async ({
  page,
  signIn,
}) => {
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(heading).toHaveText('Citroën C5');
  await page.goto('/trif/planner');
  await expect(heading).toContainText('Agenda');
  // In the same session, the page may come back as it was.
  await goBack(page);
  await expect(heading).toHaveText('Citroën C5');
  await expect(heading).toBeVisible();
  await page.goForward({ waitUntil: 'commit' });
  await expect(heading).toContainText('Agenda');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(heading).toHaveText('Connexion');
  await goBack(page);
  await expect(page).toHaveURL('/login?next=%2Ftrif%2Fvehicles%2FABC123');
  await expect(heading).toHaveText('Connexion');
});
