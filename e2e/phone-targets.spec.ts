import type { Locator } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, homeIsWhole, test } from './fixtures.ts';
import { CLIENTS, INVOICES, openImport } from './import-page.ts';
import { expectFingersHit } from './touch-targets.ts';
import { zipFile } from './zip-file.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** Opens what is closed, a few of each kind: rows of one list are alike. */
async function openDetails(inside: Locator): Promise<void> {
  for (let opened = 0; opened < 4; opened += 1) {
    const closed = inside.getByRole('button', { expanded: false });
    if ((await closed.count()) === 0) return;
    await closed.first().tap();
  }
}

test('sign-in, the search and what opens from the header', async ({ page, signIn }) => {
  await page.goto('/login');
  await expect(page.getByText('Démonstration').first()).toBeVisible();
  await expectFingersHit(page);

  await page.goto('/');
  await signIn(accounts.manager);
  await expectFingersHit(page);
  await page.getByLabel('Immatriculation').fill('A8-123-ZZ');
  await expect(page.getByText('Ou bien')).toBeVisible();
  await expectFingersHit(page);
  // A name leads to vehicles, or to where else one may look for it.
  await page.getByLabel('Immatriculation').fill('dupont');
  await expect(page.getByText(/^Cherché parmi/)).toBeVisible();
  await expectFingersHit(page);
  await page.getByRole('button', { name: 'Menu' }).tap();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await expectFingersHit(page, page.getByRole('banner'));
  await page.getByRole('button', { name: 'Thème' }).tap();
  await expect(page.getByRole('menuitem', { name: 'Sombre' })).toBeVisible();
  await expectFingersHit(page, page.getByRole('menu'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('button', { name: /^Aller à…/ }).tap();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectFingersHit(page, page.getByRole('dialog'));
});

for (const panel of [
  'overview',
  'client',
  'invoices',
  'operations',
  'forecasts',
  'reminders',
  'data',
] as const) {
  test(`the vehicle’s panel ${panel}, closed and opened`, async ({ page, openSample }) => {
    await openSample(panel);
    await expectFingersHit(page);
    await openDetails(page.getByRole('tabpanel'));
    await expectFingersHit(page);
  });
}

test('an address that is no page', async ({ page, signIn }) => {
  await page.goto('/trif/no-such-page');
  await signIn();
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
  await expectFingersHit(page);
});

test('members side by side', async ({ page, signIn }) => {
  await page.goto('/trif/members');
  await signIn(accounts.manager);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openDetails(page.getByRole('main'));
  await expectFingersHit(page);
});

test('the customer’s sheet', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123/sheet/customer');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectFingersHit(page);
});

test('the line that says which car it is', async ({ page, openSample }) => {
  await openSample('invoices');
  const last = page.getByRole('tabpanel').getByRole('button').last();
  await last.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 3000);
  const line = page.getByRole('region', { name: 'Voiture à l’écran' });
  await expect(line).toBeVisible();
  await expectFingersHit(page, line);
});

test.describe('a vehicle', () => {
  test.use({ expectedConsole: [/status of (404|500)/] });

  test('that fails or is not known', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ER500ZZ');
    await signIn();
    await expect(page.getByRole('alert')).toContainText('n’a pas pu être lu');
    await expectFingersHit(page);
    await page.goto('/trif/vehicles/ABC124');
    await expect(page.getByRole('heading', { name: 'Aucun véhicule' })).toBeVisible();
    await expectFingersHit(page);
  });

  test('in the planner, read or not', async ({ page, signIn }) => {
    await page.goto('/trif/planner');
    await signIn();
    const field = page.getByRole('textbox', { name: 'Plaques du jour' });
    await field.fill('9h ABC123\nER-500-ZZ\nA8-123-ZZ\nER-204-ZZ\nRéunion');
    await expectFingersHit(page);
    await page.getByRole('button', { name: 'Afficher les véhicules' }).tap();
    await expect(page.getByRole('button', { name: 'Actualiser' }).first()).toBeVisible();
    await openDetails(page.getByRole('main'));
    await expectFingersHit(page);
  });
});

test('the message to the customer', async ({ page, openSample }) => {
  await openSample('overview');
  await page.getByRole('button', { name: 'Message', exact: true }).tap();
  const dialog = page.getByRole('dialog', { name: 'Message au client' });
  await expect(dialog.getByRole('textbox', { name: 'Texte' })).toBeVisible();
  await expectFingersHit(page, dialog);
});

test('the sheet', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123/sheet');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await expectFingersHit(page);
});

test('campaigns: the choice of a member, the list, its clients, and whom to call', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/campaigns');
  await signIn(accounts.manager);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectFingersHit(page);
  await page.goto('/trif/members/920150/campaigns');
  const campaign = page.getByRole('button', { name: /^Diffusion / }).first();
  await expect(campaign).toBeVisible();
  await openDetails(page.getByRole('main'));
  await campaign.tap();
  await expect(page.getByRole('table', { name: /^Clients de la campagne/ }).first()).toBeVisible();
  await expectFingersHit(page);
  // Two campaigns of one vehicle: rows of one list are alike.
  await page.goto('/trif/members/920150/campaigns/all?to=2020-12-31');
  await expect(page.getByText(/toutes les pages lues à/)).toBeVisible();
  await expectFingersHit(page);
  await page.getByRole('link', { name: 'Retours', exact: true }).tap();
  await page.getByRole('button', { name: /^Mesurer les/ }).tap();
  await expect(page.getByText(/^Lecture faite/)).toBeVisible();
  await expectFingersHit(page);
  // Its vehicle has been read by now.
  await page.getByRole('link', { name: 'À appeler' }).tap();
  await page.getByText('changer', { exact: true }).tap();
  await expect(page.getByRole('button', { name: 'sans suite' })).toBeVisible();
  await expectFingersHit(page);
});

test('the opt-out list', async ({ page, signIn }) => {
  await page.goto('/trif/blacklist');
  await signIn(accounts.manager);
  await expect(page.getByRole('region', { name: 'Clients inscrits' })).toContainText('RICHARD');
  await openDetails(page.getByRole('main'));
  await expectFingersHit(page);
});

test('the import, before and after a file is chosen', async ({ page, signIn }) => {
  await openImport(page, signIn);
  await expectFingersHit(page);
  const files = { 'clients.csv': CLIENTS, 'factures.csv': INVOICES };
  await page.getByLabel('Fichier ZIP').setInputFiles(await zipFile(files));
  await expect(page.getByRole('region', { name: 'Fichiers' })).toBeVisible();
  await openDetails(page.getByRole('main'));
  await expectFingersHit(page);
});

test('the notice before a session ends, and the dialog at its end', async ({ page, signIn }) => {
  await page.clock.install();
  await page.goto('/');
  await signIn();
  await homeIsWhole(page);
  await page.clock.fastForward('01:56:00');
  await expect(page.getByRole('button', { name: 'Se reconnecter' })).toBeVisible();
  await expectFingersHit(page);
  await page.clock.fastForward('02:00:00');
  await expect(page.getByRole('dialog', { name: 'Votre session est terminée' })).toBeVisible();
  await expectFingersHit(page);
});
