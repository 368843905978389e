import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, plain, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

const H2N = '/trif/members/920150/campaigns';

const campaigns = (page: Page) => page.getByRole('button', { name: /^(Diffusion|Sent) / });
const alert = (page: Page) => page.getByRole('alert');

test.describe('a member', () => {
  test('turns the pages of its own campaigns, and opens one to see its clients', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    // A member's account can't choose a member, so it is led to its own campaigns.
    await page.goto('/trif/campaigns');
    const ahead = page.waitForResponse(/campagnes-clients\?page=2$/);
    await signIn();
    await expect(page).toHaveURL(H2N);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Campagnes de l’adhérent 920150',
    );
    await expect(page.getByLabel('Code adhérent')).toBeHidden();
    const number = (n: number) => page.getByRole('link', { name: `Page ${n}`, exact: true });
    await expect(number(1)).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('link', { name: 'Page précédente' })).toBeHidden();
    await expect(campaigns(page)).toHaveCount(10);
    const newest = await campaigns(page).first().innerText();

    await ahead;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await expect(page).toHaveURL(`${H2N}?page=2`);
    await expect(campaigns(page).first()).not.toHaveText(newest);
    expect(asked.filter((url) => url.endsWith('page=2'))).toEqual([]);

    await number(4).click();
    await expect(page).toHaveURL(`${H2N}?page=4`);
    const old = page.getByRole('button', { name: /^Diffusion 18\/11\/2020/ });
    await expect(page.getByRole('link', { name: 'Page suivante' })).toBeHidden();
    await old.click();
    const clients = page.getByRole('table', { name: 'Clients de la campagne du 18/11/2020' });
    await expect(clients.getByRole('row')).toContainText([
      'Client',
      /M\.\sDUPONT PHILLIPE.*ABC123.*CITROEN C5.*Filtre habitacle.*−10\s%.*SMS/s,
    ]);
    await expect(page.getByText('13 jours avant la date visée')).toBeVisible();
    await expectAccessible();
    await clients.getByRole('link', { name: 'ABC123' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await page.goBack();
    await expect(clients).toBeVisible();
    await number(1).click();
    await expect(page).toHaveURL(H2N);
  });

  test('filters and sorts the clients, with totals that follow, and everything but typed text in the address', async ({
    page,
    signIn,
  }) => {
    await page.goto(H2N);
    await signIn();
    const filter = page.getByRole('search', { name: 'Filtrer les clients' });
    const channels = page.getByRole('region', { name: 'Par canal' }).getByRole('listitem');
    await expect(channels).toContainText(['SMS', 'E-mail', 'Courrier']);
    const letters = plain(await channels.nth(2).innerText()).match(/(\d+) ·/)?.[1];
    await filter.getByLabel('Canal').selectOption('courrier');
    await expect(page).toHaveURL(/channel=courrier/);
    await expect(page.getByRole('status')).toContainText(`${letters} sur `);
    await expect(channels).toContainText([`Courrier${letters}`]);
    await filter.getByLabel('Opération').selectOption('1');
    const found = page.getByRole('table').first();
    await expect(found.getByRole('row').nth(1)).toContainText(/Révision \+ Vidange.*Courrier/s);
    await filter.getByRole('button', { name: 'Effacer le filtre' }).click();
    await expect(filter.getByLabel('Canal')).toBeFocused();
    await filter.getByLabel('Texte').fill('pneu ancien');
    await expect(page.getByText('Aucun client de cette page ne répond au filtre.')).toBeVisible();
    await filter.getByLabel('Texte').fill('filtre');
    await filter.getByLabel('À vérifier').selectOption('repeated');
    await expect(page).toHaveURL(/check=repeated/);
    await found.getByRole('button', { name: 'Client' }).click();
    await expect(page).toHaveURL(`${H2N}?check=repeated&sort=name`);

    await page.reload();
    await expect(filter.getByLabel('Texte')).toHaveValue('');
    const name = found.getByRole('columnheader', { name: 'Client' });
    await expect(name).toHaveAttribute('aria-sort', 'ascending');
    await expect(found.getByRole('rowheader').first()).toContainText('aussi le');
    const names = await found.getByRole('rowheader').allTextContents();
    await name.getByRole('button').click();
    await expect(name).toHaveAttribute('aria-sort', 'descending');
    await expect(found.getByRole('rowheader').last()).toHaveText(names[0] ?? '');
  });

  test('reads how its campaigns were run, and saves them as files', async ({ page, signIn }) => {
    await page.goto(H2N);
    await signIn();
    const quality = page.getByRole('region', { name: 'Qualité de ces campagnes' });
    await expect(quality).toContainText(/De la création à la diffusion.*jours\s\(médiane\)/s);
    await expect(quality).toContainText(/De la diffusion à la date visée.*jours\s\(médiane\)/s);
    await expect(quality).toContainText(/Clients touchés par plusieurs campagnes\d+/);
    for (const [button, file] of [
      ['CSV clients', '920150-campagnes-page-1.csv'],
      ['XLSX campagnes et clients', '920150-campagnes-page-1.xlsx'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await saved).suggestedFilename()).toBe(file);
    }
  });

  test.describe('', () => {
    test.use({ expectedConsole: [/status of 403/] });

    test('is told of a page past the end, of no page number, and that others’ campaigns are theirs', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await page.goto(`${H2N}?page=9`);
      await signIn();
      await expect(alert(page)).toContainText('La page 9 n’existe pas');
      await alert(page).getByRole('link', { name: 'Aller à la page 4' }).click();
      await expect(campaigns(page)).toHaveCount(8);
      await page.goto(`${H2N}?page=deux`);
      await expect(alert(page)).toContainText('« deux » n’est pas un numéro de page');
      await alert(page).getByRole('link', { name: 'Première page' }).click();
      await expect(page).toHaveURL(H2N);
      await page.goto('/trif/members/690034/campaigns');
      await expect(alert(page)).toContainText(
        'Les campagnes de l’adhérent 690034 ne sont pas ouvertes à votre compte',
      );
      await expectAccessible();
      await alert(page).getByRole('link', { name: 'Voir mes campagnes' }).click();
      await expect(page).toHaveURL(H2N);
    });
  });
});

