import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { accounts } from './accounts.ts';
import { expect, openPanel, plain } from './fixtures.ts';
import { CLIENTS, form, goodZip, look, openImport, send } from './import-page.ts';
import { expectOnceRead, test } from './own-server.ts';
import { holdLine } from './slow-line.ts';
import { zipFile } from './zip-file.ts';

/** Presses a button that saves a file, and reads what was saved. */
async function saved(page: Page, button: string) {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await started;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test.beforeEach(async ({ page, signIn }) => {
  await openImport(page, signIn);
});

test('a ZIP is previewed and sent, and its vehicle is found with its lines, jobs and forecasts', async ({
  page,
  expectAccessible,
}) => {
  await expect(page.getByLabel('Adhérent')).toHaveValue('920150');
  await page.getByLabel('Fichier ZIP').setInputFiles(await goodZip());

  // The preview, before anything has been sent.
  const files = look(page).getByRole('region', { name: 'Fichiers' });
  await expect(files.getByRole('row', { name: /clients\.csv/ })).toContainText(
    '2UTF-8point-virgule1',
  );
  await expect(files.getByRole('row', { name: /factures\.csv/ })).toContainText(
    '4UTF-8point-virgule1',
  );
  await expect(
    look(page).getByRole('region', { name: 'Premières lignes de clients.csv' }),
  ).toContainText('MÉLINE');
  const doubts = look(page).getByRole('region', { name: 'Lignes douteuses de clients.csv' });
  await expect(doubts.getByRole('row').nth(1)).toHaveText(
    '3clé du SIRET fausseworkshopNationalId51284637900010',
  );
  await expect(
    look(page).getByRole('region', { name: 'Lignes douteuses de factures.csv' }),
  ).toContainText('5pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)invoiceDatehier');
  await expectAccessible();

  // The rows to be mended, as a file: an invoice comes whole.
  const toMend = await saved(page, 'CSV des lignes de factures.csv à corriger');
  expect(toMend.name).toBe('a-corriger-factures.csv');
  expect(toMend.text).toContain('vision360Line;vision360Reason;clientDmsId;invoiceDmsId;');
  expect(toMend.text).toContain('\r\n5;invoiceDate – hier – pas une date');
  expect(toMend.text.trim().split('\r\n')).toHaveLength(2);

  await send(page);
  await expectOnceRead(form(page).getByRole('status')).toContainText(
    'Le réseau a importé le fichier',
  );
  await expect(form(page).getByRole('status')).toContainText(
    'Le fichier a été importé. Lignes écartées\u00a0: 1.',
  );
  const answer = page.getByRole('region', { name: 'Réponse du réseau', exact: true });
  await expect(answer).toContainText('invoiceDate\u00a0: «\u00a0hier\u00a0» n’est pas une date');
  const leftOut = await saved(page, 'CSV Lignes écartées');
  expect(leftOut.text).toContain('\r\nfactures.csv;5;');
  await answer.getByText('Réponse entière, telle quelle').click();
  await expect(answer.getByRole('textbox')).toHaveValue(/"success": true/);
  await expect(
    page.getByRole('region', { name: 'Envoyés dans cette session' }).getByRole('row').nth(1),
  ).toContainText(/920150depot\.zip.*importé/);
  await expectAccessible();

  await form(page).getByRole('link', { name: 'VT-101-EA' }).click();
  await expect(page).toHaveURL('/trif/vehicles/VT101EA');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Peugeot 308/i);

  // As for the next customer: by the plate.
  await page.keyboard.press('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chercher un véhicule');
  await page.getByLabel('Immatriculation').fill('vt101ea');
  await page.keyboard.press('Enter');
  await openPanel(page, 'Factures');
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  await expect(invoices.getByRole('button', { name: /n° F-/ })).toHaveCount(2);
  expect(plain(await invoices.innerText())).toContain('412,90 €');
  await invoices.getByRole('button', { name: /n° F-1/ }).click();
  await expect(
    invoices.getByRole('table', { name: 'Lignes de la facture F-1 · 02/05/2023' }),
  ).toMatchAriaSnapshot(`
    - rowgroup:
      - row /^Vidange moteur .*M1 .*Vidange moteur .*1$/
      - row /^Filtre à huile .*FILTRE A HUILE MANN W75\\/3 1$/
  `);
  await openPanel(page, 'Opérations');
  const jobs = page.getByRole('region', { name: /^Opérations, de la dernière/ });
  for (const job of [
    /^Plaquettes de frein .*03\/06\/2024 61 500 km/,
    /^Vidange moteur .*02\/05\/2023 48 200 km/,
    /^Filtre à huile .*02\/05\/2023 48 200 km/,
  ]) {
    await expect(jobs.getByRole('row', { name: job })).toBeVisible();
  }
  await openPanel(page, 'Prévisions');
  await expect(
    page
      .getByRole('table', { name: /^Prévisions par échéance/ })
      .getByRole('row', { name: /^Vidange moteur En retard 02\/05\/2024 .*02\/05\/2023/ }),
  ).toBeVisible();

  // What was sent is still listed, and the form is as it was.
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Envoyés dans cette session' })).toBeVisible();
  await expect(page.getByText('depot.zip ·')).toBeVisible();
});

