import type { Page } from '@playwright/test';
import { expect, plain, test } from './fixtures.ts';

const EVENING = new Date('2026-11-25T23:58:00+01:00');

/** The clock goes on while the machine sleeps, but the page's timers don't run. */
async function wakeUp(page: Page, at: string): Promise<void> {
  await page.clock.setSystemTime(new Date(at));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const header = (page: Page) => page.getByRole('region', { name: 'Véhicule', exact: true });
const mileage = async (page: Page) =>
  /≈ ([\d ]+) km/.exec(plain(await header(page).innerText()))?.[1];

test('at midnight a page that is open shows the new day', async ({ page, signIn }) => {
  await page.clock.install({ time: EVENING });
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(header(page)).toBeVisible();
  // Code that is still loading when the clock jumps would be reported as missing.
  await expect(page.getByRole('region', { name: 'Passé et avenir' })).toBeVisible();
  // 1 100 km a month.
  expect(await mileage(page)).toBe('186 779');
  await page.clock.fastForward('05:00');
  await expect.poll(() => mileage(page)).toBe('186 815');
  await wakeUp(page, '2026-12-25T08:00:00');
  await expect.poll(() => mileage(page)).toBe('187 863');
});

test('the sheet and the planner are dated on the day when they are read', async ({
  page,
  signIn,
}) => {
  await page.clock.install({ time: EVENING });
  await page.goto('/trif/vehicles/ABC123/sheet');
  await signIn();
  const sheet = page.getByRole('main');
  const text = async () => plain(await sheet.innerText());
  await expect.poll(text).toContain('186 779 km');
  await page.clock.fastForward('05:00');
  await expect.poll(text).toContain('186 815 km');

  await page.clock.setSystemTime(EVENING);
  await page.goto('/trif/planner');
  await page.getByRole('textbox', { name: 'Plaques du jour' }).fill('ABC123');
  await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(row).toContainText('il y a 6 ans et 2 mois');
  await page.emulateMedia({ media: 'print' });
  const title = page.getByRole('heading', { level: 1 });
  await expect.poll(async () => plain(await title.innerText())).toContain('25 nov. 2026');
  await wakeUp(page, '2027-01-25T08:00:00');
  await expect.poll(async () => plain(await title.innerText())).toContain('25 janv. 2027');
  await expect(row).toContainText('il y a 6 ans et 4 mois');
});
