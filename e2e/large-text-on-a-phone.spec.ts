import { accounts } from './accounts.ts';
import { openWhole } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { cutWords, doubleText, enlarge, overlaps, sideways } from './room.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

const vehicle = '/trif/vehicles/ABC123';
const campaigns = '/trif/members/920150/campaigns';

for (const address of [
  vehicle,
  ...['client', 'invoices', 'operations', 'forecasts', 'reminders', 'data'].map(
    (panel) => `${vehicle}/${panel}`,
  ),
  campaigns,
  ...['all', 'returns', 'calls'].map((view) => `${campaigns}/${view}?to=2020-12-31`),
  '/trif/members?code=920150',
  '/trif/planner',
  '/trif/blacklist',
  '/trif/import',
  '/trif/help',
]) {
  test(`text twice as large, with wider spacing too, has room on ${address}`, async ({
    page,
    signIn,
  }) => {
    await page.goto('/');
    await signIn(accounts.manager);
    for (const increase of [doubleText, enlarge]) {
      await openWhole(page, address);
      await increase(page);
      await expect.soft.poll(() => sideways(page), { timeout: 3000 }).toEqual([]);
      await expect.soft.poll(() => overlaps(page), { timeout: 3000 }).toEqual([]);
    }
  });
}

test('each operation of the forecasts is named whole in text twice as large', async ({
  page,
  openSample,
}) => {
  await openSample('forecasts');
  for (const increase of [doubleText, enlarge]) {
    await page.reload();
    await increase(page);
    const rows = page.getByRole('group', { name: 'Opération à détailler' });
    await expect(rows).toContainText('Courroie de distribution');
    await expect.poll(() => cutWords(rows), { timeout: 3000 }).toEqual([]);
  }
});
