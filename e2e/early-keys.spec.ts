import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect } from './fixtures.ts';
import { test } from './line-fixtures.ts';

const home = (page: Page) => page.getByLabel(/^(Immatriculation|Licence plate)/);

for (const { device, viewport } of [
  { device: 'desktop', viewport: { width: 1440, height: 900 } },
  { device: 'phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`keys that come before the page, on a ${device}`, () => {
    test.use({ viewport });

    test('are in the field of the search page, in the palette after Ctrl K, and Enter counts', async ({
      page,
      line,
    }) => {
      await page.goto('/');
      await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.member.username);
      await page.getByLabel('Mot de passe').fill(accounts.member.password);
      await page.keyboard.press('Enter');
      await expect(home(page)).toBeFocused();

      // A counter's browser of the morning: what it had kept would come at once.
      const browser = await page.context().newCDPSession(page);
      await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
      // The document is there, and whatever it needs is mostly not.
      const isOpening = () => page.waitForFunction(() => 'earlyKeys' in window);
      line.holdFiles('/assets/');
      await page.reload({ waitUntil: 'commit' });
      await isOpening();
      await page.keyboard.type('TX600ZY');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('Z');
      line.release();
      await expect(home(page)).toHaveValue('TX600ZZ');
      await expect(home(page)).toBeFocused();
      await page.keyboard.type('9');
      await expect(home(page)).toHaveValue('TX600ZZ9');

      line.holdFiles('/assets/');
      await page.goto('/', { waitUntil: 'commit' });
      await isOpening();
      await page.keyboard.type('abc 123');
      await page.keyboard.press('Enter');
      await page.keyboard.type('zz');
      line.release();
      await expect(page).toHaveURL('/trif/vehicles/ABC123');

      // On any page, for the palette; and after the slash, while the search page is on its way.
      await page.goto('/trif/planner');
      await expect(page.getByRole('textbox', { name: 'Plaques du jour' })).toBeVisible();
      line.holdFiles('/assets/');
      await page.goto('/trif/planner', { waitUntil: 'commit' });
      await isOpening();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('fd 106');
      line.release();
      const field = page.getByRole('dialog', { name: 'Aller à…' }).getByRole('combobox');
      await expect(field).toHaveValue('fd 106');
      await page.keyboard.type(' dm');
      await expect(field).toHaveValue('fd 106 dm');
      await page.keyboard.press('Escape');
      await page.goto('/trif/no-such-page');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.getByRole('heading', { level: 1 }).click();
      line.hold();
      await page.keyboard.press('/');
      await page.keyboard.type('abc 12');
      line.release();
      await expect(home(page)).toHaveValue('abc 12');
      await expect(home(page)).toBeFocused();
    });
  });
}
