import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, openPanel, test } from './fixtures.ts';

const home = (page: Page) => page.getByLabel(/^Immatriculation/);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const found = (page: Page) => page.getByRole('region', { name: 'Trouvés' }).getByRole('link');
const searched = (page: Page) => page.getByRole('region', { name: 'Ce qui a été cherché' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Aller à…' });

async function read(page: Page, plate: string): Promise<void> {
  await page.goto(`/trif/vehicles/${plate}`);
  await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
}

test('what one tab has read is found in the others, and goes from all of them at sign-out', async ({
  page,
  signIn,
  context,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(heading(page)).toHaveText('Citroën C5');

  // A tab that opens later, by the number; and its car is another one of this customer there.
  const second = await context.newPage();
  await second.goto('/');
  await home(second).fill('06 12 45 78 96');
  await expect(found(second)).toHaveText([/ABC123.*Dupont.*véhicule lu dans cette session/]);
  await expect(searched(second)).toContainText('Cherché parmi 1 véhicule lu');
  await read(second, 'RE090ZZ');
  await openPanel(second, 'Client');
  const others = second.getByRole('region', { name: 'Autres voitures de ce client' });
  await expect(others.getByRole('link', { name: /ABC123/ })).toContainText('téléphone, e-mail');

  // And what that one has read is found here, where it is not among those seen last.
  await page.goto('/');
  await home(page).fill('relance');
  await home(page).fill('RE 090');
  await expect(found(page)).toHaveText([/RE-090-ZZ.*véhicule lu dans cette session/]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dupont');
  await expect(palette(page).getByRole('option', { name: /^RE-090-ZZ/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(second.getByLabel('Mot de passe')).toBeVisible();
  await signIn(accounts.neighbour);
  for (const tab of [page, second]) {
    await tab.goto('/');
    await home(tab).fill('06 12 45 78 96');
    await expect(searched(tab)).toContainText(/Cherché parmi 0\u00a0véhicule/);
    await expect(found(tab)).toHaveCount(0);
  }
});

test('what was seen before a reload is read again once somebody searches, from any page', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(heading(page)).toHaveText('Citroën C5');
  await read(page, 'FD106DM');
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('phillipe dupont');
  await expect(palette(page).getByRole('option', { name: /^ABC123/ })).toContainText(
    'véhicule lu dans cette session',
  );
  await expect(searched(page)).toContainText('Cherché parmi 2 véhicules lus');
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(kept).not.toMatch(/Dupont|0612457896/i);
});
