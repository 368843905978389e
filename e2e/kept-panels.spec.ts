import { expect, openPanel, test } from './fixtures.ts';

test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/TX600ZZ/invoices');
  await signIn();
});

test('a panel that was seen comes back as it was left', async ({ page }) => {
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  const text = invoices.getByRole('searchbox', { name: 'Texte' });
  await text.fill('pneu');
  await expect(invoices.getByRole('status').first()).toContainText('sur 600 factures');
  const first = invoices.getByRole('list').first().getByRole('button').first();
  await first.click();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  const found = await invoices.getByRole('status').first().innerText();

  await openPanel(page, 'Client');
  await expect(invoices).toBeHidden();
  await expect(page.getByRole('tabpanel')).toHaveCount(1);
  await openPanel(page, 'Factures');
  await expect(text).toHaveValue('pneu');
  await expect(invoices.getByRole('status').first()).toHaveText(found);
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  // The focus stays with who pressed the tab.
  await expect(page.getByRole('tab', { name: 'Factures' })).toBeFocused();

  // "Back" is still the way that one came.
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Client' })).toHaveAttribute('aria-selected', 'true');
});

test('of a long list a part is drawn, and the rest is a press away', async ({ page }) => {
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  const rows = invoices.getByRole('listitem');
  const drawn = invoices.getByText(/^1 à \d+ sur 600$/);
  await expect(drawn).toHaveText('1 à 60 sur 600');
  await expect(rows).toHaveCount(60);
  // The count and the total are of all of them.
  await expect(invoices.getByRole('status').first()).toContainText('600 factures');

  await invoices.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
  await expect(drawn).toHaveText('1 à 120 sur 600');
  await expect(invoices.getByRole('button', { name: 'Afficher la suite' })).toBeFocused();
  await invoices.getByRole('button', { name: 'Tout afficher' }).press('Enter');
  await expect(rows).toHaveCount(600);
  await expect(drawn).toBeFocused();

  // A filter finds in all of them, drawn or not.
  await page.reload();
  await expect(rows).toHaveCount(60);
  const oldest = invoices.getByRole('combobox', { name: 'Opération' });
  await expect(oldest).toBeVisible();
  await invoices.getByRole('searchbox', { name: 'Texte' }).fill('2017');
  await expect(invoices.getByRole('status').first()).toContainText('sur 600 factures');
});

test('a vehicle of 600 invoices stays a page of a few thousand elements', async ({ page }) => {
  for (const panel of ['Synthèse', 'Client', 'Factures', 'Opérations', 'Prévisions', 'Relances']) {
    await openPanel(page, panel);
    await expect(page.getByRole('tabpanel')).toBeVisible();
  }
  expect(await page.locator('*').count()).toBeLessThan(3000);
});
