import { truncate, writeFile } from 'node:fs/promises';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { accounts } from './accounts.ts';
import { openLine } from './cuttable-line.ts';
import { expect } from './fixtures.ts';
import { CLIENTS, form, goodZip, INVOICES, look, openImport, send } from './import-page.ts';
import { expectOnceRead, test } from './own-server.ts';
import { zipFile } from './zip-file.ts';

test.beforeEach(async ({ page, signIn }) => {
  await openImport(page, signIn);
});

test.describe('an import that can’t succeed', () => {
  test.use({ expectedConsole: [/status of 4(01|03|22)|net::ERR_/] });

  test('the page says what is missing, and names other kinds of files', async ({ page }) => {
    await page.getByLabel('Adhérent').fill(' ');
    await send(page);
    await expect(page.getByLabel('Adhérent')).toBeFocused();
    await expect(page.getByLabel('Adhérent')).toHaveAccessibleDescription(
      /Dites pour quel adhérent/,
    );
    await expect(page.getByLabel('Fichier ZIP')).toHaveAccessibleDescription(
      /Choisissez un fichier/,
    );
    await page.getByLabel('Adhérent').fill('57525');

    const choose = (file: { name: string; buffer: Buffer }) =>
      page.getByLabel('Fichier ZIP').setInputFiles({ mimeType: 'application/zip', ...file });
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File([], 'vide.zip'));
      return data;
    });
    await page.getByText('Fichier ZIP').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(page.getByText('vide.zip ·')).toBeVisible();
    await expect(look(page).getByRole('alert')).toContainText('Ce fichier est vide.');
    await choose(await zipFile({ 'clients.csv': CLIENTS }, { password: 'secret' }));
    await expect(look(page)).toContainText('« clients.csv » est chiffré');
    await expect(look(page)).toContainText('factures.csv n’y est pas.');
    await choose({ name: 'photo.zip', buffer: Buffer.from('JFIF, et rien de plus') });
    await expect(look(page).getByRole('alert')).toContainText('pas un fichier ZIP lisible');
    await send(page);
    await expect(form(page).getByRole('alert')).toContainText('Le réseau a refusé le fichier.');
    await expect(form(page).getByRole('alert')).toContainText(
      'Ce n’est pas un fichier ZIP lisible.',
    );
    await expect(page.getByText('photo.zip ·')).toBeVisible();
    // Its columns are right but none of its rows are, so the API answers 200 without importing
    // anything.
    const bad = INVOICES.split('\n').toSpliced(1, 3).join('\n');
    await choose(
      await zipFile({ 'clients.csv': CLIENTS.split('\n')[0] ?? '', 'factures.csv': bad }),
    );
    await send(page);
    await expect(form(page).getByRole('alert')).toContainText(
      'Le réseau n’a rien importé de ce fichier',
    );
    await expect(form(page).getByRole('alert')).toContainText('Aucune ligne du fichier');
  });

  test('if another member’s file is refused or the session ends, nothing is lost and it can be sent again', async ({
    page,
    expectAccessible,
  }) => {
    await page.getByLabel('Adhérent').fill('78612');
    await page.getByLabel('Fichier ZIP').setInputFiles(await goodZip());
    await send(page);
    const alert = form(page).getByRole('alert');
    await expect(alert).toContainText('Votre compte ne peut pas envoyer pour cet adhérent.');
    await expect(alert).toContainText('Ce compte n’a pas accès à cet adhérent.');
    await expect(page.getByLabel('Adhérent')).toHaveValue('78612');
    await expectAccessible();
    await page.getByLabel('Adhérent').fill('57525');
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await expectOnceRead(form(page).getByRole('status')).toContainText(
      'Le réseau a importé le fichier',
    );

    await page.evaluate(() => {
      const key = 'vision360.session';
      const stored = JSON.parse(sessionStorage.getItem(key) ?? '{}');
      sessionStorage.setItem(key, JSON.stringify({ ...stored, token: 'forged' }));
    });
    await page.reload();
    await page.getByLabel('Fichier ZIP').setInputFiles(await goodZip());
    await send(page);
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.getByLabel('Mot de passe').fill(accounts.member.password);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(form(page).getByRole('alert')).toContainText('La session est terminée.');
    await form(page).getByRole('button', { name: 'Réessayer' }).click();
    await expectOnceRead(form(page).getByRole('status')).toContainText(
      'Le réseau a importé le fichier',
    );
  });

  test('a large file for another member is refused while it is still being sent', async ({
    page,
  }, testInfo) => {
    const path = testInfo.outputPath('enorme.zip');
    await writeFile(path, '');
    await truncate(path, 900_000_000);
    await page.getByLabel('Adhérent').fill('78612');
    await page.getByLabel('Fichier ZIP').setInputFiles(path);
    await send(page);
    const alert = form(page).getByRole('alert');
    await expect(alert).toContainText('Votre compte ne peut pas envoyer pour cet adhérent.');
    await expect(alert).toContainText('Ce compte n’a pas accès à cet adhérent.');
  });

  test('an upload continues behind other pages, shows its pace, and can be cancelled and repeated', async ({
    page,
    signIn,
    baseURL,
  }) => {
    const line = await openLine(baseURL ?? '');
    await page.goto(`${line.origin}/trif/import`);
    await signIn();
    const devTools = await page.context().newCDPSession(page);
    const setUpload = (uploadThroughput: number) =>
      devTools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      });
    const noise = new Uint8Array(8_000_000);
    for (let at = 0; at < noise.length; at += 65_536) {
      crypto.getRandomValues(noise.subarray(at, at + 65_536));
    }
    const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false, level: 0 });
    await zip.add('clients.csv', new TextReader(CLIENTS));
    await zip.add('factures.csv', new TextReader(INVOICES));
    await zip.add('photo.jpg', new Blob([noise]).stream());
    const buffer = Buffer.from(await (await zip.close()).arrayBuffer());
    await setUpload(60_000);
    await page
      .getByLabel('Fichier ZIP')
      .setInputFiles({ name: 'gros.zip', mimeType: 'application/zip', buffer });
    await send(page);
    await expect(form(page)).toContainText(/ko\/s · encore \d+\s(min|s)/);
    await expect(page.getByLabel('Adhérent')).not.toBeEditable();
    await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    await (await asked).dismiss();

    await page.getByRole('link', { name: 'Véhicule', exact: true }).click();
    await expect(page.getByText('Un fichier est en cours d’envoi.')).toBeVisible();
    await page.getByRole('link', { name: 'Ouvrir l’import' }).click();
    await expect(page.getByRole('progressbar', { name: 'Envoi' })).toBeVisible();

    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(form(page).getByRole('status')).toContainText('L’envoi a été annulé.');

    await form(page).getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.getByRole('progressbar', { name: 'Envoi' })).toBeVisible();
    line.cut();
    await expect(form(page).getByRole('alert')).toContainText('La connexion a été coupée.');
    await expect(page.getByRole('row').filter({ hasText: 'échec' })).toContainText(
      'La connexion a été coupée.',
    );

    line.mend();
    await setUpload(-1);
    await form(page).getByRole('button', { name: 'Réessayer' }).click();
    await expectOnceRead(form(page).getByRole('status')).toContainText(
      'Le réseau a importé le fichier',
    );
    await expect(
      page.getByRole('region', { name: 'Envoyés dans cette session' }).getByRole('row'),
    ).toContainText(['Résultat', 'importé', 'échec', 'annulé']);
    line.close();
  });
});
