import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect } from './fixtures.ts';
import { test } from './line-fixtures.ts';

// The browser reports each request that doesn't get through.
test.use({ expectedConsole: [/ERR_|a part of the application did not come/] });

for (const { where, viewport, words } of [
  {
    where: 'in French on a desktop',
    viewport: { width: 1440, height: 900 },
    words: {
      name: 'Identifiant',
      password: 'Mot de passe',
      signIn: 'Se connecter',
      demo: /adhérent/,
      offline: 'Vous êtes hors ligne',
      gone: 'Une partie de la page n’a pas pu être chargée',
    },
  },
  {
    where: 'in English on a phone',
    viewport: { width: 390, height: 844 },
    words: {
      name: 'Username',
      password: 'Password',
      signIn: 'Sign in',
      demo: /garage member/,
      offline: 'You are offline',
      gone: 'A part of the page could not be loaded',
    },
  },
]) {
  test.describe(`at the sign-in ${where}`, () => {
    test.use({ viewport });
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const signsIn = async (page: Page) => {
      await button(page, words.signIn).click();
      await expect(
        page.getByRole('banner').getByRole('link', { name: 'Vision 360' }),
      ).toBeVisible();
    };
    test.beforeEach(async ({ page }) => {
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      await page.goto('/');
      // A page waits a moment for its other tabs; it fetches what a sign-in needs later than this.
      await page.clock.runFor(1000);
      if (words.name === 'Username') await button(page, 'English').click();
      await expect(button(page, words.signIn)).toBeVisible();
    });

    test('what was typed stays when the network goes, and signs in once it is back', async ({
      page,
      context,
      expectAccessible,
    }) => {
      const name = page.getByRole('textbox', { name: words.name });
      await name.fill(accounts.member.username);
      await page.getByLabel(words.password).fill(accounts.member.password);
      await page.clock.resume();
      // It has come with what a sign-in needs, and is empty while the network is there.
      await expect(page.getByRole('status', { includeHidden: true })).toBeAttached();
      await context.setOffline(true);
      await expect(page.getByText(words.offline)).toBeVisible();
      await button(page, words.signIn).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(name).toHaveValue(accounts.member.username);
      await expect(page.getByLabel(words.password)).toHaveValue(accounts.member.password);
      await expectAccessible();
      await context.setOffline(false);
      await expect(page.getByText(words.offline)).toBeHidden();
      await signsIn(page);
    });

    test('so it does if the network went before the page had everything', async ({
      page,
      context,
    }) => {
      await context.setOffline(true);
      await page.clock.resume();
      await page.getByRole('button', { name: words.demo }).first().click();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(words.gone);
      const name = page.getByRole('textbox', { name: words.name });
      await name.fill(accounts.member.username);
      await page.getByLabel(words.password).fill(accounts.member.password);
      await button(page, words.signIn).click();
      await expect(name).toHaveValue(accounts.member.username);
      await context.setOffline(false);
      await expect(alert).toBeHidden();
      await expect(page.getByLabel(words.password)).toHaveValue(accounts.member.password);
      await signsIn(page);
    });
  });
}

for (const { where, viewport, isNoticed, words } of [
  {
    where: 'although the browser noticed nothing, in French on a desktop',
    viewport: { width: 1440, height: 900 },
    isNoticed: false,
    words: {
      switch: null,
      name: 'Identifiant',
      password: 'Mot de passe',
      signIn: 'Se connecter',
      gone: 'Une partie de la page n’a pas pu être chargée',
    },
  },
  {
    where: 'when the browser is connected again, in English on a phone',
    viewport: { width: 390, height: 844 },
    isNoticed: true,
    words: {
      switch: 'English',
      name: 'Username',
      password: 'Password',
      signIn: 'Sign in',
      gone: 'A part of the page could not be loaded',
    },
  },
]) {
  test(`after a sign-in, a page whose code did not come is there when the line is back, ${where}`, async ({
    page,
    line,
    context,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/trif/planner');
    if (words.switch) await page.getByRole('button', { name: words.switch }).click();
    await page.getByRole('textbox', { name: words.name }).fill(accounts.member.username);
    await page.getByLabel(words.password).fill(accounts.member.password);
    // The answer to the sign-in passes, and the code of the page behind it doesn't.
    line.holdFiles('/token');
    await page.getByRole('button', { name: words.signIn, exact: true }).click();
    const isSignedIn = () => page.evaluate(() => JSON.stringify(sessionStorage).includes('token'));
    await expect.poll(isSignedIn).toBe(true);
    if (isNoticed) await context.setOffline(true);
    line.cut();
    line.release();
    await expect(page.getByRole('alert')).toContainText(words.gone);
    line.mend();
    if (isNoticed) await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Agenda|Planner/);
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page).toHaveURL('/trif/planner');
  });
}
