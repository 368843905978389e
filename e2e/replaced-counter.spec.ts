import { expect, switchToEnglish, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-11-26T10:00:00');
});

test('after a replaced counter, the estimate follows the new one, and both are in the chart', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/vehicles/CP180ZZ');
  await signIn();
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await expect(header).toContainText('≈ 69 140 km');
  await expect(header).toContainText(
    'Compteur remplacé ou remis à zéro ? Il affichait 180 000 km le 14/03/2022',
  );
  const overview = page.getByRole('tabpanel', { name: 'Synthèse' });
  await expect(overview).toContainText('Relever le compteur : remplacé ou remis à zéro ?');
  await expect(overview).toContainText('180 000 km le 14/03/2022, dernier relevé avant');
  await expect(overview).toContainText('5 000 km le 20/03/2023, premier relevé après');
  await expect(overview).toContainText('4 relevés postérieurs qui concordent après une baisse');
  await expect(overview.getByRole('list', { name: 'Légende' })).toContainText(
    'compteur remplacé ou remis à zéro ?',
  );
  await expectAccessible();
  await page.getByRole('link', { name: 'Fiche' }).click();
  await expect(page.getByRole('article')).toContainText('remplacé ou remis à zéro ?');
  await switchToEnglish(page);
  await expect(page.getByRole('article')).toContainText('counter replaced or reset?');
});

test('no invoice is doubted because the counter was replaced', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/CP180ZZ/invoices');
  await signIn();
  const panel = page.getByRole('tabpanel', { name: 'Factures' });
  await expect(panel).toContainText('180 000 km');
  await expect(panel).toContainText('5 000 km');
  await expect(panel).not.toContainText('douteux');
});
