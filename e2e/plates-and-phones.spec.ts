import { expect, switchToEnglish, test } from './fixtures.ts';

const seen = [
  ['F AB-123-CD', 'AB-123-CD'],
  ['AB-123-CD 75', 'AB-123-CD'],
  ['0123 AB 75', '123 AB 75'],
  ['AB-l23-CD', 'AB-123-CD'],
  ['AB-123-VU', 'AB-123-VV'],
  ['AB-D23-CD', 'AB-023-CD'],
  ['AB-12G-CD', 'AB-126-CD'],
] as const;

test('text printed beside a plate number, or characters often misread, get a proposal', async ({
  page,
  signIn,
}) => {
  await signIn();
  const hint = page.getByRole('search');
  for (const [typed, meant] of seen) {
    await page.getByLabel('Immatriculation').fill(typed);
    await expect(hint.getByRole('button', { name: meant, exact: true })).toBeVisible();
    await expect(hint).toContainText('Format non reconnu');
  }
  await hint.getByRole('button', { name: 'AB-126-CD' }).click();
  await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-126-CD');
});

test('rare French plates are called an unknown format, and nothing else is proposed', async ({
  page,
  signIn,
}) => {
  await signIn();
  const hint = page.getByRole('search');
  for (const typed of ['AB 123 C', 'E 123 CD 45', '1234 TTA 75', '0001-AAA', '123 AU 75']) {
    await page.getByLabel('Immatriculation').fill(typed);
    await expect(hint).toContainText('Format non reconnu : la recherche reste possible.');
    await expect(hint).not.toContainText('Ou bien');
  }
  await switchToEnglish(page);
  await page.getByLabel('Licence plate').fill('AB 123 C');
  await expect(hint).toContainText('Unrecognised format: you can still search for it.');
});

test('a provisional plate warns that its history may be another vehicle’s', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn();
  await page.getByLabel('Immatriculation').fill('ww 600 zz');
  await expect(page.getByRole('search')).toContainText(
    'l’historique peut être celui d’un autre véhicule',
  );
  await page.keyboard.press('Enter');
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await expect(header).toContainText('l’historique peut être celui d’un autre.');
  await expectAccessible();
  await page.getByRole('link', { name: 'Fiche' }).click();
  await expect(page.getByRole('article')).toContainText('l’historique peut être celui d’un autre.');
  await switchToEnglish(page);
  await expect(page.getByRole('article')).toContainText('this history may be another one’s.');
});

test('each phone number in a field can be called, except service numbers', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/WW600ZZ');
  await signIn();
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  for (const [shown, dialled] of [
    ['06 39 98 12 34', 'tel:+262639981234'],
    ['07 09 01 23 45', 'tel:+590709012345'],
    ['03 53 01 12 34', 'tel:+33353011234'],
  ] as const) {
    await expect(header.getByRole('link', { name: `Appeler le ${shown}` })).toHaveAttribute(
      'href',
      dialled,
    );
  }
  await expect(header).toContainText('08 25 12 34 56 (numéro spécial)');
  // There is nothing to propose, so nothing is said of calls that would.
  await expect(page.getByText('Rien à dire')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Avant de proposer' })).toHaveCount(0);
  await expect(header.getByRole('link', { name: '08 25 12 34 56' })).toHaveCount(0);
  await switchToEnglish(page);
  await expect(page.getByRole('region', { name: 'Vehicle', exact: true })).toContainText(
    '08 25 12 34 56 (service number)',
  );
});
