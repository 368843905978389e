import type { Page } from '@playwright/test';
import { type Account, accounts } from './accounts.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';

const { member, manager } = accounts;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const password = (page: Page) => page.getByLabel(/^(Mot de passe|Password)$/);

async function openVehicle(page: Page, signIn: () => Promise<void>): Promise<void> {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(heading(page)).toHaveText('Citroën C5');
}

/** With the keyboard only, on the form that this tab shows. */
async function typeSignIn(page: Page, { username, password: secret }: Account): Promise<void> {
  await page.getByRole('textbox', { name: /^(Identifiant|Username)$/ }).focus();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
}

for (const { device, viewport } of [
  { device: 'desktop', viewport: { width: 1440, height: 900 } },
  { device: 'phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test('who is signed in is so in every tab that opens, however it opens', async ({
      page,
      context,
    }) => {
      await page.goto('/');
      await typeSignIn(page, member);
      await page.getByLabel('Immatriculation').fill('ABC123');
      await page.keyboard.press('Enter');
      await expect(heading(page)).toHaveText('Citroën C5');

      // Its address, opened by hand: this tab has no opener.
      const second = await context.newPage();
      await second.goto('/trif/vehicles/ABC123/forecasts');
      await expect(heading(second)).toHaveText('Citroën C5');
      await expect(second).toHaveURL('/trif/vehicles/ABC123/forecasts');

      // A link in a new tab.
      await page.goto('/');
      const opened = context.waitForEvent('page');
      await page.getByRole('link', { name: 'Vision 360' }).click({ modifiers: ['ControlOrMeta'] });
      const third = await opened;
      await expect(third.getByLabel('Immatriculation')).toBeVisible();

      // A tab keeps its session when it is reloaded, whoever else is there.
      await page.close();
      await third.close();
      await second.reload();
      await expect(heading(second)).toHaveText('Citroën C5');
    });
  });
}

test('in English, from the keyboard: signing out in one tab signs out in all', async ({
  page,
  signIn,
  context,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await switchToEnglish(page);
  const second = await context.newPage();
  await second.goto('/trif/planner');
  await expect(heading(second)).toContainText('Planner');
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await expect(heading(page)).toHaveText('Sign in');
  await expect(heading(second)).toHaveText('Sign in');
  expect(await second.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('token');
  // The next to sign in, in either, is signed in to both.
  await typeSignIn(second, member);
  await expect(second.getByLabel('Licence plate')).toBeVisible();
  await expect(page.getByLabel('Licence plate')).toBeVisible();
});

test('without another tab, and after signing out, a new tab asks for the password', async ({
  page,
  signIn,
  context,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await expect(password(page)).toBeVisible();
  await signIn();
  await expect(heading(page)).toHaveText('Citroën C5');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(password(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto('/trif/vehicles/ABC123');
  await expect(second).toHaveURL(/\/login/);
  await expect(password(second)).toBeVisible();
});

test('a tab that was elsewhere while its user signed out does not come back signed in', async ({
  page,
  signIn,
  context,
}) => {
  await openVehicle(page, signIn);
  const second = await context.newPage();
  await second.goto('/trif/planner');
  await expect(heading(second)).toContainText('Agenda');
  await second.goto('/docs');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(password(page)).toBeVisible();
  await second.goBack();
  await expect(password(second)).toBeVisible();
  expect(await second.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('token');
});

test.describe('a token that the API no longer takes', () => {
  test.use({ expectedConsole: [/status of 401/] });

  /** Like after two hours at the counter: the tab still holds a token, but the API doesn't know it. */
  const loseToken = async (page: Page) => {
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(sessionStorage)) {
        sessionStorage.setItem(key, value.replace(/"token":"[^"]*"/, '"token":"forgotten"'));
      }
    });
    await page.reload();
  };
  const ended = (page: Page) => page.getByRole('dialog', { name: 'Votre session est terminée' });

  test('ends in every tab at once, and the password is asked for once for all', async ({
    page,
    signIn,
    context,
  }) => {
    await page.goto('/trif/planner');
    await signIn();
    await loseToken(page);
    await expect(heading(page)).toContainText('Agenda');
    const second = await context.newPage();
    await second.goto('/trif/planner');
    await expect(heading(second)).toContainText('Agenda');
    // The first call since then.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ABC123');
    await page.keyboard.press('Enter');
    await expect(ended(page)).toBeVisible();
    await expect(ended(second)).toBeVisible();
    await expect(password(second)).toBeFocused();
    await second.keyboard.type(member.password);
    await second.keyboard.press('Enter');
    await expect(ended(second)).toBeHidden();
    await expect(ended(page)).toBeHidden();
    // It asks again for what was refused.
    await expect(heading(page)).toHaveText('Citroën C5');
    await expect(second).toHaveURL('/trif/planner');
  });

  test('is handed to nobody; who signs in in a new tab has renewed the old one', async ({
    page,
    signIn,
    context,
  }) => {
    await openVehicle(page, signIn);
    await loseToken(page);
    await expect(ended(page)).toBeVisible();
    const second = await context.newPage();
    await second.goto('/trif/vehicles/ABC123/client');
    await expect(password(second)).toBeVisible();
    await typeSignIn(second, member);
    await expect(heading(second)).toHaveText('Citroën C5');
    await expect(ended(page)).toBeHidden();
    await expect(heading(page)).toHaveText('Citroën C5');
  });
});

test('two accounts in two tabs stay apart, and a new tab gets the one that was used last', async ({
  page,
  context,
}) => {
  const who = (tab: Page) => tab.getByRole('banner');
  await page.goto('/');
  const second = await context.newPage();
  await second.goto('/');
  // Whoever types wants an account of their own.
  await second.getByRole('textbox', { name: 'Identifiant' }).fill(manager.username);
  await typeSignIn(page, member);
  await expect(who(page)).toContainText(member.username);
  await expect(password(second)).toBeVisible();
  await second.getByLabel('Mot de passe').fill(manager.password);
  await second.keyboard.press('Enter');
  await expect(who(second)).toContainText(manager.username);
  await expect(who(page)).toContainText(member.username);

  const third = await context.newPage();
  await third.goto('/trif/planner');
  await expect(who(third)).toContainText(manager.username);
  await third.close();
  await page.getByLabel('Immatriculation').click();
  const fourth = await context.newPage();
  await fourth.goto('/trif/planner');
  await expect(who(fourth)).toContainText(member.username);

  await fourth.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(password(fourth)).toBeVisible();
  await expect(password(page)).toBeVisible();
  await expect(who(second)).toContainText(manager.username);
});
