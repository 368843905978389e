import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { type Account, accounts } from './accounts.ts';
import { expect, test } from './fixtures.ts';
import { expectOnceRead, test as onOwnServer } from './own-server.ts';
import { zipFile } from './zip-file.ts';

const LIST = '/trif/blacklist';
const SERVICE = '/api/v1/trif/service-external-client/adherents/relance-clients/blacklist';

/** What the API itself answers to the manager, without the page. */
async function ownAnswer(request: APIRequestContext, query = ''): Promise<Buffer> {
  const { username, password } = accounts.manager;
  const token = await request.post('/api/v1/service-authentification/token', {
    data: { grant_type: 'password', username, password },
  });
  const { access_token } = await token.json();
  const answer = await request.get(SERVICE + query, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  expect(answer.ok()).toBe(true);
  return answer.body();
}

/** Who comes first by name among a member's clients without SMS: the demonstration changes with the day. */
async function firstRefusingSms(request: APIRequestContext, member: string): Promise<string> {
  const { data } = JSON.parse((await ownAnswer(request)).toString());
  const names = data.flatMap((client: Record<string, unknown>) =>
    client.adherentCodePdv === member && client.relanceSms === false
      ? [`${client.clientNom} ${client.clientPrenom}`]
      : [],
  );
  return names.sort(new Intl.Collator('fr', { sensitivity: 'base' }).compare)[0];
}

const table = (page: Page) => page.getByRole('region', { name: 'Clients inscrits' });
const firstRow = (page: Page) => table(page).getByRole('row').nth(1);
const shown = (page: Page) => page.getByRole('status').filter({ hasText: /\d sur \d/ });

/** Browsers without the dialog that asks where to save: those of a garage's phone, Firefox, Safari. */
const withoutSaveDialog = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

/** The list as the network's manager finds it, in a browser that saves files by itself. */
async function openList(page: Page, signIn: (account: Account) => Promise<void>) {
  await withoutSaveDialog(page);
  await page.goto(LIST);
  await signIn(accounts.manager);
  await expect(firstRow(page)).toContainText('RICHARD');
}

test.describe('as the network’s manager', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await openList(page, signIn);
  });

  test('how many first, then who, with contact details masked until asked for', async ({
    page,
    request,
    expectAccessible,
  }) => {
    const { data } = JSON.parse((await ownAnswer(request)).toString());
    const count = data.length.toLocaleString('fr-FR');
    await expect(page.getByRole('paragraph').filter({ hasText: 'lue à' })).toContainText(
      `${count} client`,
    );
    await expect(table(page).getByRole('table')).toHaveAttribute(
      'aria-rowcount',
      String(data.length + 1),
    );
    await expect(firstRow(page)).toContainText('s•••@m•••.fr');
    await expect(page.getByText('s.richard@mail.fr')).toBeHidden();
    await expectAccessible();

    await page.getByRole('button', { name: 'Afficher les coordonnées' }).click();
    await expect(firstRow(page)).toContainText('s.richard@mail.fr');
    await page.getByRole('link', { name: 'Import' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('opposition');
    await page.goBack();
    await expect(firstRow(page)).toContainText('s•••@m•••.fr');
    const stored = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
    expect(stored).not.toMatch(/richard|@m/i);
  });

  test('filters and order stand in the address and survive a reload; what was typed does not', async ({
    page,
    request,
  }) => {
    const first = await firstRefusingSms(request, '920150');
    await page.getByLabel('Adhérent', { exact: true }).selectOption('920150');
    await page.getByLabel('relanceSms').selectOption('non');
    await page.getByRole('columnheader', { name: 'Client' }).getByRole('button').click();
    await expect(page.getByRole('columnheader', { name: 'Client' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(page).toHaveURL(`${LIST}?member=920150&relanceSms=false&sort=name`);
    // The rows follow their head by as long as the worker needs.
    await expect(firstRow(page)).toContainText(first);
    const count = await shown(page).innerText();
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('zzz personne');
    await expect(page.getByText('Aucun client ne correspond à ces filtres.')).toBeVisible();
    expect(page.url()).not.toContain('zzz');
    await page.reload();
    await expect(shown(page)).toHaveText(count);
    await expect(firstRow(page)).toContainText(first);
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('zzz');
    await expect(page.getByText('Aucun client ne correspond à ces filtres.')).toBeVisible();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect(page.getByRole('searchbox', { name: 'Rechercher' })).toBeFocused();
    await expect(page).toHaveURL(`${LIST}?sort=name`);
    await expect(shown(page)).toBeHidden();
  });

  test('the keyboard scrolls to the end, a phone number finds its client, doubts come with their reason', async ({
    page,
  }) => {
    await table(page).focus();
    await page.keyboard.press('End');
    const last = await table(page).getByRole('table').getAttribute('aria-rowcount');
    const row = table(page).getByRole('row').last();
    await expect(row).toHaveAttribute('aria-rowindex', String(last));
    await expect(row.getByRole('cell').first()).toBeInViewport();
    await page.keyboard.press('Home');
    await expect(firstRow(page)).toContainText('RICHARD');
    await expect(firstRow(page).getByRole('cell').first()).toBeInViewport();

    const search = page.getByRole('searchbox', { name: 'Rechercher' });
    await search.fill('+33 6 30 55 34 44');
    await expect(firstRow(page)).toContainText('EMMANUEL WILLIS');
    await expect(firstRow(page)).toContainText(
      'viePrivee cite le mobile, mais relanceSms vaut oui (non pour',
    );
    await search.fill('');
    await page.getByLabel('Doutes sur le consentement').selectOption('mobile');
    await expect(page).toHaveURL(`${LIST}?doubt=mobile`);
    await expect(firstRow(page)).toContainText('Le portable est un numéro de fixe');
  });

  test('the API’s own CSV is saved byte for byte, the rows shown as files masked as they are', async ({
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

    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('s.richard');
    await expect(shown(page)).toContainText('1 sur');
    await expect(page.getByText('Coordonnées masquées dans ces fichiers')).toBeVisible();
    const csv = page.waitForEvent('download');
    await page.getByRole('button', { name: /^CSV/ }).click();
    const lines = (await readFile(await (await csv).path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('relanceSms;relanceEmail');
    expect(lines[1]).toContain('RICHARD;SYLVAIN');
    expect(lines[1]).not.toContain('s.richard');
    const xlsx = page.waitForEvent('download');
    await page.getByRole('button', { name: /^XLSX/ }).click();
    expect((await readFile(await (await xlsx).path())).subarray(0, 2).toString()).toBe('PK');
  });
});

onOwnServer(
  'one worker holds the list, and none once it is forgotten: read again, after an import, signed out',
  async ({ page, signIn }) => {
    const live = () => page.workers().length;
    await openList(page, signIn);
    expect(live()).toBe(1);
    const another = page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Relire' }).click();
    const reading = await another;
    await expect.poll(() => page.workers()).toEqual([reading]);
    await expect(firstRow(page)).toContainText('RICHARD');

    // What is taken in may change the list: the one that nobody looks at is read anew next time.
    await page.getByRole('link', { name: 'Import' }).click();
    const file = await zipFile({
      'clients.csv': 'clientDmsId;clientLastName;vehicleRegistrationPlate\nL1;DUBOIS;VT-201-EA\n',
      'factures.csv':
        'clientDmsId;invoiceDmsId;invoiceDate;vehicleRegistrationPlate\nL1;L-1;2023-05-02;VT-201-EA\n',
    });
    await page.getByLabel('Fichier ZIP').setInputFiles(file);
    await page.getByLabel('Adhérent').fill('920150');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await expectOnceRead(
      page.getByRole('status').filter({ hasText: 'L’API a pris' }),
    ).toBeVisible();
    await expect.poll(live).toBe(0);
    await page.getByRole('link', { name: 'Liste d’opposition' }).click();
    await expect(firstRow(page)).toContainText('RICHARD');
    await expect.poll(live).toBe(1);

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('button', { name: 'Se connecter', exact: true })).toBeVisible();
    await expect.poll(live).toBe(0);
  },
);

test('where the browser asks where to save, the CSV goes straight there', async ({
  page,
  request,
  signIn,
}) => {
  // Nobody can answer the dialog here: a real file of the browser's own is chosen for them.
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

test.describe('with the line down', () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test('the CSV is asked for again by whoever has read why it did not come', async ({
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

test.describe('with a token that the API no longer takes', () => {
  test.use({ expectedConsole: [/status of 401/] });

  test('the CSV asked for opens the sign-in over the page, and comes when it is asked for again', async ({
    page,
    signIn,
  }) => {
    await openList(page, signIn);
    // As two hours after the list was read: the next form carries a token that the API forgot.
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

test('reads in English, on a phone', async ({ page, signIn }) => {
  await signIn(accounts.manager);
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${LIST}?doubt=any`);
  const region = page.getByRole('region', { name: 'Customers who opted out' });
  await expect(region.getByText('The mobile number is a landline').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show contact details' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download CSV' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test.describe('as a member', () => {
  test.use({ expectedConsole: [/status of 403/] });

  test('is not offered the list, and told why when opening its address', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn(accounts.member);
    await expect(page.getByRole('link', { name: 'Liste d’opposition' })).toBeHidden();
    await page.goto(LIST);
    await expect(page.getByRole('alert')).toContainText(
      'La liste d’opposition est réservée aux gestionnaires du réseau',
    );
    await expect(page.getByText('Un compte de gestionnaire du réseau l’ouvre.')).toBeVisible();
    await expectAccessible();
  });
});
