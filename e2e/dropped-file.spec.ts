import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { CLIENTS, goodZip, INVOICES, look } from './import-page.ts';
import { zipFile } from './zip-file.ts';

/** As from the folder of a desktop: the browser would open a file that nobody takes. */
async function dropOn(page: Page, target: Locator, path: string): Promise<void> {
  // Nothing can be dropped on what is out of sight.
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const at = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const browser = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await browser.detach();
}

test('a ZIP that is dropped elsewhere is offered to the import, and loses nothing that is typed', async ({
  page,
  signIn,
}, testInfo) => {
  const zip = testInfo.outputPath('garage.zip');
  writeFileSync(zip, (await goodZip()).buffer);
  const letter = testInfo.outputPath('lettre.pdf');
  writeFileSync(letter, 'no ZIP');
  await page.goto('/login');
  await dropOn(page, page.getByRole('heading', { level: 1 }), zip);
  await expect(page.getByLabel('Mot de passe')).toBeVisible();

  await signIn();
  await page.goto('/trif/vehicles/ABC123/invoices');
  const text = page.getByRole('searchbox', { name: 'Texte' });
  await text.fill('filtre');
  const offer = page.getByRole('status').filter({ hasText: 'peut être importé' });
  // The code that takes it comes once the page is at rest.
  await expect(async () => {
    await dropOn(page, page.getByRole('banner'), zip);
    await expect(offer).toContainText('« garage.zip » peut être importé.', { timeout: 1000 });
  }).toPass();
  await expect(text).toHaveValue('filtre');
  await offer.getByRole('button', { name: 'Le laisser' }).click();
  await expect(offer).toBeHidden();

  const refusal = page.getByRole('alert').filter({ hasText: 'ZIP' });
  await dropOn(page, text, letter);
  await expect(refusal).toContainText('« lettre.pdf » n’est pas un ZIP.');
  await refusal.getByRole('button', { name: 'Fermer' }).click();
  await expect(refusal).toBeHidden();
  await expect(text).toHaveValue('filtre');

  await dropOn(page, text, zip);
  await offer.getByRole('button', { name: 'L’ouvrir dans l’import' }).click();
  await expect(page).toHaveURL('/trif/import');
  await expect(look(page)).toContainText('clients.csv');
  await page.goBack();
  await expect(text).toHaveValue('filtre');
});

test('on the import page a ZIP is taken wherever it falls', async ({ page, signIn }, testInfo) => {
  const zip = testInfo.outputPath('garage.zip');
  const files = { 'clients.csv': CLIENTS, 'factures.csv': INVOICES };
  writeFileSync(zip, (await zipFile(files)).buffer);
  await page.goto('/trif/import');
  await signIn();
  await dropOn(page, page.getByRole('heading', { level: 1 }), zip);
  await expect(look(page)).toContainText('clients.csv');
  await expect(page.getByText('peut être importé')).toBeHidden();
});
