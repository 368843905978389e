import { expect, test } from './fixtures.ts';

test.describe('one wrong letter', () => {
  test.use({ expectedConsole: [/status of (404|500)/] });

  test('is mended in the plate field of the vehicle, on a phone and by the keyboard alone', async ({
    page,
    openSample,
  }) => {
    await openSample('invoices');
    const field = page.getByLabel('Immatriculation');
    await expect(field).toHaveValue('ABC123');
    await page.setViewportSize({ width: 390, height: 844 });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('4');
    // Until Enter it is still the car in sight.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/trif/vehicles/ABC124');
    await expect(
      page.getByRole('heading', { name: 'Aucun véhicule trouvé pour ABC124' }),
    ).toBeVisible();
    await expect(field).toHaveValue('ABC124');
    await field.fill('ER-500-ZZ');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Le véhicule ER-500-ZZ n’a pas pu être lu');
    await expect(field).toHaveValue('ER-500-ZZ');
    await field.fill('abc 123');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await expect(field).toHaveValue('ABC123');
  });

  test('is mended on the sheet, which is printed without the field', async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    await page.getByRole('link', { name: 'Fiche' }).click();
    // The vehicle's own field, which stays until the sheet is there, has the same plate in it.
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    const field = page.getByLabel('Immatriculation');
    await expect(field).toHaveValue('ABC123');
    await page.emulateMedia({ media: 'print' });
    await expect(field).toBeHidden();
    await page.emulateMedia({ media: null });
    await field.fill('FD106DM');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/trif/vehicles/FD106DM/sheet');
  });

  test('is mended in an address that is no page', async ({ page, signIn }) => {
    await page.goto('/trif/vehicule/AB-123-CE');
    await signIn();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
    await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-123-CE');
    await page.getByLabel('Immatriculation').fill('ABC123');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });

  test('what was typed while the vehicle was on its way is still there when it comes', async ({
    page,
    signIn,
  }) => {
    await page.goto('/trif/vehicles/ER003ZZ');
    await signIn();
    await expect(page.getByRole('status').filter({ hasText: 'Chargement' })).toBeVisible();
    await page.getByLabel('Immatriculation').fill('ER-004-ZZ');
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
    await expect(page.getByLabel('Immatriculation')).toHaveValue('ER-004-ZZ');
    await expect(page.getByText('Lue comme')).toBeVisible();
  });
});
