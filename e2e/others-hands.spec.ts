import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, test } from './fixtures.ts';

const { member } = accounts;

/** As a password manager or the browser's own autofill does it: without a single key. */
const putIn = (page: Page, label: string, value: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).evaluate((field, text) => {
    if (field instanceof HTMLInputElement) field.value = text;
  }, value);

/** What the browser asks before the page goes, and that somebody stays. */
async function reloadAsks(page: Page): Promise<boolean> {
  let isAsked = false;
  page.once('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  await page.reload({ timeout: 3000 }).catch(() => undefined);
  return isAsked;
}

test('a password manager knows the fields, and what it puts in counts', async ({ page }) => {
  await page.goto('/login');
  const name = page.getByRole('textbox', { name: 'Identifiant' });
  const password = page.getByLabel('Mot de passe');
  await expect(name).toHaveAttribute('autocomplete', 'username');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  await putIn(page, 'Identifiant', member.username);
  await putIn(page, 'Mot de passe', member.password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
});

test.describe('after the session has ended', () => {
  test.use({ expectedConsole: [/status of 401/] });

  test('the dialog that asks for the password is a form with the same two fields', async ({
    page,
    signIn,
  }) => {
    await page.goto('/trif/planner');
    await signIn();
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(sessionStorage)) {
        sessionStorage.setItem(key, value.replace(/"token":"[^"]*"/, '"token":"forgotten"'));
      }
    });
    await page.goto('/trif/vehicles/ABC123');
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    const name = dialog.getByRole('textbox', { name: 'Identifiant' });
    await expect(name).toHaveAttribute('autocomplete', 'username');
    await expect(name).toHaveValue(member.username);
    const password = dialog.getByLabel('Mot de passe', { exact: true });
    await expect(password).toHaveAttribute('autocomplete', 'current-password');
    const isOneForm = await password.evaluate(
      (field) =>
        field instanceof HTMLInputElement &&
        field.form?.elements.namedItem('username') instanceof HTMLInputElement,
    );
    expect(isOneForm).toBe(true);
    await putIn(page, 'Mot de passe', member.password);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });
});

test('a reload in the middle keeps the day’s list and a period, and asks before a written message is lost', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/planner');
  await signIn();
  const list = page.getByRole('textbox', { name: 'Plaques du jour' });
  await list.fill('9h30 ABC123');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage })))
    .toContain('9h30');
  await page.reload();
  await expect(list).toHaveValue('9h30 ABC123');

  await page.goto('/trif/members/920150/campaigns/all?to=2020-12-31');
  await expect(page.getByText(/toutes les pages lues à/)).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/to=2020-12-31/);
  await expect(page.getByLabel('au', { exact: true })).toHaveValue('2020-12-31');

  await page.goto('/trif/vehicles/ABC123');
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  const text = page.getByRole('dialog').getByRole('textbox', { name: 'Texte' });
  await text.click();
  await page.keyboard.type('Bonjour, ');
  expect(await reloadAsks(page)).toBe(true);
  await expect(text).toHaveValue(/Bonjour, /);
  // Written back to what was proposed, nothing is lost.
  await page.getByRole('button', { name: 'Revenir à la proposition' }).click();
  expect(await reloadAsks(page)).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
});
