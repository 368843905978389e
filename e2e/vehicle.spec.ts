import { expect, openPanel, plain, test } from './fixtures.ts';

const ABC123 = '/trif/vehicles/ABC123';

test.describe('ABC123, the documentation’s sample', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await page.goto(ABC123);
    await signIn();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });

  test('says above every panel which car it is, whose, how far and what next', async ({ page }) => {
    const header = page.getByRole('region', { name: 'Véhicule' });
    const said = plain(await header.innerText());
    for (const fact of [
      'ABC123',
      'Essence',
      'mise en circulation le 30/09/2009',
      'Mr Phillipe Dupont',
      'SMS autorisé',
      '1 sept. 2020',
      '96 753 km',
      'dernière facture : 30/01/2020',
      'depuis 96 753 km le 30/01/2020, à 1 100 km par mois',
      '30 sept. 2019',
      'en retard',
      // Six qualified invoices, each amount once: 297,79 + 181,60 + 932,87 + 214,50 + 386,40 + 655,40.
      '2 668,56 €',
    ]) {
      expect(said).toContain(fact);
    }
    await expect(header.getByRole('link', { name: 'Appeler le 06 12 45 78 96' })).toHaveAttribute(
      'href',
      'tel:+33612457896',
    );
    await expect(header.getByRole('link', { name: 'Écrire à p.dupont@mail.fr' })).toHaveAttribute(
      'href',
      'mailto:p.dupont@mail.fr',
    );
  });

  test('Client: the network’s record beside the member’s file', async ({
    page,
    expectAccessible,
  }) => {
    await openPanel(page, 'Client');
    const owner = page.getByRole('region', { name: 'Mr Phillipe Dupont' });
    await expect(owner).toContainText('14 rue des Tilleuls');
    await expect(owner).toContainText('92150 Suresnes');
    await expect(owner).toContainText('H2N AUTOMOBILE');
    await expect(owner.getByRole('row', { name: 'Nom Dupont DUPONT identique' })).toBeVisible();
    await expect(owner.getByRole('row', { name: /^E-mail .* fiche seule$/ })).toBeVisible();
    await expectAccessible();
  });

  test('the tabs are links in the address, and the keyboard moves between them', async ({
    page,
  }) => {
    await page.getByRole('tab', { name: 'Synthèse' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(`${ABC123}/client`);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${ABC123}/data`);
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('tab', { name: 'Synthèse' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});

test('a vehicle of the generated network reads in English', async ({ page, signIn }) => {
  await signIn();
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByLabel('Licence plate').fill('abc123');
  await page.getByRole('button', { name: 'Search' }).click();
  for (const name of [
    'Overview',
    'Customer',
    'Invoices',
    'Operations',
    'Forecasts',
    'Reminders',
    'Data',
  ]) {
    await openPanel(page, name);
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    await expect(page.getByRole('tabpanel').getByRole('alert')).toBeHidden();
  }
});

test.describe('what goes wrong', () => {
  test.use({ expectedConsole: [/status of (404|429|500|502|504)/] });

  test.beforeEach(({ signIn }) => signIn());

  test('an unknown plate says so, keeps what was typed and offers to search again', async ({
    page,
    expectAccessible,
  }) => {
    await page.getByLabel('Immatriculation').fill('ab-123-zz');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: 'Aucun véhicule ne répond à AB-123-ZZ' }),
    ).toBeVisible();
    await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-123-ZZ');
    await expectAccessible();
    await page.getByLabel('Immatriculation').fill('ABC123');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });

  test('ER-404-ZZ and a refusal under a 200 are one “not found” page', async ({ page }) => {
    for (const plate of ['ER404ZZ', 'ER200ZZ']) {
      await page.goto(`/trif/vehicles/${plate}`);
      await expect(
        page.getByRole('heading', { name: /^Aucun véhicule ne répond à/ }),
      ).toBeVisible();
    }
  });

  test('where everything fails the page says what happened and offers to retry', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/trif/vehicles/ER500ZZ');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Le véhicule ER-500-ZZ n’a pas pu être lu');
    await expect(alert).toContainText('L’API est en panne (erreur 500).');
    await expectAccessible();
    const asked = page.waitForRequest(/vision360/);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await asked;
  });

  test('too many calls: how long to wait is said', async ({ page }) => {
    await page.goto('/trif/vehicles/ER429ZZ');
    await expect(page.getByRole('alert')).toContainText('Attendez 30 s, puis réessayez.');
  });

  test('where vision360 fails the panels come from the separate services', async ({ page }) => {
    await page.goto('/trif/vehicles/ER360ZZ/client');
    await expect(page.getByText('cette page est composée des services séparés')).toBeVisible();
    await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
    await openPanel(page, 'Factures');
    await expect(page.getByRole('tabpanel').getByRole('alert')).toBeHidden();
  });
});

test('a slow answer shows the plate and that it is loading', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ER003ZZ');
  await signIn();
  await expect(
    page.getByRole('status').filter({ hasText: 'Chargement du véhicule…' }),
  ).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
});

test('a truncated answer is a broken one, and the page stays', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ER206ZZ');
  await signIn();
  await expect(page.getByRole('alert')).toContainText('La réponse de l’API est illisible.');
  await expect(page.getByRole('link', { name: 'Véhicule' })).toBeVisible();
});

test('a known vehicle with empty lists is a vehicle, each panel saying why it is empty', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ER204ZZ/client');
  await signIn();
  await expect(page.getByText('Aucun client n’est connu pour ce véhicule.')).toBeVisible();
});
