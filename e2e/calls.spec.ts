import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

const calls = (page: Page, name: string) =>
  page.getByRole('list', { name, exact: true }).getByRole('group');
const standings = (page: Page, words: RegExp) =>
  page.getByRole('status').filter({ hasText: words });

test('a member prepares whom to call of its last campaign, ticks what came of it, and keeps that in the tab', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/members/920150/campaigns');
  await signIn();
  await page.getByRole('link', { name: 'À appeler' }).click();
  await expect(page).toHaveURL('/trif/members/920150/campaigns/calls');
  const prepare = page.getByRole('button', { name: 'Préparer la liste' });
  await prepare.click();
  await expect(standings(page, /^Lecture faite/)).toBeVisible();
  await expect(standings(page, /^\d+ à appeler/)).toBeVisible();
  const first = calls(page, 'À appeler').first();
  const name = /^Suite de l’appel à (.*)$/.exec(
    (await first.getAttribute('aria-label')) ?? '',
  )?.[1];
  if (!name) throw new Error('the first call names nobody');
  // Two customers may have one name.
  const row = page.getByRole('listitem', { name, exact: true }).first();
  await expect(row).toContainText(/À dire.*Proposer.*Déjà dit.*\d\d\/\d\d\/\d{4}, /s);
  await expect(row.getByRole('link', { name: /^Appeler le/ }).first()).toHaveAttribute(
    'href',
    /^tel:\+/,
  );
  await row.getByRole('button', { name: 'à rappeler' }).click();
  await row.getByRole('textbox', { name: `Note sur ${name}` }).fill('mardi matin');
  await expectAccessible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV appels' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^920150-appels-\d{4}-\d\d-\d\d\.csv$/);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(
    /Proposer une visite\s: [^:|;]+: \p{Lu}/u,
  );

  await page.reload();
  await prepare.click();
  await page.getByLabel('Afficher').selectOption({ label: 'À rappeler (1)' });
  await expect(calls(page, 'À appeler')).toHaveCount(1);
  await expect(row.getByRole('textbox')).toHaveValue('mardi matin');
  await row.getByRole('link').last().click();
  await expect(page.getByRole('tab', { name: 'Synthèse' })).toBeVisible();
  await page.goBack();
  await expect(row.getByRole('textbox')).toHaveValue('mardi matin');
  await row.getByRole('button', { name: 'à rappeler' }).click();
  await expect(page.getByText('Personne dans ce cas.')).toBeVisible();

  // On paper is everybody, however many rows are drawn.
  await page.getByLabel('Afficher').selectOption({ index: 0 });
  await page.getByText('changer', { exact: true }).click();
  const choice = page.getByRole('group', { name: 'Campagnes dont on appelle les clients' });
  await choice.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Lire les autres' }).click();
  await expect(standings(page, /^25 sur \d+$/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  // What was chosen last may still be read, so the number grows.
  await expect(async () => {
    const told = await standings(page, /^\d+ à appeler/).innerText();
    const rows = await calls(page, 'À appeler').count();
    expect(rows).toBe(Number.parseInt(told, 10));
    expect(rows).toBeGreaterThan(25);
  }).toPass({ timeout: 120_000 });
  await expect(page.getByText(/^À appeler, adhérent 920150, /)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Période' })).toBeHidden();
});

onLine.describe('on a phone, in English', () => {
  onLine.use({ viewport: { width: 390, height: 844 } });

  onLine(
    'a network’s head chooses campaigns, stops the reading of their vehicles, and goes on',
    async ({ page, line, signIn, expectAccessible }) => {
      await page.goto('/trif/members/690034/campaigns/calls');
      await signIn(accounts.manager);
      await page.getByRole('button', { name: 'Menu' }).click();
      await switchToEnglish(page);
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('link', { name: 'To call' })).toBeInViewport({ ratio: 0.95 });
      await page.getByText('change', { exact: true }).click();
      const choice = page.getByRole('group', { name: 'Campaigns whose customers to call' });
      await choice.getByRole('checkbox').nth(1).check();
      await expect(page).toHaveURL(/calls\?campaign=\d+&campaign=\d+$/);
      await expect(page.getByText(/^2\s*campaigns of the \d+ of the period/)).toBeVisible();
      line.hold();
      await page.getByRole('button', { name: 'Prepare the list' }).click();
      const stop = page.getByRole('button', { name: 'Stop' });
      await stop.press('Shift');
      await stop.press('Enter');
      await expect(standings(page, /^0 of \d+\s*vehicles read · stopped$/)).toBeVisible();
      line.release();
      const resume = page.getByRole('button', { name: 'Continue', exact: true });
      await resume.press('Shift');
      await resume.press('Enter');
      await expect(standings(page, /^\d+\s*vehicles read$/)).toBeVisible();
      await expect(standings(page, /^\d+ to call/)).toBeVisible();
      await expect(calls(page, 'To call').first()).toBeVisible();
      await expectAccessible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
});
