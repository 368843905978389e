import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { clickTwice, expect, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';
import { test as onOwnServer } from './own-server.ts';

/** How often a token has been asked for since. */
function countSignIns(page: Page): () => number {
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/token')) asked += 1;
  });
  return () => asked;
}

test('a member signs in and lands on the search', async ({ page, signIn, expectAccessible }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/login');
  await expect(page).toHaveTitle('Connexion · Vision 360');
  await expectAccessible();
  await signIn();
  await expect(page).toHaveURL('/');
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  await expectAccessible();
});

test.describe('a wrong password', () => {
  test.use({ expectedConsole: [/status of 40[01]/] });

  onOwnServer(
    'is refused with what to do next, and loses nothing that was typed',
    async ({ page, expectAccessible }) => {
      await page.goto('/login');
      await page.getByLabel('Réseau').selectOption(accounts.other.network);
      await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.other.username);
      await page.getByLabel('Mot de passe').fill('pas le bon');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText(
        'Identifiant ou mot de passe non reconnu',
      );
      await expect(page.getByRole('textbox', { name: 'Identifiant' })).toHaveValue(
        accounts.other.username,
      );
      await expect(page.getByLabel('Réseau')).toHaveValue(accounts.other.network);
      await expect(page.getByLabel('Mot de passe')).toBeFocused();
      await expectAccessible();
      await page.keyboard.type(accounts.other.password);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
    },
  );

  test('isn’t sent again and again while a key is held down', async ({ page }) => {
    const asked = countSignIns(page);
    await page.goto('/login');
    // A name that nobody has, because wrong guesses are counted by account.
    await page.getByRole('textbox', { name: 'Identifiant' }).fill(`personne-${randomUUID()}`);
    await page.getByLabel('Mot de passe').fill('pas le bon');
    await page.keyboard.down('Enter');
    await expect(page.getByRole('alert')).toContainText('Identifiant ou mot de passe non reconnu');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('alert')).toContainText('Username or password not recognised');
    expect(asked()).toBe(1);
  });
});

test('an empty form says what is missing, field by field', async ({ page, expectAccessible }) => {
  await page.goto('/login');
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Identifiant' })).toHaveAccessibleDescription(
    'À remplir.',
  );
  await expect(page.getByRole('textbox', { name: 'Identifiant' })).toBeFocused();
  await expect(page.getByLabel('Mot de passe')).toHaveAccessibleDescription('À remplir.');
  await expectAccessible();
});

test('the page warns about Caps Lock while the password is typed', async ({ page }) => {
  await page.goto('/login');
  const password = page.getByLabel('Mot de passe');
  await password.focus();
  await password.dispatchEvent('keyup', { key: 'A', modifierCapsLock: true });
  await expect(password).toHaveAccessibleDescription('La touche Verr. Maj. est active.');
  await password.dispatchEvent('keyup', { key: 'a', modifierCapsLock: false });
  await expect(page.getByText('Verr. Maj.')).toBeHidden();
});

test('the password shows that it has the focus as its neighbours do', async ({ page }) => {
  await page.goto('/login');
  const name = page.getByRole('textbox', { name: 'Identifiant' });
  const password = page.getByLabel('Mot de passe');
  /** Of the field, or of the box around it that one takes for the field. */
  const ring = (field: typeof name) =>
    field.evaluate((input) => {
      for (let at: Element | null = input; at; at = at.parentElement) {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
        const { width } = at.getBoundingClientRect();
        if (outlineStyle !== 'none') return { outlineStyle, outlineWidth, outlineColor, width };
      }
      return null;
    });
  await name.focus();
  const wanted = await ring(name);
  expect(wanted).not.toBeNull();
  await page.keyboard.press('Tab');
  await expect(password).toBeFocused();
  expect(await ring(password)).toEqual(wanted);
});

