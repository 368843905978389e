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
      charts: 'Show spending by year and mileage',
      invoices: 'Invoices',
      lines: /^XLSX/,
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

    await page.getByRole('link', { name: words.sheet }).click();
    await expect(page).toHaveTitle(words.title);
    await expect(page.getByRole('article')).toContainText('TX-600-ZZ');
    await expect(page.getByRole('alert')).toBeHidden();
  });
}
