import { accounts } from './accounts.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';

test('a plate is requested as the API writes it, however the address spells it', async ({
  page,
  signIn,
}) => {
  const asked: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/vision360')) asked.push(request.postDataJSON());
  });
  await page.goto('/trif/vehicles/abc-123/invoices?events=list#content');
  await signIn();
  await expect(page).toHaveURL(/\/trif\/vehicles\/ABC123\/invoices\?events=list/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await page.goto('/trif/vehicles/abc.123/invoices?events=list#content');
  await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices?events=list#content');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await page.goto('/trif/vehicles/abc%20123/sheet');
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Citroën C5');
  expect(asked).toEqual(Array(3).fill({ immatriculation: 'ABC123' }));
  // "Back" leaves the vehicle, and doesn't come across the other spelling of its plate.
  await page.goBack();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices?events=list#content');
});

test.describe('an address with a dot', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('in a plate or a member’s code isn’t taken for a file', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ab.123.ts');
    await signIn(accounts.manager);
    await expect(page).toHaveURL('/trif/vehicles/AB123TS');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AB-123-TS');
    await page.goto('/trif/members/92.0150/campaigns');
    await expect(page.getByRole('alert')).toContainText('92.0150');
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('92.0150');
    await page.goto('/trif/members/92.0150');
    await expect(page).toHaveURL('/trif/members/92.0150/campaigns');
  });
});

test('a part of an address leads to a page', async ({ page, signIn }) => {
  await page.goto('/trif');
  await signIn();
  await expect(page).toHaveURL('/');
  for (const [part, whole] of [
    ['/trif/', '/'],
    ['/trif/vehicles', '/'],
    ['/trif/vehicles/---', '/'],
    ['/trif/members', '/trif/members/920150/campaigns'],
    ['/trif/members/920150', '/trif/members/920150/campaigns'],
  ] as const) {
    await page.goto(part);
    await expect(page).toHaveURL(whole);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Cette page n’existe pas');
  }
  for (const nowhere of ['/nowhere', '/nowhere/vehicles', '/nowhere/members/920150']) {
    await page.goto(nowhere);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  }
});

test('two tabs in different languages send one request each', async ({ page, signIn, context }) => {
  await page.goto('/');
  await signIn();
  const other = await context.newPage();
  await other.goto('/');
  await switchToEnglish(other);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/vehicule/')) asked.push(new URL(request.url()).search);
  });
  await page.getByLabel('Immatriculation').fill('ABC123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Factures' })).toBeVisible();
  expect(asked).toEqual(['?lang=fr']);
});
