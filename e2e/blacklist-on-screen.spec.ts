import type { APIRequestContext } from '@playwright/test';
import { accounts } from './accounts.ts';
import { firstRow, LIST, openList, ownAnswer, shown, table } from './blacklist-page.ts';
import { expect, test } from './fixtures.ts';
import { expectOnceRead, test as onOwnServer } from './own-server.ts';
import { zipFile } from './zip-file.ts';

/**
 * The first by name among a member's clients who refuse SMS; the demonstration changes from day to
 * day.
 */
async function firstRefusingSms(request: APIRequestContext, member: string): Promise<string> {
  const { data } = JSON.parse((await ownAnswer(request)).toString());
  const names = data.flatMap((client: Record<string, unknown>) =>
    client.adherentCodePdv === member && client.relanceSms === false
      ? [`${client.clientNom} ${client.clientPrenom}`]
      : [],
  );
  return names.sort(new Intl.Collator('fr', { sensitivity: 'base' }).compare)[0];
}

test.describe('as the network’s manager', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await openList(page, signIn);
  });

  test('the page shows how many clients, then who they are, with contact details masked until asked for', async ({
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

  test('filters and order are in the address and survive a reload; typed text isn’t and doesn’t', async ({
    page,
    request,
  }) => {
    const first = await firstRefusingSms(request, '920150');
    await page.getByLabel('Adhérent', { exact: true }).selectOption('920150');
    await page.getByLabel('SMS autorisé').selectOption('non');
    await page.getByRole('columnheader', { name: 'Client' }).getByRole('button').click();
    await expect(page.getByRole('columnheader', { name: 'Client' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(page).toHaveURL(`${LIST}?member=920150&relanceSms=false&sort=name`);
    // The rows come after their head, as soon as the worker has them.
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

  test('the keyboard scrolls to the end, a phone number finds its client, and doubts have a reason', async ({
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
      /«\sVie privée\s» cite le mobile, mais «\sSMS autorisé\s» vaut oui \(non pour/,
    );
    await search.fill('');
    await page.getByLabel('Doutes sur le consentement').selectOption('mobile');
    await expect(page).toHaveURL(`${LIST}?doubt=mobile`);
    await expect(firstRow(page)).toContainText('Le portable est un numéro de fixe');
  });
});

onOwnServer(
  'one worker holds the list, and none once it is forgotten: read again, after an import, signed out',
  async ({ page, signIn }) => {
    const live = () => page.workers().length;
    await openList(page, signIn);
    expect(live()).toBe(1);
    const another = page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Actualiser' }).click();
    const reading = await another;
    await expect.poll(() => page.workers()).toEqual([reading]);
    await expect(firstRow(page)).toContainText('RICHARD');

    // An import may change the list, so a list that nobody is looking at is read again next time.
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
      page.getByRole('status').filter({ hasText: 'Le réseau a importé' }),
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

test('the list can be read in English, on a phone', async ({ page, signIn }) => {
  await signIn(accounts.manager);
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${LIST}?doubt=any`);
  const region = page.getByRole('region', { name: 'Customers who opted out' });
  await expect(region.getByText('The mobile number is a landline').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show contact details' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('button', { name: 'Download CSV' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test.describe('as a member', () => {
  test.use({ expectedConsole: [/status of 403/] });

  test('is not offered the list, and is told why when opening its address', async ({
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
