import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const vehicle = '/trif/vehicles/ABC123';
const panels = ['', '/client', '/invoices', '/operations', '/forecasts', '/reminders', '/data'];
const campaigns = '/trif/members/920150/campaigns';

/** Every page and panel that an account of head office may open. */
export const everyPage = [
  '/',
  ...panels.map((panel) => vehicle + panel),
  `${vehicle}/sheet`,
  `${vehicle}/sheet/customer`,
  '/trif/vehicles/ABC124',
  '/trif/planner',
  '/trif/campaigns',
  campaigns,
  `${campaigns}/all?to=2020-12-31`,
  `${campaigns}/returns?to=2020-12-31`,
  `${campaigns}/calls?to=2020-12-31`,
  '/trif/blacklist',
  '/trif/import',
  '/trif/nothing',
];

/** Opens a page and waits until it has nothing more to load. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Chargement|Lecture)…/)).toHaveCount(0);
  if (address === vehicle || panels.some((panel) => panel && address.endsWith(panel)))
    await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
  // Twice the same.
  let before = '';
  await expect
    .poll(async () => {
      const now = await page.getByRole('main').innerText();
      const isSame = now === before;
      before = now;
      return isSame;
    })
    .toBe(true);
}
