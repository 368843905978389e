import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, openPanel, plain, switchToEnglish, test } from './fixtures.ts';

const headerOf = async (page: Page, plate: string): Promise<string> => {
  await page.goto(`/trif/vehicles/${plate}`);
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await expect(header).toContainText('Prochain contrôle technique');
  return plain(await header.innerText());
};

test('the demonstration shows a vehicle for each case of the rules', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/FT101TX');
  await signIn();
  // A date that the file gives needs no class; its forecast says which rule is followed.
  await headerOf(page, 'FT101TX');
  await openPanel(page, 'Prévisions');
  const table = page.getByRole('table', { name: /^Prévisions/ });
  const inspection = table.getByRole('row').filter({ hasText: 'Contrôle technique' });
  await expect(inspection).toContainText('contrôle annuel si taxi, VTC ou ambulance');

  await headerOf(page, 'FV102VN');
  await openPanel(page, 'Prévisions');
  await expect(inspection).toContainText('utilitaire léger');

  await headerOf(page, 'BM103D');
  await openPanel(page, 'Prévisions');
  await expect(inspection).toContainText('5\u00a0ans, puis tous les 3\u00a0ans');
  await expect(table.getByRole('row')).toHaveCount(2);

  await headerOf(page, '504CV92');
  await openPanel(page, 'Prévisions');
  await expect(inspection).toContainText('tous les 5\u00a0ans');

  await headerOf(page, 'FD106DM');
  await openPanel(page, 'Client');
  const codes = page.getByRole('row', { name: /^Code postal/ });
  await expect(codes).toHaveCount(2);
  expect(new Set(await codes.allInnerTexts()).size).toBe(2);

  await headerOf(page, 'FR107ST');
  await openPanel(page, 'Relances');
  await expect(page.getByRole('tabpanel')).toContainText('SMS');
  await openPanel(page, 'Client');
  await expect(page.getByRole('tabpanel')).toContainText('telephone mobile');
});

test.describe('the demonstration invites', () => {
  test('who signed in by one click, to plates to try and to the last campaign’s clients', async ({
    page,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await page.getByRole('button', { name: /^H2N AUTOMOBILE/ }).click();
    await expect(page.getByLabel('Immatriculation')).toBeFocused();
    const plates = page.getByRole('region', { name: 'Démonstration\u00a0: des plaques à essayer' });
    await expect(plates.getByRole('link')).toHaveCount(9);
    await expect(plates.getByRole('link', { name: /^TX-600-ZZ/ })).toContainText('un taxi');
    const clients = page.getByRole('region', { name: /^Clients de la dernière campagne/ });
    await expect(clients.getByRole('link').first()).toBeVisible();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBe(0);
    await expectAccessible();
    await clients.getByRole('link').first().press('Enter');
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
  });

  for (const account of [accounts.member, accounts.manager]) {
    test(`${account.username} finds by name whom the page shows, before any campaigns are read`, async ({
      page,
      signIn,
    }) => {
      await page.goto('/');
      await signIn(account);
      const clients = page.getByRole('region', { name: /^Clients de la dernière campagne/ });
      const shown = clients.getByRole('link').first();
      await expect(shown).toBeVisible();
      const [plate = '', name = ''] = (await shown.innerText()).split('\n');
      await page.getByLabel('Immatriculation').fill(name);
      const found = page.getByRole('region', { name: 'Trouvés' });
      await expect(found.getByRole('link', { name: plate })).toContainText(name);
      await expect(found).toContainText(/Et parmi \d+\sclients? de campagnes déjà affichées/);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(name);
      const palette = page.getByRole('dialog', { name: 'Aller à…' });
      await expect(palette.getByRole('option', { name: plate })).toContainText(name);
    });
  }

  test('a network’s head too, in English', async ({ page, signIn }) => {
    await page.goto('/');
    await signIn(accounts.manager);
    await switchToEnglish(page);
    const clients = page.getByRole('region', { name: /^Customers of the last campaign/ });
    await expect(clients.getByRole('link').first()).toBeVisible();
    const plates = page.getByRole('region', { name: 'Demonstration: plates to try' });
    await plates.getByRole('link', { name: /^ABC123 a whole history/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });

  test('another network to what it has', async ({ page, signIn }) => {
    await page.goto('/');
    await signIn(accounts.other);
    const plates = page.getByRole('region', { name: 'Démonstration\u00a0: des plaques à essayer' });
    await expect(plates.getByRole('link', { name: /^TX-600-ZZ/ })).toBeVisible();
    await expect(plates.getByRole('link', { name: /^ABC123/ })).toBeHidden();
  });
});