test.describe('a manager', () => {
  test.use({ expectedConsole: [/status of (404|500)/] });

  test('opens members by their code, finds those opened before, and compares them', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto('/trif/campaigns');
    await signIn(accounts.manager);
    const code = page.getByLabel('Code adhérent');
    await page.getByRole('button', { name: 'Voir les campagnes' }).click();
    await expect(code).toHaveAccessibleDescription('Saisissez le code de l’adhérent.');
    await code.fill(' 920150 ');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(H2N);
    await expect(campaigns(page)).toHaveCount(10);
    await code.fill('417728CZ');
    await page.getByRole('button', { name: 'Voir les campagnes' }).click();
    await expect(page).toHaveURL('/trif/members/417728CZ/campaigns');
    await expect(page.getByRole('region', { name: 'Par canal' })).toContainText('Téléphone');
    await page.getByRole('link', { name: '920150' }).click();
    await expect(page).toHaveURL(H2N);
    await page.getByRole('link', { name: 'Comparer les adhérents' }).click();
    const add = page.getByRole('button', { name: 'Ajouter à la comparaison' });
    // The page before has a field of this name too, and stays until this one's code is there.
    await expect(add).toBeVisible();
    await code.fill('92015');
    await add.click();
    await expect(code).toHaveAccessibleDescription('Aucun adhérent n’a ce code.');
    await code.fill('690034');
    await add.click();
    await expect(code).toHaveValue('');
    const rows = page.getByRole('region', { name: 'Adhérents côte à côte' }).getByRole('row');
    await expect(rows).toContainText([
      'Adhérent',
      /920150.*38/s,
      /417728CZ.*2.*13\/07\/2021/s,
      /690034.*\d+/s,
    ]);
    await expect(
      page.getByRole('status').filter({ hasText: '3 sur 3 adhérents lus' }),
    ).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Retirer 690034 de la comparaison' }).click();
    await expect(rows).toHaveCount(3);
    await expect(page).toHaveURL('/trif/campaigns?code=920150&code=417728CZ');
  });

  test('is told that a code is no member’s, that reading failed, reads hostile campaigns, and never turns past the last page', async ({
    page,
    signIn,
  }) => {
    await page.goto('/trif/members/92015/campaigns');
    await signIn(accounts.manager);
    await expect(alert(page)).toContainText('Aucun adhérent n’a le code 92015');
    const code = page.getByLabel('Code adhérent');
    await expect(code).toHaveValue('92015');
    await code.fill('ER500');
    await page.keyboard.press('Enter');
    await expect(alert(page)).toContainText('Les campagnes n’ont pas pu être lues');
    await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
    await code.fill('ER666');
    await page.keyboard.press('Enter');
    await campaigns(page).first().click();
    await expect(page.getByRole('row', { name: /<script>alert/ })).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await campaigns(page).last().click();
    await expect(page.getByRole('button', { name: /^Afficher les 1\s?800 autres$/ })).toBeVisible();
    // After their last page comes a 404, or the last page again.
    for (const endless of ['FIN404', 'FINBIS']) {
      await page.goto(`/trif/members/${endless}/campaigns?page=2`);
      await page.getByRole('link', { name: 'Page suivante' }).click();
      await expect(campaigns(page)).toHaveCount(1);
      await expect(page.getByRole('link', { name: 'Page suivante' })).toBeHidden();
      await page.goto(`/trif/members/${endless}/campaigns?page=4`);
      await expect(alert(page)).toContainText('La page 4 n’existe pas');
    }
  });

  onLine(
    'keeps a page in sight while the one asked for is on its way',
    async ({ page, signIn, line }) => {
      // Opening another member also loads the code that shows one.
      await page.goto('/trif/members/FINBIS/campaigns');
      await signIn(accounts.manager);
      await expect(campaigns(page).first()).toBeVisible();
      line.hold();
      await page.getByLabel('Code adhérent').fill('ER002');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Chargement des campagnes…')).toBeVisible();
      line.release();
      const newest = page.getByRole('button', { name: /^Diffusion 12\/06\/2026/ });
      await expect(newest).toBeVisible();
      line.hold();
      await page.getByRole('link', { name: 'Page 3' }).click();
      await expect(
        page.getByText(/Chargement de la page 3… La page 1 reste affichée/),
      ).toBeVisible();
      await expect(newest).toBeVisible();
      line.release();
      await expect(page.getByRole('button', { name: /^Diffusion 11\/02\/2026/ })).toBeVisible();
      await expect(newest).toBeHidden();
    },
  );

  test('finds odd campaigns marked, in English', async ({ page, signIn, expectAccessible }) => {
    await page.goto('/trif/members/92015/campaigns');
    await signIn(accounts.manager);
    await page.getByRole('button', { name: 'Langue' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByLabel('Member code').fill('FINBIS');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campaigns of member FINBIS');
    const odd = page.getByRole('button', { name: /^Sent 12\/05\/2026/ });
    await expect(odd).toContainText('Dates in the wrong order');
    await expect(odd).toContainText('1 customer without any channel');
    await odd.click();
    await expect(page.getByText('sent 8 days before it was created')).toBeVisible();
    await expect(
      page.getByRole('row', { name: /MARTIN CLAIRE.*also on 12\/06\/2026/ }),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'By channel' })).toContainText('Whatsapp');
    await expectAccessible();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/\?page=2$/);
  });
});
