import type { Page, Request } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, openPanel } from './fixtures.ts';
import { test } from './line-fixtures.ts';

const { member, manager } = accounts;

const isSignIn = (request: Request) => request.url().includes('/token');

/**
 * Like after two hours at the counter: the tab still holds a token, but the API doesn't know it.
 */
async function loseSession(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(sessionStorage)) {
      sessionStorage.setItem(key, value.replace(/"token":"[^"]*"/, '"token":"forgotten"'));
    }
  });
  await page.reload();
}

test.describe('a session that has ended', () => {
  test.use({ expectedConsole: [/status of 40[01]/] });

  test('is not opened again by an answer that comes after signing out', async ({
    page,
    signIn,
    line,
  }) => {
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await loseSession(page);
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.getByLabel('Mot de passe').fill('pas le bon');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Mot de passe').fill(member.password);
    line.hold();
    const asked = page.waitForRequest(isSignIn);
    const over = Promise.race([
      page.waitForEvent('requestfinished', isSignIn),
      page.waitForEvent('requestfailed', isSignIn),
    ]);
    await page.keyboard.press('Enter');
    await asked;
    await dialog.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL(/\/login/);
    line.release();
    await over;
    await page.goto('/trif/vehicles/ABC123');
    await expect(page).toHaveURL(/\/login/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connexion');
  });

  test('can’t be continued by somebody else', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await loseSession(page);
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    // Programs that fill in passwords write into fields that a person can't change.
    await dialog.getByRole('textbox', { name: 'Identifiant' }).evaluate((field, name) => {
      if (field instanceof HTMLInputElement) field.value = name;
    }, manager.username);
    const asked = page.waitForRequest(isSignIn);
    await dialog.getByLabel('Mot de passe').fill(member.password);
    await page.keyboard.press('Enter');
    expect((await asked).postDataJSON()).toMatchObject({ username: member.username });
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('banner')).toContainText(member.username);
  });
});

test.describe('calls under way when somebody signs out', () => {
  test.use({ expectedConsole: [/status of 500/] });

  test('are given up, and the next person to sign in finds nothing of them', async ({
    page,
    signIn,
    line,
  }) => {
    await page.goto('/trif/vehicles/ER361ZZ/invoices');
    await signIn();
    const retry = page.getByRole('tabpanel').getByRole('alert').getByRole('button');
    await expect(retry).toHaveText('Réessayer');
    const asked = page.waitForRequest(/vehicule\/factures/);
    const givenUp = page.waitForEvent('requestfailed', (request) =>
      request.url().includes('/vehicule/factures'),
    );
    line.hold();
    await retry.click();
    await asked;
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL('/login');
    await givenUp;
    line.release();
    await signIn(manager);
    await expect(page.getByLabel('Immatriculation')).toBeVisible();
    await expect(page.getByText('Vus récemment')).toBeHidden();
  });
});

test.describe('going back after signing out', () => {
  const isHeading = (page: Page, name: string) =>
    expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  /**
   * The browser brings the page back as it was left; Chromium doesn't do that under test, so the
   * story does.
   */
  const comeBack = (page: Page) =>
    page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });

  test('a page from the browser’s cache is only shown within its own session', async ({
    page,
    signIn,
    browser,
    line,
  }) => {
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await isHeading(page, 'Citroën C5');
    // In the same session, it stays as it was.
    const documents: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents.push(request.url());
    });
    await comeBack(page);
    await openPanel(page, 'Client');
    await expect(page.getByRole('region', { name: 'M. Phillipe Dupont' })).toBeVisible();
    expect(documents).toEqual([]);
    // A later page in the tab has signed out.
    await page.evaluate(() => sessionStorage.clear());
    await comeBack(page);
    await expect(page).toHaveURL('/login?next=%2Ftrif%2Fvehicles%2FABC123%2Fclient');
    await isHeading(page, 'Connexion');
    // A later page in the tab has signed in as somebody else.
    await signIn();
    await isHeading(page, 'Citroën C5');
    const other = await browser.newPage({ baseURL: line.origin });
    await other.goto('/login');
    await other.getByLabel('Réseau').selectOption(manager.network);
    await other.getByRole('textbox', { name: 'Identifiant' }).fill(manager.username);
    await other.getByLabel('Mot de passe').fill(manager.password);
    await other.keyboard.press('Enter');
    await expect(other.getByRole('banner')).toContainText(manager.username);
    const theirs = await other.evaluate(() => Object.entries(sessionStorage));
    await other.close();
    await page.evaluate((entries) => {
      for (const [key, value] of entries) sessionStorage.setItem(key, value);
    }, theirs);
    await comeBack(page);
    await expect(page.getByRole('banner')).toContainText(manager.username);
  });

  test('a page that was left for another document is not shown', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await isHeading(page, 'Citroën C5');
    await page.goto('/docs');
    await page.goBack();
    await isHeading(page, 'Citroën C5');
    await page.goto('/trif/planner');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL('/login');
    await page.goBack();
    await expect(page).toHaveURL('/login?next=%2Ftrif%2Fvehicles%2FABC123');
    await isHeading(page, 'Connexion');
  });
});
