import { expect, test } from './fixtures.ts';

test.beforeEach(({ signIn }) => signIn());

for (const [typed, read, kind] of [
  ['ab123cd', 'AB-123-CD', 'Format actuel (SIV)'],
  ['AB 123 CD', 'AB-123-CD', 'Format actuel (SIV)'],
  ['1234ab75', '1234 AB 75', 'Ancien format (FNI)'],
  ['123 ab 2a', '123 AB 2A', 'Ancien format (FNI)'],
  ['ww-123-aa', 'WW-123-AA', 'Plaque provisoire'],
] as const) {
  test(`reads ${typed} as ${read}`, async ({ page }) => {
    await page.getByLabel('Immatriculation').fill(typed);
    const hint = page.getByRole('search');
    await expect(hint).toContainText(read);
    await expect(hint).toContainText(kind);
  });
}

test('offers a repair for a swapped letter and digit, and can still search for what was typed', async ({
  page,
}) => {
  await page.getByLabel('Immatriculation').fill('A8-123-CD');
  await page.getByRole('button', { name: 'AB-123-CD' }).click();
  await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-123-CD');
});

test('an empty search says what is missing', async ({ page }) => {
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page.getByText('Saisissez l’immatriculation à chercher.')).toBeVisible();
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
});

test('what was looked up is still there after a reload, with its name; in the tab stand only plate and time', async ({
  page,
}) => {
  for (const plate of ['FD106DM', 'ABC123']) {
    await page.goto(`/trif/vehicles/${plate}`);
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
  }
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(kept).toContain('ABC123');
  expect(kept).not.toMatch(/Dupont|Citro|0612457896/i);
  await page.goto('/');
  await page.reload();
  const recent = page.getByRole('region', { name: 'Vus récemment dans cette session' });
  await expect(recent.getByRole('link')).toHaveCount(2);
  await expect(recent.getByRole('link').first()).toContainText(/ABC123.*Citroën C5.*Dupont/);
  await expect(recent.getByRole('link').first().getByRole('time')).toHaveText(/^\d\d:\d\d$/);
  // By the keyboard alone, from the field onwards.
  await page.getByLabel('Immatriculation').press('Tab');
  await page.keyboard.press('Tab');
  await expect(recent.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  // Signing out takes them along, for the same person too.
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page).toHaveURL(/\/login/);
  const left = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(left).not.toMatch(/ABC123|vision360/);
});

test.describe('a plate close to one that was looked up before the reload', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('is offered where the mistyped one is unknown', async ({ page }) => {
    await page.goto('/trif/vehicles/FD106DM');
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
    await page.goto('/trif/vehicles/FD106DN');
    await page.getByRole('link', { name: 'FD-106-DM' }).click();
    await expect(page).toHaveURL('/trif/vehicles/FD106DM');
  });
});

test('finds the vehicle, and remembers it until the session ends', async ({
  page,
  expectAccessible,
}) => {
  await page.getByLabel('Immatriculation').fill('abc 123');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trif/vehicles/ABC123');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  const recent = page.getByRole('region', { name: 'Vus récemment dans cette session' });
  await expect(recent.getByRole('link')).toContainText(['ABC123']);
  await expect(recent.getByRole('link')).toContainText(['Dupont']);
  await expectAccessible();
});