test('a link to a page leads through sign-in to that page', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123/forecasts');
  await expect(page).toHaveURL('/login?next=%2Ftrif%2Fvehicles%2FABC123%2Fforecasts');
  await signIn();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/forecasts');
  await expect(page.getByRole('tab', { name: 'Prévisions' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a return address of another site is not followed', async ({ page, signIn }) => {
  await page.goto('/login?next=%2F%2Fevil.example');
  await signIn();
  await expect(page).toHaveURL('/');
});

test('a device from which somebody has signed in before is recognised', async ({
  page,
  signIn,
}) => {
  const call = () => page.waitForRequest((request) => request.url().endsWith('/token'));
  const cookieOf = async (sent: ReturnType<typeof call>) =>
    (await (await sent).allHeaders()).cookie ?? '';
  await page.goto('/login');
  const first = call();
  await signIn();
  expect(await cookieOf(first)).toBe('');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  const second = call();
  await signIn();
  expect(await cookieOf(second)).toContain('vision360-device');
  // Other calls show only by their token who is asking.
  const vehicle = page.waitForRequest(/vision360\?/);
  await page.getByLabel('Immatriculation').fill('ABC123');
  await page.keyboard.press('Enter');
  expect(await (await vehicle).allHeaders()).not.toHaveProperty('cookie');
});

test('a demonstration account signs in with one click', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('region', { name: 'Démonstration' }).getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
});

test('the session survives a reload, and signing out forgets it and what it had loaded', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('C5');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('C5');
  await page.goto('/login');
  await expect(page).toHaveURL('/');
  await page.goto('/trif/vehicles/ABC123');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('C5');
  const stored = await page.evaluate(() => [
    JSON.stringify(sessionStorage),
    JSON.stringify(localStorage),
  ]);
  expect(stored[0]).toContain('token');
  expect(stored[1]).not.toContain('token');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page).toHaveURL('/login');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('token');
  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/login');
  await signIn();
  await expect(page.getByLabel('Immatriculation')).toBeVisible();
  await expect(page.getByText('Vus récemment')).toBeHidden();
});

test('English can be chosen, is remembered, and is sent to the API', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123/invoices');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.getByRole('button', { name: 'Français' }).click();
  await signIn();
  await expect(page.getByRole('tab', { name: 'Factures' })).toBeVisible();
  const asked = page.waitForRequest((request) => request.url().includes('vision360?lang=en'));
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await asked;
  await expect(page.getByRole('tab', { name: 'Invoices' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('a double click signs in once', async ({ page }) => {
  const asked = countSignIns(page);
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.member.username);
  await page.getByLabel('Mot de passe').fill(accounts.member.password);
  await clickTwice(page.getByRole('button', { name: 'Se connecter', exact: true }));
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  expect(asked()).toBe(1);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await clickTwice(page.getByRole('region', { name: 'Démonstration' }).getByRole('button').first());
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  expect(asked()).toBe(2);
});

onLine('on a slow line it is sent once, however often it is clicked', async ({ page, line }) => {
  const asked = countSignIns(page);
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.member.username);
  await page.getByLabel('Mot de passe').fill(accounts.member.password);
  const button = page.getByRole('button', { name: 'Se connecter', exact: true });
  // From here on the code of the next page doesn't come, so the form stays.
  line.holdFiles('/token');
  await button.click();
  const isSignedIn = () => page.evaluate(() => JSON.stringify(sessionStorage).includes('token'));
  await expect.poll(isSignedIn).toBe(true);
  const demonstration = page.getByRole('region', { name: 'Démonstration' }).getByRole('button');
  for (const pressed of [button, demonstration.first(), button]) {
    await pressed.click({ force: true });
    await page.getByLabel('Mot de passe').press('Enter');
  }
  line.release();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(accounts.member.username);
  expect(asked()).toBe(1);
});

test.describe('a form that the browser itself submits', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('puts nothing that was typed into the address', async ({ page, signIn }) => {
    const sendAsBrowser = async (form = 0) => {
      const loaded = page.waitForEvent('load');
      await page.evaluate((at) => document.forms[at]?.submit(), form);
      await loaded;
    };
    await page.goto('/login');
    await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.member.username);
    await page.getByLabel('Mot de passe').fill(accounts.member.password);
    await sendAsBrowser();
    await expect(page).toHaveURL('/login');
    await page.goto('/login');
    await signIn(accounts.manager);
    for (const path of ['/', '/trif/planner', '/trif/campaigns', '/trif/import']) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      const forms = path === '/trif/campaigns' ? 2 : 1;
      await expect.poll(() => page.evaluate(() => document.forms.length)).toBe(forms);
      for (let form = 0; form < forms; form += 1) {
        await page.goto(path);
        await expect.poll(() => page.evaluate(() => document.forms.length)).toBe(forms);
        await sendAsBrowser(form);
        await expect(page).toHaveURL(path);
      }
    }
  });
});
