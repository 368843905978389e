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
    region('D’après quoi les opérations sont reconnues').getByRole('row', {
      name: 'le libellé de la pièce 6 67 %',
    }),
  ).toBeVisible();
  await expect(region('Lignes reçues mais non reprises').getByRole('row')).toHaveCount(10);
  const facts = region('Le véhicule, selon chaque source');
  await expect(
    facts.getByRole('row', { name: /^Dernière visite sources en désaccord/i }),
  ).toContainText('01/09/2020');
  await expect(facts.getByRole('row', { name: '23/02/2016 fichier d’adhérent' })).toBeVisible();
  await expectAccessible();
  // In English too it is our word, with the file's behind it.
  await switchToEnglish(page);
  await expect(
    page
      .getByRole('region', { name: 'The vehicle, by source', exact: true })
      .getByRole('row', { name: /^Energy Petrol \(received as “Essence”\)/i }),
  ).toBeVisible();
});

test('one service can be asked by itself and compared with vision360, and its answer can be copied', async ({
  page,
  signIn,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/trif/vehicles/ER362ZZ/data');
  await signIn();
  const answers = page.getByRole('region', { name: 'Réponses du réseau' });
  await answers.getByRole('button', { name: 'Tout interroger' }).click();
  const service = (name: string) => answers.getByRole('listitem').filter({ hasText: name });
  await expect(service('Lignes de facture reçues')).toContainText(
    'identique à la réponse d’ensemble',
  );
  const operations = service('Opérations');
  await expect(operations).toContainText('différent de la réponse d’ensemble');
  await expect(operations.getByLabel(/dans la réponse d’ensemble seulement/)).toHaveValue(
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
    .getByRole('region', { name: 'Answers of the network' })
    .getByRole('listitem')
    .filter({ hasText: 'Operations' });
  await alone.getByRole('button', { name: 'Ask Operations' }).click();
  await expect(alone).toContainText('differs from the whole answer');
});

test('unreadable records are counted beside the readable ones', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ER667ZZ/data');
  await signIn();
  const service = page
    .getByRole('region', { name: 'Réponses du réseau' })
    .getByRole('listitem')
    .filter({ hasText: 'Opérations' });
  await service.getByRole('button', { name: 'Interroger Opérations' }).click();
  await expect(service).toContainText(
    'Dans la réponse d’ensemble : 1 enregistrement, et 4 illisibles',
  );
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

test('every row is shown as it was received, with all its fields, and found by any of them, without asking again', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('data');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const received = page.getByRole('region', { name: 'Tout ce qui a été reçu', exact: true });
  const lines = received.getByRole('region', { name: 'Lignes de facture reçues' });
  const clients = received.getByRole('region', { name: 'Clients reçus' });
  await expect(lines.getByRole('listitem')).toHaveCount(18);
  const first = clients.getByRole('listitem').first();
  for (const field of [
    'SIRET de l’atelier',
    'Téléphone professionnel',
    'Date de naissance',
    'VIN',
  ]) {
    await expect(first.getByRole('term').filter({ hasText: field })).toBeVisible();
  }
  await expect(first).toContainText('32635721700024');
  await expect(lines.getByRole('listitem').first().getByRole('term')).toHaveCount(17);

  // With the keyboard alone.
  const field = received.getByRole('searchbox', { name: 'Chercher dans ce qui a été reçu' });
  await field.focus();
  await page.keyboard.type('plaq citroen');
  await expect(lines.getByRole('status').first()).toHaveText(/^\d sur 18$/);
  await expect(lines.getByRole('listitem').first()).toContainText(/PLAQ/);
  await expect(clients).toContainText('Aucune ligne reçue ne contient ces mots.');
  await expect(page).not.toHaveURL(/plaq/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(lines.getByRole('listitem')).toHaveCount(18);
  await expectAccessible();
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('why nothing was received is said, and a long history is shown in parts', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/TX600ZZ/data');
  await signIn();
  const lines = page.getByRole('region', { name: 'Lignes de facture reçues', exact: true });
  await expect(lines.getByRole('listitem')).toHaveCount(25);
  await lines.getByRole('button', { name: 'Afficher la suite' }).click();
  await expect(lines.getByRole('listitem')).toHaveCount(50);
  await page.goto('/trif/vehicles/ER204ZZ/data');
  await expect(page.getByText('Aucun fichier d’adhérent ne contient de ligne')).toBeVisible();
  await switchToEnglish(page);
  await expect(page.getByText('No member’s file names a customer of this vehicle.')).toBeVisible();
});
