import { expect, expectAhead, openPanel, switchToEnglish, test } from './fixtures.ts';

test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

for (const { where, viewport, panels, words } of [
  {
    where: 'in French on a desktop',
    viewport: { width: 1440, height: 900 },
    panels: ['Client', 'Factures', 'Opérations', 'Prévisions', 'Relances', 'Données', 'Synthèse'],
    words: {
      offline: 'hors ligne',
      charts: null,
      invoices: 'Factures',
      lines: /^XLSX/,
      more: null,
      sheet: 'Fiche',
      title: /^Fiche /,
      palette: 'Aller à…',
      option: 'Agenda',
    },
  },
  {
    where: 'in English on a phone',
    viewport: { width: 390, height: 844 },
    panels: ['Customer', 'Invoices', 'Operations', 'Forecasts', 'Reminders', 'Data', 'Overview'],
    words: {
      offline: 'offline',
      charts: 'Show the charts',
      invoices: 'Invoices',
      lines: /^XLSX/,
      more: /^VIN and more/,
      sheet: 'Sheet',
      title: /^Sheet /,
      palette: 'Go to…',
      option: 'Planner',
    },
  },
]) {
  test(`a vehicle that has been read is whole without the network, ${where}`, async ({
    page,
    context,
    signIn,
  }) => {
    await page.goto('/trif/vehicles/TX600ZZ');
    await signIn();
    if (words.palette === 'Go to…') await switchToEnglish(page);
    await page.setViewportSize(viewport);
    await page.reload();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expectAhead(page);
    await context.setOffline(true);
    await expect(page.getByRole('status').filter({ hasText: words.offline })).toBeVisible();

    for (const name of panels) {
      await openPanel(page, name);
      const panel = page.getByRole('tabpanel', { name });
      await expect(panel.getByRole('region').first()).toBeVisible();
      await expect(panel.getByRole('status', { name: /Chargement|Loading/ })).toBeHidden();
    }
    await openPanel(page, words.invoices);
    if (words.charts) await page.getByRole('button', { name: words.charts }).click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByRole('application').first()).toBeVisible();
    const list = panel.getByRole('region', { name: words.invoices });
    if (words.charts) await list.getByRole('button', { name: 'Export' }).click();
    const saved = page.waitForEvent('download');
    await list.getByRole('button', { name: words.lines }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);

    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: words.palette });
    await expect(palette.getByRole('option', { name: words.option })).toBeVisible();
    await page.keyboard.press('Escape');

    if (words.more) await page.getByRole('button', { name: words.more }).click();
    await page.getByRole('link', { name: words.sheet }).click();
    await expect(page).toHaveTitle(words.title);
    await expect(page.getByRole('article')).toContainText('TX-600-ZZ');
    await expect(page.getByRole('alert')).toBeHidden();
  });
}

test('a change of language without the network leaves what was read, and says so until the line is back', async ({
  page,
  context,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await expectAhead(page);
  await context.setOffline(true);
  await switchToEnglish(page);
  const said = page.getByRole('status').filter({ hasText: 'is still in French, as it was read' });
  await expect(said).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await openPanel(page, 'Invoices');
  await expect(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: 'Sheet' }).click();
  await expect(page.getByRole('article')).toContainText('Citroën C5');
  await expect(said).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(said).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.getByRole('link', { name: 'Back to the vehicle' }).click();
  await context.setOffline(false);
  await expect(said).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await expect(page.getByRole('alert')).toBeHidden();
});
