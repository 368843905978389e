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

test('a number that nobody has is looked up as a plate only by whoever chooses that', async ({
  page,
}) => {
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.pressSequentially('06 55 44 33 22');
  const asPlate = page.getByRole('option', { name: 'comme plaque' });
  await expect(asPlate).toBeVisible();
  await field.press('Enter');
  await expect(field).toBeVisible();
  await expect(asPlate).not.toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL('/');
  await field.press('ArrowDown');
  await expect(asPlate).toHaveAttribute('aria-selected', 'true');
});
