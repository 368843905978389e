import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function expectDoubleClickOpens(page: Page, name: RegExp): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('button', { name, expanded: false }).first().dblclick();
  const open = main.getByRole('button', { name, expanded: true }).first();
  await expect(open).toBeVisible();
  // Any other click closes it.
  await open.click();
  await expect(open).toBeHidden();
}

test('a double click on what opens leaves it open: a campaign, an invoice', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/members/920150/campaigns');
  await signIn();
  await expectDoubleClickOpens(page, /^Diffusion /);
  await page.goto('/trif/vehicles/ABC123/invoices');
  await expectDoubleClickOpens(page, /^30\/01\/2020/);
});
