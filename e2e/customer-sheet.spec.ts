import { expect, plain, test } from './fixtures.ts';

test('the customer’s sheet is one A4 page, whatever the vehicle', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123/sheet/customer');
  await signIn();
  for (const plate of ['ABC123', 'TX600ZZ', 'ER666ZZ', 'ER667ZZ', 'ER204ZZ']) {
    await page.goto(`/trif/vehicles/${plate}/sheet/customer`);
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), plate).toHaveLength(1);
  }
});

test('it says which car, what is due and when, and whom to ask, in the customer’s language', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.clock.setFixedTime('2026-11-25T10:00:00');
  await page.goto('/trif/vehicles/ABC123/sheet');
  await signIn();
  await page.getByRole('link', { name: 'Fiche client' }).click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet/customer');
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('Préparé pour Phillipe Dupont');
  await expect(sheet).toContainText('H2N AUTOMOBILE');
  await expect(sheet).toContainText('ABC123');
  await expect(sheet).toContainText('Citroën C5');
  await expect(sheet.getByRole('row', { name: 'révision dès que possible' })).toBeVisible();
  await expect(sheet).toContainText('plaquettes de frein');
  await page.getByLabel('Téléphone du garage').fill('01 47 72 20 00');
  await page.getByLabel('Adresse du garage').fill('3 quai Gallieni, 92150 Suresnes');
  await expect(sheet).toContainText('01 47 72 20 00');
  await expect(sheet).toContainText('3 quai Gallieni, 92150 Suresnes');
  await expectAccessible();
  expect(plain(await sheet.innerText())).not.toMatch(
    /estim|douteu|distribution|filtre à air|relance|autorisé|API|93820000/i,
  );

  // The page stays in French for whoever prints it.
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet/customer?for=en');
  await expect(
    sheet.getByRole('row', { name: 'routine service as soon as you can' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await page.getByRole('link', { name: 'Fiche du garage' }).click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet');
});

test('where nothing is known for certain, it doesn’t say that nothing is due', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ER204ZZ/sheet/customer');
  await signIn();
  await expect(page.getByRole('article')).toContainText('Demandez-nous ce qui est à prévoir.');
});

for (const width of [320, 390]) {
  test(`its settings stay within their frame on a screen of ${width} pixels`, async ({
    page,
    signIn,
  }) => {
    await page.goto('/trif/vehicles/ABC123/sheet/customer');
    await signIn();
    await page.setViewportSize({ width, height: 844 });
    const frame = page.getByRole('region', { name: 'Ce qui est sur la fiche' });
    for (const field of ['Jour', 'Heure', 'Durée', 'Téléphone du garage']) {
      await expect(frame.getByLabel(field)).toBeVisible();
      const [outer, inner] = [
        await frame.boundingBox(),
        await frame.getByLabel(field).boundingBox(),
      ];
      const rightOf = (box: typeof outer) => (box ? box.x + box.width : Number.NaN);
      expect(rightOf(inner), field).toBeLessThan(rightOf(outer));
    }
  });
}