test('the sample ZIP is downloaded, previewed without a doubt, and imported', async ({ page }) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ZIP d’exemple' }).click();
  await page.getByLabel('Fichier ZIP').setInputFiles(await (await download).path());
  await expect(look(page)).toContainText('Rien de douteux n’a été trouvé.');
  await send(page);
  await expectOnceRead(form(page).getByRole('status')).toContainText('importé avec succès');
  await expect(form(page).getByRole('link', { name: 'VS-360-XN' })).toBeVisible();

  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByLabel('ZIP file').setInputFiles(await zipFile({ 'clients.csv': CLIENTS }));
  const found = page.getByRole('region', { name: 'In the file' });
  await expect(found).toContainText('factures.csv is not in it.');
  await expect(found).toContainText('the SIRET’s check digit is wrong');
  await expect(page.getByLabel('Member ID')).toHaveValue('920150');
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
});

test('a double click or a key held down sends once and cancels nothing', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const past = page.getByRole('region', { name: 'Envoyés dans cette session' }).getByRole('row');
  const button = page.getByRole('button', { name: 'Envoyer' });
  await page.getByLabel('Fichier ZIP').setInputFiles(await goodZip());
  await button.dblclick();
  await expectOnceRead(past).toHaveCount(2);
  await expect(past.nth(1)).toContainText('importé');
  await expect(button).toBeVisible();
  expect(sent).toHaveLength(1);

  // On a slow line, another button has taken its place and its focus by the time the key is pressed
  // again.
  const line = await holdLine(page);
  await button.focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('progressbar', { name: 'Envoi' })).toBeVisible();
  await line.letThrough();
  await expectOnceRead(past).toHaveCount(3);
  await expect(past.nth(1)).toContainText('importé');
  // And in the field, where each Enter would send the file again that has just been imported.
  // Another key in between makes the next Enter count, however soon it comes.
  await page.getByLabel('Adhérent').press('End');
  await page.keyboard.down('Enter');
  await expectOnceRead(past).toHaveCount(4);
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await button.click();
  await expectOnceRead(past).toHaveCount(5);
  expect(sent).toHaveLength(4);
});

test('the preview of a large file shows its progress, can be stopped, and ends with the session', async ({
  page,
  signIn,
}, testInfo) => {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false, level: 0 });
  const rows = 'C1;AB-123-CD\n'.repeat(6_000_000);
  await zip.add('clients.csv', new TextReader(`clientDmsId;vehicleRegistrationPlate\n${rows}`));
  const path = testInfo.outputPath('gros.zip');
  await writeFile(path, Buffer.from(await (await zip.close()).arrayBuffer()));
  await page.getByLabel('Fichier ZIP').setInputFiles(path);
  await expect(look(page)).toContainText(/\d\sMo sur 74,4\sMo/);
  // With the keyboard: the button that replaces another one is the next to be pressed.
  await look(page).getByRole('button', { name: 'Arrêter l’examen' }).press('Enter');
  await expect(look(page).getByRole('status')).toContainText('L’examen a été arrêté.');
  await page.keyboard.press('Tab');
  await expect(look(page).getByRole('button', { name: 'Examiner' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Examen du fichier' })).toBeVisible();

  // Signing out in the middle of the preview and of the upload: nothing of the file is left, and
  // nothing comes late.
  await expect.poll(() => page.workers().length).toBe(1);
  const line = await holdLine(page);
  await send(page);
  await expect(page.getByRole('progressbar', { name: 'Envoi' })).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect.poll(() => page.workers().length).toBe(0);
  await line.letThrough();
  await signIn(accounts.manager);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByLabel('Adhérent')).toHaveValue('');
  await expect(look(page)).toContainText('Dès qu’un fichier est choisi');
  await expect(page.getByText('gros.zip')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Envoyés dans cette session' })).toBeHidden();
  await expect(page.getByText('Un fichier est en cours d’envoi.')).toBeHidden();
});
