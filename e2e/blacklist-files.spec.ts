import { readFile } from 'node:fs/promises';
import { accounts } from './accounts.ts';
import { firstRow, LIST, openList, ownAnswer, shown, table } from './blacklist-page.ts';
import { expect, test } from './fixtures.ts';

test.describe('as the network’s manager', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await openList(page, signIn);
  });

  test('the API’s own CSV is saved byte for byte, and the rows on screen are saved masked as they are shown', async ({
    page,
    request,
  }) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le CSV' }).click();
    expect((await download).suggestedFilename()).toBe('trif-blacklist.csv');
    const saved = await readFile(await (await download).path());
    await expect(
      page.getByRole('status').filter({ hasText: 'Le navigateur enregistre le CSV' }),
    ).toBeVisible();
    expect(saved.equals(await ownAnswer(request, '?output=csv'))).toBe(true);

    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('s.richard@mail');
    await expect(shown(page)).toContainText('1 sur');
    const exports = page.getByRole('region', { name: 'Exporter' });
    await expect(exports).toContainText('Toute la liste, avec les coordonnées');
    const csv = page.waitForEvent('download');
    await exports
      .getByRole('group', { name: 'Les lignes affichées, coordonnées masquées comme à l’écran' })
      .getByRole('button', { name: /^CSV 1 ligne$/ })
      .click();
    const lines = (await readFile(await (await csv).path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/;SMS autorisé \(relanceSms\);E-mail autorisé \(relanceEmail\);/);
    expect(lines[1]).toContain('RICHARD;SYLVAIN');
    expect(lines[1]).not.toContain('s.richard');
    const xlsx = page.waitForEvent('download');
    await page.getByRole('button', { name: /^XLSX/ }).click();
    expect((await readFile(await (await xlsx).path())).subarray(0, 2).toString()).toBe('PK');

    await page.getByRole('button', { name: 'Afficher les coordonnées' }).click();
    await expect(
      exports.getByRole('group', { name: 'Les lignes affichées, avec leurs coordonnées' }),
    ).toBeVisible();
    // On paper are the rows that have come, and what is missing is in the file.
    await page.emulateMedia({ media: 'print' });
    await expect(
      page.getByText('le fichier (Exporter, puis XLSX ou CSV) les contient toutes'),
    ).toBeVisible();
    // As wide as paper is, each row is a form, without the columns' heads.
    await expect(table(page).getByRole('row').first()).toContainText('RICHARD');
    await expect(exports).toBeHidden();
  });
});

test('if the browser asks where to save, the CSV goes straight there', async ({
  page,
  request,
  signIn,
}) => {
  // Nobody can answer the dialog here, so a real file in the browser's own storage is chosen
  // instead.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('chosen.csv', { create: true }),
    });
  });
  await page.goto(LIST);
  await signIn(accounts.manager);
  await page.getByRole('button', { name: 'Télécharger le CSV' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Le CSV est téléchargé' })).toBeVisible();
  const saved = await page.evaluate(async () => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('chosen.csv');
    return [...new Uint8Array(await (await file.getFile()).arrayBuffer())];
  });
  expect(Buffer.from(saved).equals(await ownAnswer(request, '?output=csv'))).toBe(true);
});

test.describe('without a connection', () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test('the page says why the CSV didn’t come, and it can be requested again', async ({
    page,
    context,
    signIn,
  }) => {
    await openList(page, signIn);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Télécharger le CSV' }).click();
    const failure = page
      .getByRole('alert')
      .filter({ hasText: 'Le CSV n’a pas pu être téléchargé' });
    await expect(failure).toContainText('Le serveur ne répond pas');
    await context.setOffline(false);
    const download = page.waitForEvent('download');
    await failure.getByRole('button', { name: 'Réessayer' }).click();
    expect((await download).suggestedFilename()).toBe('trif-blacklist.csv');
    await expect(failure).toBeHidden();
  });
});

test.describe('with a token that the API no longer accepts', () => {
  test.use({ expectedConsole: [/status of 401/] });

  test('asking for the CSV opens the sign-in over the page, and asking again saves it', async ({
    page,
    signIn,
  }) => {
    await openList(page, signIn);
    // Like two hours after the list was read: the next form carries a token that the API has
    // forgotten.
    await page.evaluate(() => {
      const { submit } = HTMLFormElement.prototype;
      HTMLFormElement.prototype.submit = function submitOnce() {
        HTMLFormElement.prototype.submit = submit;
        const token = this.elements.namedItem('access_token');
        if (token instanceof HTMLInputElement) token.value = 'forgotten';
        submit.call(this);
      };
    });
    await page.getByRole('button', { name: 'Télécharger le CSV' }).click();
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.getByLabel('Mot de passe').fill(accounts.manager.password);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(firstRow(page)).toContainText('RICHARD');
    const failure = page
      .getByRole('alert')
      .filter({ hasText: 'Le CSV n’a pas pu être téléchargé' });
    await expect(failure).toContainText('La session n’est plus valable.');
    const download = page.waitForEvent('download');
    await failure.getByRole('button', { name: 'Réessayer' }).click();
    expect((await download).suggestedFilename()).toBe('trif-blacklist.csv');
    await expect(failure).toBeHidden();
  });
});
