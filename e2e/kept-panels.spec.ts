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

test('a part of a long list is drawn, and a button shows the rest', async ({ page }) => {
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  const rows = invoices.getByRole('listitem');
  const drawn = invoices.getByText(/^1 à \d+ sur 600$/);
  await expect(drawn).toHaveText('1 à 25 sur 600');
  await expect(rows).toHaveCount(25);
  // The count and the total are of all of them.
  await expect(invoices.getByRole('status').first()).toContainText('600 factures');

  await invoices.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
  await expect(drawn).toHaveText('1 à 50 sur 600');
  await expect(invoices.getByRole('button', { name: 'Afficher la suite' })).toBeFocused();
  await invoices.getByRole('button', { name: 'Tout afficher' }).press('Enter');
  await expect(rows).toHaveCount(600);
  await expect(drawn).toBeFocused();

  // A filter finds in all of them, drawn or not.
  await page.reload();
  await expect(rows).toHaveCount(25);
  const oldest = invoices.getByRole('combobox', { name: 'Opération' });
  await expect(oldest).toBeVisible();
  await invoices.getByRole('searchbox', { name: 'Texte' }).fill('2017');
  await expect(invoices.getByRole('status').first()).toContainText('sur 600 factures');
});

test('a vehicle with 600 invoices stays a page of a few thousand elements', async ({ page }) => {
  // Wide enough for advice and timeline side by side, where more of the timeline's marks stand apart.
  await page.setViewportSize({ width: 1350, height: 940 });
  for (const panel of ['Synthèse', 'Client', 'Factures', 'Opérations', 'Prévisions', 'Relances']) {
    await openPanel(page, panel);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    // Its chart is drawn later than its table.
    if (panel === 'Prévisions') {
      await expect(page.getByRole('img', { name: /^Échéances/ })).toContainText('aujourd’hui');
    }
  }
  expect(await page.locator('*').count()).toBeLessThan(3000);
});

test('a hidden panel can’t be reached with the keyboard, and screen readers don’t see it', async ({
  page,
}) => {
  await page.goto('/trif/vehicles/ABC123/invoices');
  const panels = ['Prévisions', 'Opérations', 'Client', 'Synthèse'];
  for (const panel of panels) await openPanel(page, panel);
  const shown = page.getByRole('tabpanel');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAccessibleName('Synthèse');
  await expect(page.getByRole('searchbox', { name: 'Texte' })).toHaveCount(0);

  const stops = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at && at !== document.body
        ? { seen: at.checkVisibility(), inPanel: at.closest('[role=tabpanel]')?.id ?? null }
        : null;
    });
  await page.getByRole('tab', { name: 'Synthèse' }).focus();
  const reached = [];
  for (let at = await stops(); at !== null; at = await stops()) {
    reached.push(at);
    await page.keyboard.press('Tab');
  }
  expect(reached.every(({ seen }) => seen)).toBe(true);
  const entered = new Set(reached.map(({ inPanel }) => inPanel).filter((id) => id !== null));
  expect([...entered]).toEqual([await shown.getAttribute('id')]);
});
