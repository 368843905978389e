import { expect, plain, switchToEnglish, test } from './fixtures.ts';

test('raw and qualified records are compared, with what each source says about the vehicle', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('data');
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const counts = plain(await region('Lignes reçues et factures qualifiées').innerText());
  expect(counts).toMatch(/Lignes reçues des adhérents\s+18/);
  expect(counts).toMatch(/Reprises dans une facture qualifiée\s+9/);
  expect(counts).toMatch(/Factures sans contenu\s+1\s+Facture 24177 du 26\/09\/2011/);
  await expect(
    region('Opérations reconnues par champ source').getByRole('row', {
      name: 'libelle piece 6 67 %',
    }),
  ).toBeVisible();
  await expect(region('Lignes reçues mais non reprises').getByRole('row')).toHaveCount(10);
  const facts = region('Le véhicule, selon chaque source');
  await expect(
    facts.getByRole('row', { name: /^Dernière visite sources en désaccord/i }),
  ).toContainText('01/09/2020');
  await expect(facts.getByRole('row', { name: '23/02/2016 fichier d’adhérent' })).toBeVisible();
  await expectAccessible();
});

test('one service can be asked by itself and compared with vision360, and its answer can be copied', async ({
  page,
  signIn,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/trif/vehicles/ER362ZZ/data');
  await signIn();
  const answers = page.getByRole('region', { name: 'Réponses de l’API' });
  await answers.getByRole('button', { name: 'Tout interroger' }).click();
  const service = (name: string) => answers.getByRole('listitem').filter({ hasText: name });
  await expect(service('Lignes de facture reçues')).toContainText('identique à vision360');
  const operations = service('Opérations');
  await expect(operations).toContainText('différent de vision360');
  await expect(operations.getByLabel(/dans vision360 seulement/)).toHaveValue(
    /Plaquettes de frein/,
  );
  await expect(operations.getByLabel('Réponse de « Opérations »')).toHaveValue(/"success": true/);

  await operations.getByRole('button', { name: 'Copier' }).last().click();
  await expect(operations.getByRole('button', { name: 'Copié' })).toBeVisible();
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({ success: true, data: [] });

  const asked = page.waitForRequest(/historiques/);
  await operations.getByRole('button', { name: 'Interroger Opérations' }).click();
  await asked;

  await switchToEnglish(page);
  const alone = page
    .getByRole('region', { name: 'Answers of the API' })
    .getByRole('listitem')
    .filter({ hasText: 'Operations' });
  await alone.getByRole('button', { name: 'Ask Operations' }).click();
  await expect(alone).toContainText('differs from vision360');
});

test('unreadable records are counted beside the readable ones', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ER667ZZ/data');
  await signIn();
  const service = page
    .getByRole('region', { name: 'Réponses de l’API' })
    .getByRole('listitem')
    .filter({ hasText: 'Opérations' });
  await service.getByRole('button', { name: 'Interroger Opérations' }).click();
  await expect(service).toContainText('Dans vision360 : 1 enregistrement, et 4 illisibles');
  await expect(service.getByRole('status')).toContainText('1 enregistrement, et 4 illisibles, en');
});

test('owner records that disagree are shown side by side', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ER666ZZ/data');
  await signIn();
  const owners = page.getByRole('region', { name: 'Fiches clients en désaccord', exact: true });
  await expect(owners.getByRole('row').filter({ hasText: 'Portable' })).toContainText(
    '+33 6 12 34 56 78',
  );
  await owners.getByRole('link', { name: 'Toutes les fiches' }).click();
  await expect(page).toHaveURL(/ER666ZZ\/client$/);
});
