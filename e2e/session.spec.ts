import { accounts } from './accounts.ts';
import { expect, expectAhead, homeIsWhole, test } from './fixtures.ts';

const { password } = accounts.member;

test.describe('a token that the API no longer accepts', () => {
  test.use({ expectedConsole: [/status of 40[01]/] });

  test('opens the sign-in over the page, which then continues where it was', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto('/trif/vehicles/ABC123/forecasts');
    await signIn();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    // Like after two hours at the counter: the tab still holds a token, but the API doesn't know
    // it.
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(sessionStorage)) {
        sessionStorage.setItem(key, value.replace(/"token":"[^"]*"/, '"token":"forgotten"'));
      }
    });
    await page.reload();
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await expect(dialog.getByRole('textbox', { name: 'Identifiant' })).toHaveValue(
      accounts.member.username,
    );
    await expect(dialog.getByLabel('Mot de passe')).toBeFocused();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await page.keyboard.type('pas le bon');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('mot de passe non reconnu');
    await dialog.getByLabel('Mot de passe').fill(password);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL('/trif/vehicles/ABC123/forecasts');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await expect(page.getByRole('tabpanel', { name: 'Prévisions' })).toBeVisible();
  });
});

test('five minutes before the end a notice offers to sign in again; at the end the page asks for it', async ({
  page,
  signIn,
}) => {
  await page.clock.install();
  await page.goto('/');
  await signIn();
  await homeIsWhole(page);
  await page.clock.fastForward('01:56:00');
  const notice = page.getByRole('status').filter({ hasText: 'Votre session se termine' });
  await expect(notice).toContainText('dans 4 minutes');
  await notice.getByRole('button', { name: 'Se reconnecter' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mot de passe').fill(password);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await expect(dialog).toBeHidden();
  await expect(notice).toBeHidden();
  await page.clock.fastForward('02:00:00');
  await expect(page.getByRole('dialog', { name: 'Votre session est terminée' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page).toHaveURL('/login');
});

test.describe('a request that failed for another reason', () => {
  test.use({ expectedConsole: [/status of 500/] });

  test('isn’t sent again by signing in again', async ({ page, signIn }) => {
    await page.clock.install();
    await page.goto('/trif/vehicles/ER500ZZ');
    await signIn();
    await expect(page.getByRole('alert')).toContainText('n’a pas pu être lu');
    await page.clock.fastForward('01:56:00');
    await page.getByRole('button', { name: 'Se reconnecter' }).click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mot de passe').fill(password);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    // This press does ask. Calls that should not have been made would come before its own.
    await page.getByRole('button', { name: 'Réessayer' }).click();
    const calls = () => asked.filter((url) => url.includes('/vehicule/')).length;
    await expect.poll(calls).toBeGreaterThanOrEqual(8);
    await expect(page.getByRole('button', { name: 'Réessayer' })).toBeEnabled();
    expect(calls()).toBe(8);
  });
});

test.describe('without the network', () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test('the page says so, nothing is lost, and what failed is asked again when it is back', async ({
    page,
    context,
    signIn,
  }) => {
    await page.goto('/trif/vehicles/ABC123/client');
    await signIn();
    await expectAhead(page);
    await context.setOffline(true);
    await expect(page.getByRole('status').filter({ hasText: 'hors ligne' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await page.keyboard.press('/');
    await page.getByLabel('Immatriculation').fill('ER-204-ZZ');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Le serveur ne répond pas.');
    await context.setOffline(false);
    await expect(page.getByText('hors ligne')).toBeHidden();
    await expect(alert).toBeHidden();
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
  });
});
