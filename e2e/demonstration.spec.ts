import type { Page } from '@playwright/test';
import { expect, openPanel, plain, test } from './fixtures.ts';

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
