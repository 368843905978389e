import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, openPanel, test } from './fixtures.ts';
import { holdLine, slowDown } from './slow-line.ts';

const LIST = '/trif/blacklist';
const CAMPAIGNS = '/trif/members/920150/campaigns';

const postcode = (page: Page) => page.getByRole('textbox', { name: 'Code postal' });
const text = (page: Page) => page.getByRole('searchbox', { name: 'Texte' });

test.describe('on the opt-out list', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await page.goto(LIST);
    await signIn(accounts.manager);
    await expect(postcode(page)).toBeVisible();
  });

  test('a postcode keeps every digit, however fast it is typed and slow the machine', async ({
    page,
  }) => {
    await slowDown(page, 4);
    await postcode(page).pressSequentially('75012');
    await expect(page).toHaveURL(`${LIST}?postcode=75012`);
    await expect(postcode(page)).toHaveValue('75012');
    await postcode(page).press('Backspace');
    await postcode(page).pressSequentially('x 9');
    await postcode(page).press('Enter');
    await expect(page).toHaveURL(`${LIST}?postcode=75019`);
    await page.reload();
    await expect(postcode(page)).toHaveValue('75019');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect(postcode(page)).toHaveValue('');
    await expect(page).toHaveURL(LIST);
  });

  test('two filters set at once both hold', async ({ page }) => {
    await page.getByRole('combobox', { name: /autorisé/ }).evaluateAll((choices) => {
      for (const choice of choices) {
        if (choice instanceof HTMLSelectElement) choice.value = 'false';
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await expect(page).toHaveURL(`${LIST}?relanceSms=false&relanceEmail=false`);
    for (const flag of ['SMS autorisé', 'E-mail autorisé']) {
      await expect(page.getByLabel(flag)).toHaveValue('false');
    }
  });

  test('a filter set while the next page loads doesn’t delay it, and is there after going back', async ({
    page,
  }) => {
    const line = await holdLine(page);
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByLabel('SMS autorisé').selectOption('non');
    await expect(page.getByRole('status').filter({ hasText: /\d sur \d/ })).toBeVisible();
    await line.letThrough();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');
    await expect(page).toHaveURL('/trif/import');
    await page.goBack();
    await expect(page).toHaveURL(`${LIST}?relanceSms=false`);
    await expect(page.getByLabel('SMS autorisé')).toHaveValue('false');
  });

  test('a filter set while going back doesn’t end up on the page before', async ({ page }) => {
    await page.getByRole('link', { name: 'Campagnes' }).click();
    await page.getByLabel('Code adhérent').fill('920150');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(CAMPAIGNS);
    await page.reload();
    const channel = page.getByLabel('Canal', { exact: true });
    await expect(channel).toBeVisible();
    const line = await holdLine(page);
    await page.evaluate(() => history.go(-2));
    await expect(page).toHaveURL(LIST);
    await channel.selectOption('sms');
    await expect(channel).toHaveValue('sms');
    await line.letThrough();
    await expect(postcode(page)).toBeVisible();
    await expect(page).toHaveURL(LIST);
  });
});

test('a typed name is in no address: it is kept on the next page, comes back with Back, and is gone after signing out', async ({
  page,
  signIn,
}) => {
  // As older versions wrote it.
  await page.goto(`${CAMPAIGNS}?q=Dupont&sort=name`);
  await signIn();
  await expect(page).toHaveURL(`${CAMPAIGNS}?sort=name`);
  await expect(text(page)).toHaveValue('');

  await text(page).pressSequentially('martin');
  await expect(page.getByRole('button', { name: 'Effacer le filtre' })).toBeVisible();
  await page.getByRole('link', { name: 'Page 2', exact: true }).click();
  await expect(page).toHaveURL(`${CAMPAIGNS}?sort=name&page=2`);
  await expect(text(page)).toHaveValue('martin');
  await text(page).fill('');
  await text(page).blur();
  await page.goBack();
  await expect(page).toHaveURL(`${CAMPAIGNS}?sort=name`);
  await expect(text(page)).toHaveValue('martin');
  const kept = await page.evaluate(() =>
    JSON.stringify([history.state, Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  expect(kept).not.toContain('martin');

  await page.goForward();
  await expect(page).toHaveURL(`${CAMPAIGNS}?sort=name&page=2`);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await signIn();
  await page.goBack();
  await expect(page).toHaveURL(`${CAMPAIGNS}?sort=name`);
  await expect(text(page)).toHaveValue('');
});

for (const address of [
  '/',
  '/trif/planner',
  '/trif/campaigns',
  '/trif/blacklist',
  '/trif/import',
  '/trif/vehicles/ABC123/invoices',
  '/trif/vehicles/ABC123/sheet',
]) {
  test(`a name in an old link to ${address} is removed from the address`, async ({
    page,
    signIn,
  }) => {
    await page.goto(`${address}?q=Durand&text=Anne&sort=name#x`);
    await expect(page.getByLabel('Mot de passe')).toBeVisible();
    expect(page.url()).not.toMatch(/Durand|Anne/);
    await signIn(accounts.manager);
    await page.goto(`${address}?q=Durand&sort=name&text=Anne#x`);
    await expect(page).toHaveURL(`${address}?sort=name#x`);
  });
}

test('skipping the menu with the keyboard keeps what was typed', async ({ page, signIn }) => {
  const places = [
    [LIST, page.getByRole('searchbox').first(), accounts.manager],
    [CAMPAIGNS, text(page), null],
  ] as const;
  for (const [address, field, account] of places) {
    await page.goto(address);
    if (account) await signIn(account);
    await field.fill('martin');
    await field.press('Enter');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    await skip.focus();
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await expect(field).toHaveValue('martin');
    await expect(page).toHaveURL(address);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  }
});

test('a text typed on one vehicle’s invoices is in no address and on no other vehicle', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  const found = page.getByRole('region', { name: 'Factures', exact: true }).getByRole('status');
  await text(page).fill('eyquem');
  await expect(found).toHaveText(/^1 sur 6/);
  await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices');
  await openPanel(page, 'Client');
  await page.goBack();
  await expect(text(page)).toHaveValue('eyquem');
  await expect(found).toHaveText(/^1 sur 6/);
  await page.getByRole('button', { name: 'Effacer le filtre' }).click();
  await expect(text(page)).toHaveValue('');
});
