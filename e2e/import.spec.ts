import { truncate, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { accounts } from './accounts.ts';
import { openLine } from './cuttable-line.ts';
import { expect, openPanel, plain } from './fixtures.ts';
import { expectOnceRead, test } from './own-server.ts';
import { holdLine } from './slow-line.ts';
import { zipFile } from './zip-file.ts';

const CLIENTS = `workshopNationalId;clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleReleaseDate
51284637900018;H1;MÉLINE;VT-101-EA;PEUGEOT;308;2017-06-12
51284637900010;H2;DUBOIS;VT-102-EA;PEUGEOT;208;2018-06-12
`;
const INVOICES = `clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobCode;jobLabel;partQuantity;partReference;partBrand;partLabel
H1;F-1;2023-05-02;310,50;48200;VT-101-EA;M1;Vidange moteur;1;;;
H1;F-1;2023-05-02;310,50;48200;VT-101-EA;;;1;W75/3;MANN;FILTRE A HUILE
H1;F-2;03/06/2024;412.9;61500;VT-101-EA;;;1;425405;BOSCH;JEU 4 PLAQ
H1;F-3;hier;12;61600;VT-101-EA;;;1;;;BALAI ESSUIE GLACE
`;

const goodZip = () => zipFile({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES });

const form = (page: Page) => page.getByRole('region', { name: 'Envoyer un fichier' });
const look = (page: Page) => page.getByRole('region', { name: 'Dans le fichier' });
const send = (page: Page) => page.getByRole('button', { name: 'Envoyer' }).click();

test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/trif/import');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');
});

test('a ZIP is looked into, sent, and its vehicle is found with its lines, jobs and forecasts', async ({
  page,
  expectAccessible,
}) => {
  await expect(page.getByLabel('Adhérent')).toHaveValue('920150');
  await page.getByLabel('Fichier ZIP').setInputFiles(await goodZip());

  // The look, before anything has been sent.
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

  await send(page);
  await expectOnceRead(form(page).getByRole('status')).toContainText('L’API a pris le fichier');
  await expect(form(page).getByRole('status')).toContainText(
    'Le fichier a été importé. Lignes écartées\u00a0: 1.',
  );
  const answer = page.getByRole('region', { name: 'Réponse de l’API', exact: true });
  await expect(answer).toContainText('invoiceDate\u00a0: «\u00a0hier\u00a0» n’est pas une date');
  await answer.getByText('Réponse entière, telle quelle').click();
  await expect(answer.getByRole('textbox')).toHaveValue(/"success": true/);
  await expect(
    page.getByRole('region', { name: 'Envoyés dans cette session' }).getByRole('row').nth(1),
  ).toContainText(/920150depot\.zip.*pris/);
  await expectAccessible();

  await form(page).getByRole('link', { name: 'VT-101-EA' }).click();
  await expect(page).toHaveURL('/trif/vehicles/VT101EA');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Peugeot 308/i);

  // As the next customer's: by its plate.
  await page.keyboard.press('/');
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
      - row /^Vidange moteur reconnue d’après .* M1 .*Vidange moteur .*1$/
      - row /^Filtre à huile reconnue d’après .* FILTRE A HUILE MANN W75\\/3 1$/
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

  // What was sent is still listed, and the form as it was.
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Envoyés dans cette session' })).toBeVisible();
  await expect(page.getByText('depot.zip ·')).toBeVisible();
});

test('the sample ZIP is downloaded, looked into without a doubt, and taken in', async ({
  page,
}) => {
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

test('a double click, and a key that is held down, send once and call nothing off', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const past = page.getByRole('region', { name: 'Envoyés dans cette session' }).getByRole('row');
  const button = page.getByRole('button', { name: 'Envoyer' });
  await page.getByLabel('Fichier ZIP').setInputFiles(await goodZip());
  await button.dblclick();
  await expectOnceRead(past).toHaveCount(2);
  await expect(past.nth(1)).toContainText('pris');
  await expect(button).toBeVisible();
  expect(sent).toHaveLength(1);

  // On a slow line another button has taken its place, and the focus, when the key is told again.
  const line = await holdLine(page);
  await button.focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('progressbar', { name: 'Envoi' })).toBeVisible();
  await line.letThrough();
  await expectOnceRead(past).toHaveCount(3);
  await expect(past.nth(1)).toContainText('pris');
  // And in the field, where each one would send again what has just been taken. Another key in
  // between makes the next Enter a wish of its own, however soon it comes.
  await page.getByLabel('Adhérent').press('End');
  await page.keyboard.down('Enter');
  await expectOnceRead(past).toHaveCount(4);
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await button.click();
  await expectOnceRead(past).toHaveCount(5);
  expect(sent).toHaveLength(4);
});

test('a look into a large file tells how far it is, stops when asked to, and ends with the session', async ({
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
  // By the keyboard: the button that takes another's place is the next one.
  await look(page).getByRole('button', { name: 'Arrêter l’examen' }).press('Enter');
  await expect(look(page).getByRole('status')).toContainText('L’examen a été arrêté.');
  await page.keyboard.press('Tab');
  await expect(look(page).getByRole('button', { name: 'Examiner' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Examen du fichier' })).toBeVisible();

  // Signing out in the middle of the look and of the upload: nothing of the file is left, or comes late.
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

test.describe('what cannot go through', () => {
  test.use({ expectedConsole: [/status of 4(01|03|22)|net::ERR_/] });

  test('what is missing is said, and files of other kinds are named by what they are', async ({
    page,
  }) => {
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
    await expect(form(page).getByRole('alert')).toContainText('L’API a refusé le fichier.');
    await expect(form(page).getByRole('alert')).toContainText(
      'Ce n’est pas un fichier ZIP lisible.',
    );
    await expect(page.getByText('photo.zip ·')).toBeVisible();
    // Its columns are right and no row of it is: the API answers 200, and took nothing.
    const bad = INVOICES.split('\n').toSpliced(1, 3).join('\n');
    await choose(
      await zipFile({ 'clients.csv': CLIENTS.split('\n')[0] ?? '', 'factures.csv': bad }),
    );
    await send(page);
    await expect(form(page).getByRole('alert')).toContainText('L’API n’a rien pris de ce fichier');
    await expect(form(page).getByRole('alert')).toContainText('Aucune ligne du fichier');
  });

  test('another member’s file is refused, a session ends: nothing is lost, and the send is made again', async ({
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
    await expectOnceRead(form(page).getByRole('status')).toContainText('L’API a pris le fichier');

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
    await expectOnceRead(form(page).getByRole('status')).toContainText('L’API a pris le fichier');
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

  test('an upload goes on behind other pages, tells its pace, is cancelled, cut, and made again', async ({
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
    await expect(form(page)).toContainText(/Ko\/s · encore \d+\s(min|s)/);
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
    await expectOnceRead(form(page).getByRole('status')).toContainText('L’API a pris le fichier');
    await expect(
      page.getByRole('region', { name: 'Envoyés dans cette session' }).getByRole('row'),
    ).toContainText(['Résultat', 'pris', 'échec', 'annulé']);
    line.close();
  });
});
