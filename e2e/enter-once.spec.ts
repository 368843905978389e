import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/');
  await signIn();
  await page.keyboard.press('Control+k');
});

test('Enter that is held down reads the campaigns and opens nobody', async ({ page }) => {
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.pressSequentially('martin');
  await expect(page.getByRole('option').first()).toBeVisible();
  // The second one is the key's own repetition.
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('option', { name: /MARTIN/ }).first()).toBeVisible();
  await expect(field).toBeVisible();
  await expect(page).toHaveURL('/');
});

test.describe('a number that nobody has', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('is looked up as a plate only by whoever chooses that', async ({ page }) => {
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.pressSequentially('06 55 44 33 22');
    await expect(page.getByRole('option', { name: 'comme plaque' })).toBeVisible();
    await field.press('Enter');
    await expect(field).toBeVisible();
    await expect(page).toHaveURL('/');
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page).toHaveURL('/trif/vehicles/0655443322');
  });
});
