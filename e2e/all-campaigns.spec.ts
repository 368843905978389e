import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

const H2N = '/trif/members/920150/campaigns';

const campaigns = (page: Page) => page.getByRole('button', { name: /^(Diffusion|Sent) / });
const read = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words });

test('a filter that finds nobody on a page leads to all campaigns, of a period that one chooses', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(H2N);
  await signIn();
  const filter = page.getByRole('search', { name: 'Filtrer les clients' });
  await filter.getByLabel('Texte').fill('abc123');
  await expect(page.getByText('Les autres pages n’ont pas été lues.')).toBeVisible();
  await page.getByRole('link', { name: 'Chercher dans toutes les campagnes' }).click();
  await expect(page).toHaveURL(`${H2N}/all`);
  const views = page.getByRole('navigation', { name: 'Façons de voir les campagnes' });
  await expect(views.getByRole('link', { name: 'Toutes les campagnes' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(filter.getByLabel('Texte')).toHaveValue('abc123');
  await expect(read(page, /^38\s*campagnes, toutes les pages lues à/)).toBeVisible();
  await expect(campaigns(page)).toHaveText([/^Diffusion 18\/11\/2020/, /^Diffusion 19\/10\/2020/]);
  await expect(page.getByRole('table', { name: /18\/11\/2020$/ })).toContainText('DUPONT');
  await filter.getByRole('button', { name: 'Effacer le filtre' }).click();
  await expect(campaigns(page)).toHaveCount(38);
  await expectAccessible();

  await page.getByLabel('au', { exact: true }).fill('2020-12-31');
  await expect(read(page, /2\s*campagnes dans la période$/)).toBeVisible();
  await expect(campaigns(page)).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Totaux de ces campagnes' })).toContainText(
    /SMS2\s·\s100\s%/,
  );
  await page.reload();
  await expect(page).toHaveURL(`${H2N}/all?to=2020-12-31`);
  await expect(campaigns(page)).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV clients' }).click();
  expect((await saved).suggestedFilename()).toBe('920150-campagnes-au-2020-12-31.csv');
  await page.getByLabel('Diffusées du').fill('2021-01-01');
  await expect(page.getByLabel('au', { exact: true })).toHaveAccessibleDescription(
    'Elle finit avant de commencer.',
  );
  await page.getByRole('combobox', { name: 'Période' }).selectOption('Toutes les campagnes');
  await expect(campaigns(page)).toHaveCount(38);
});

onLine.describe('on a phone, in English', () => {
  onLine.use({ expectedConsole: [/status of 500/], viewport: { width: 390, height: 844 } });

  onLine(
    'a network’s head stops the reading and goes on; a page that fails is asked for alone',
    async ({ page, line, signIn, expectAccessible }) => {
      await page.goto('/trif/members/ER502/campaigns');
      await signIn(accounts.manager);
      await page.getByRole('button', { name: 'Menu' }).click();
      await switchToEnglish(page);
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(campaigns(page)).toHaveCount(2);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).search));
      await page.getByRole('link', { name: 'All campaigns' }).click();
      const failure = page.getByRole('alert');
      await expect(failure).toContainText('Page 2 could not be read.');
      await expect(read(page, /^3\s*campaigns, 2\s*pages of 3$/)).toBeVisible();
      await expect(campaigns(page)).toHaveCount(3);
      const pages = () => asked.filter((search) => search.startsWith('?page='));
      expect(pages().toSorted()).toEqual(['?page=1', '?page=2', '?page=3']);
      await failure.getByRole('button', { name: 'Retry this page' }).click();
      await expect.poll(() => pages().slice(3)).toEqual(['?page=2']);
      await expect(failure).toContainText('Page 2 could not be read.');
      await expectAccessible();
      line.hold();
      await page.getByRole('button', { name: 'Refresh' }).click();
      const stop = page.getByRole('button', { name: 'Stop' });
      // Like the key that moves there: the press before, however recent, then counts as another one.
      await stop.press('Shift');
      await stop.press('Enter');
      await expect(
        read(page, /^3\s*campaigns read before · reading again: 0\s*pages · stopped$/),
      ).toBeVisible();
      await expect(campaigns(page)).toHaveCount(3);
      line.release();
      const resume = page.getByRole('button', { name: 'Continue reading' });
      await expect(resume).toBeFocused();
      await resume.press('Shift');
      await resume.press('Enter');
      await expect(read(page, /^3\s*campaigns, 2\s*pages of 3$/)).toBeVisible();
      await expect(campaigns(page)).toHaveCount(3);
    },
  );
});

test('a reminder of a vehicle leads to its campaign, with the client in sight, and everything is kept on the way back', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ABC123/reminders');
  await signIn();
  await page.getByRole('link', { name: /^Campagne «\s*Décembre 2016\s*»$/ }).click();
  await expect(page).toHaveURL(`${H2N}/all?open=468`);
  const clients = page.getByRole('table', { name: 'Clients de la campagne du 18/11/2020' });
  const client = clients.getByRole('row', { name: /DUPONT PHILLIPE/ });
  await expect(client).toContainText('le véhicule d’où vous venez');
  await expect(client).toBeInViewport();
  await expect(client.getByRole('link', { name: 'ABC123' })).toBeFocused();
  const filter = page.getByRole('search', { name: 'Filtrer les clients' });
  await filter.getByLabel('Texte').fill('phillipe');
  await expect(campaigns(page)).toHaveCount(2);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await client.getByRole('link', { name: 'ABC123' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await page.goBack();
  await expect(filter.getByLabel('Texte')).toHaveValue('phillipe');
  await expect(campaigns(page)).toHaveCount(2);
  await expect(client).toBeInViewport();
  expect(asked.filter((url) => url.includes('campagnes-clients'))).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Relances' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
