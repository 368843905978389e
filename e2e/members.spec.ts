import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addDays } from '#rules/days.ts';
import { GARAGES, garageDay } from '#rules/today.ts';
import { accounts } from './accounts.ts';
import { firstRow, LIST } from './blacklist-page.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

const MEMBERS = '/trif/campaigns';

const rows = (page: Page, name = 'Adhérents côte à côte') =>
  page.getByRole('region', { name }).getByRole('row');
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });

test.describe('as the network’s manager', () => {
  test.use({ expectedConsole: [/status of (404|500)/] });

  test('members are found by name or pasted, compared over one period, sorted, saved, and there after a reload', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto(LIST);
    await signIn(accounts.manager);
    await expect(firstRow(page)).toBeVisible();
    await page.getByRole('link', { name: 'Campagnes' }).click();
    await page.getByRole('searchbox', { name: 'Chercher dans l’annuaire' }).fill('h2n');
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await page.getByRole('checkbox', { name: /^920150 H2N AUTOMOBILE liste d’opposition/ }).check();
    const list = page.getByRole('textbox', { name: 'Codes des adhérents' });
    await list.fill('"920150";690034\n690034\t92015, ER502');
    await page.getByRole('button', { name: 'Ajouter ces codes' }).click();
    await expect(said(page, '3 codes ajoutés.')).toHaveText(
      /690034 y était plusieurs fois.*920150 était déjà comparé/,
    );
    await expect(said(page, '4 sur 4 adhérents lus')).toBeVisible();
    await expect(page).toHaveURL(`${MEMBERS}?code=920150&code=690034&code=92015&code=ER502`);
    await expect(rows(page)).toContainText([
      'Adhérent',
      /920150 H2N AUTOMOBILE.*38/,
      /690034 GARAGE/,
      /92015 Aucun adhérent n’a ce code/,
      /ER502 sans la page 2/,
    ]);
    await expectAccessible();

    await said(page, 'Aucun adhérent n’a le code 92015').getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Campagnes' }).getByRole('button').click();
    await expect(rows(page)).toContainText(['Adhérent', 'ER502', '690034', '920150']);
    await page.getByRole('button', { name: 'Réessayer ER502' }).click();
    await expect(page.getByRole('alert')).toContainText('ER502 n’a pas pu être lu');
    await page.getByLabel('Diffusées du').fill('2020-01-01');
    await page.getByLabel('au', { exact: true }).fill('2020-12-31');
    await expect(rows(page).filter({ hasText: '920150' })).toContainText('2 sur 38');
    await expect(rows(page).filter({ hasText: '690034' })).toContainText(
      'Aucune campagne dans la période',
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV 3 adhérents' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.startsWith('920150'))).toMatch(
      /^920150;H2N AUTOMOBILE;tout;2;38;2020-10-19;2020-11-18;2;/,
    );

    await page.reload();
    await expect(said(page, '3 sur 3 adhérents lus')).toBeVisible();
    await expect(page).toHaveURL(
      /sort=campaigns&from=2020-01-01&to=2020-12-31&code=690034&code=ER502$/,
    );
    await expect(rows(page).filter({ hasText: '920150' })).toContainText(
      /920150 H2N AUTOMOBILE.*2 sur 38/,
    );
    await page.getByRole('link', { name: '920150' }).click();
    await expect(page).toHaveURL(
      '/trif/members/920150/campaigns/all?from=2020-01-01&to=2020-12-31',
    );
  });

  test('forty codes are all there, on a phone, in English', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const codes = Array.from({ length: 38 }, (_, index) => `NO${index + 1}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(MEMBERS);
    await signIn(accounts.manager);
    await page.getByRole('button', { name: 'Menu' }).click();
    await switchToEnglish(page);
    await page.keyboard.press('Escape');
    await page
      .getByRole('textbox', { name: 'Member codes' })
      .fill(['920150', ...codes, '690034'].join(' '));
    await page.getByRole('button', { name: 'Add these codes' }).click();
    await expect(said(page, '40 codes added.')).toBeVisible();
    await expect(said(page, '40 of 40 members read')).toBeVisible();
    const cards = rows(page, 'Members side by side');
    await expect(cards.filter({ hasText: /^(920150|690034)/ })).toHaveCount(2);
    await page.getByLabel('Sort by').selectOption('Customers, descending');
    await expect(page).toHaveURL(/code=NO38&code=690034&sort=-clients$/);
    await said(page, 'No member has one of the codes').getByRole('button').click();
    await expect(page).toHaveURL(`${MEMBERS}?code=920150&sort=-clients&code=690034`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible();
  });
});

onLine(
  'reading many members can be stopped, and goes on where it was',
  async ({ page, signIn, line }) => {
    // As whoever shortens a member's address comes to it.
    await page.goto('/trif/members?sort=member');
    await signIn(accounts.manager);
    line.hold();
    await page
      .getByRole('textbox', { name: 'Codes des adhérents' })
      .fill('920150 690034 417728CZ 6768ZED 310112');
    await page.getByRole('button', { name: 'Ajouter ces codes' }).click();
    await expect(rows(page).filter({ hasText: '310112' })).toContainText('attend son tour');
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await expect(said(page, '0 sur 5 adhérents lus · lecture arrêtée')).toBeVisible();
    line.release();
    await page.getByRole('button', { name: 'Continuer la lecture' }).click();
    await expect(said(page, '5 sur 5 adhérents lus')).toBeVisible();
    await expect(rows(page).filter({ hasText: '920150' })).toContainText('38');
  },
);

test('a row of the opt-out list leads to the person’s campaigns, and back to what was searched, without a name in an address', async ({
  page,
  signIn,
}) => {
  await page.goto(LIST);
  await signIn(accounts.manager);
  const note = page.getByRole('paragraph').filter({ hasText: 'Une ligne mène aux campagnes' });
  await expect(note).toContainText('lues pour 0 adhérents sur 7');
  await note.getByRole('link', { name: 'Les lire' }).click();
  await expect(said(page, '7 sur 7 adhérents lus')).toBeVisible();
  await page.goBack();
  await expect(note).toContainText('lues pour 7 adhérents sur 7');
  const search = page.getByRole('searchbox', { name: 'Rechercher' });
  await search.fill('electricite dubois');
  await expect(firstRow(page)).toContainText('ETS ELECTRICITE DUBOIS');
  const link = firstRow(page).getByRole('link', { name: /^\d+ campagnes$/ });
  const [count = ''] = (await link.innerText()).split(' ');
  await link.click();
  await expect(page).toHaveURL('/trif/members/920150/campaigns/all');
  await expect(page.getByRole('searchbox', { name: 'Texte' })).toHaveValue(
    'ETS ELECTRICITE DUBOIS',
  );
  await expect(said(page, `dans ${count} campagnes`)).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('electricite dubois');
  await expect(firstRow(page)).toContainText('ETS ELECTRICITE DUBOIS');
  await expect(page).toHaveURL(LIST);
  await page.reload();
  await expect(search).toHaveValue('');
});

test('returns that were measured for a member stand beside the others, with their numbers, over the same period', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const today = garageDay(new Date(), GARAGES);
  const period = `from=${addDays(today, -200)}&to=${addDays(today, -130)}`;
  await page.goto(`/trif/members/920150/campaigns/returns?${period}`);
  await signIn(accounts.manager);
  await page.getByRole('button', { name: 'Mesurer les retours' }).click();
  await expect(said(page, /véhicules? lus?$|tous.*lus/i)).toBeVisible();
  await page.getByRole('link', { name: 'Comparer les adhérents' }).click();
  await expect(rows(page).filter({ hasText: '920150' })).toBeVisible();
  await page.getByLabel('Code adhérent').fill('690034');
  await page.getByRole('button', { name: 'Ajouter à la comparaison' }).click();
  await expect(said(page, '2 sur 2 adhérents lus')).toBeVisible();
  const measured = rows(page).filter({ hasText: '920150' });
  await expect(measured).toContainText(/\d+ sur \d+, \d+\s%.*(\d+) clients lus sur \1/);
  await expect(page.getByText('ne veut pas dire')).toBeVisible();
  await page
    .getByRole('columnheader', { name: 'Suivies d’une facture' })
    .getByRole('button')
    .click();
  await expect(rows(page)).toContainText(['Adhérent', '920150', '690034']);
  await expectAccessible();
  await rows(page).filter({ hasText: '690034' }).getByRole('link', { name: 'non mesurés' }).click();
  await expect(page).toHaveURL(`/trif/members/690034/campaigns/returns?${period}`);
  await expect(page.getByRole('button', { name: 'Mesurer les retours' })).toBeVisible();
});
