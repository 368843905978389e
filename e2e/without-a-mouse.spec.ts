import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, openPanel, test } from './fixtures.ts';
import { expectFocusKept, press, tabTo } from './focus.ts';

const panels = ['Client', 'Factures', 'Opérations', 'Prévisions', 'Relances', 'Données'];

/** By the palette, as from any page. */
async function goTo(page: Page, name: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Aller à…' });
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  const option = palette.getByRole('option', { name, exact: true });
  const field = palette.getByRole('combobox');
  await expect(option).toBeVisible();
  const id = (await option.getAttribute('id')) ?? 'an id';
  for (let step = 0; step < 20; step += 1) {
    if ((await field.getAttribute('aria-activedescendant')) === id) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

test('from the sign-in to every panel and page by keys alone, and the focus is never lost', async ({
  page,
}) => {
  await page.goto('/login');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Tab');
  await tabTo(page, page.getByRole('textbox', { name: 'Identifiant' }));
  await page.keyboard.type(accounts.manager.username);
  await press(page, 'Tab');
  await page.keyboard.type(accounts.manager.password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  await page.keyboard.type('abc123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await expectFocusKept(page, 'the search');

  await tabTo(page, page.getByRole('tab', { name: 'Synthèse' }));
  for (const name of panels) {
    const tab = page.getByRole('tab', { name, exact: true });
    await press(page, 'ArrowRight');
    await expect(tab).toBeFocused();
    const panel = page.getByRole('tabpanel');
    await expect(panel).toHaveAccessibleName(name);
    await expect(panel.getByRole('region').first()).toBeVisible();
    // One key leads into the panel, and one back to its tab.
    await press(page, 'Tab');
    await expect(panel.locator(':focus')).toHaveCount(1);
    await press(page, 'Shift+Tab');
    await expect(tab).toBeFocused();
  }

  await tabTo(page, page.getByRole('link', { name: 'Fiche', exact: true }), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await expectFocusKept(page, 'the sheet');
  await tabTo(page, page.getByRole('link', { name: 'Retour au véhicule' }));
  await press(page, 'Enter');
  await expect(page.getByRole('tab', { name: 'Données' })).toBeVisible();
  await expectFocusKept(page, 'the way back');

  for (const name of ['Agenda', 'Campagnes', 'Liste d’opposition', 'Import', 'Véhicule']) {
    await goTo(page, name);
    await expect(page.getByRole('navigation').getByRole('link', { name })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expectFocusKept(page, name);
    await press(page, 'Tab');
  }
  await goTo(page, 'Se déconnecter');
  await expect(page.getByRole('heading', { name: 'Connexion' })).toBeFocused();
});

test('a button that gives way after its press leaves the focus where one goes on', async ({
  page,
  openSample,
}) => {
  const panel = page.getByRole('tabpanel');
  const pressed = async (name: string | RegExp, within = panel) => {
    const button = within.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
    return button;
  };
  await openSample('data');
  // What waits for its answer.
  const ask = await pressed('Interroger Relances');
  await expect(panel.getByText(/identique à la réponse d’ensemble/)).toBeVisible();
  await expect(ask).toBeFocused();
  await pressed('Tout interroger');
  await expect(panel.getByRole('button', { name: /^Interroger/, disabled: true })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Tout interroger' })).toBeFocused();

  // What goes away.
  await panel.getByRole('searchbox', { name: 'Chercher dans ce qui a été reçu' }).fill('eyquem');
  await expect(await pressed('Effacer')).toHaveCount(0);
  await expect(panel.getByRole('search')).toBeFocused();
  await openPanel(page, 'Factures');
  await panel.getByRole('searchbox', { name: 'Texte' }).fill('eyquem');
  await expect(await pressed('Effacer le filtre')).toHaveCount(0);
  await expect(panel.getByRole('search', { name: 'Filtrer les factures' })).toBeFocused();
  await page.goto('/trif/vehicles/TX600ZZ/operations');
  await expect(await pressed(/dates plus anciennes/)).toHaveCount(0);
  await expect(
    panel.getByRole('region', { name: 'Opérations par date', exact: true }),
  ).toBeFocused();
});

test('what happens is told to who doesn’t see it: a status for what goes well, an alert for what doesn’t', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  await invoices.getByRole('searchbox', { name: 'Texte' }).fill('eyquem');
  await expect(invoices.getByRole('status').first()).toHaveText(/^1 sur 6/);
  await page
    .getByRole('button', { name: /^Copier ABC123/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: /^Copié/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Aller à…' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('agenda');
  await expect(palette.getByRole('status').filter({ hasText: /\d/ }).last()).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByLabel('Fichier ZIP')).toHaveAccessibleDescription(
    'Choisissez un fichier à envoyer.',
  );
  await expect(page.getByLabel('Fichier ZIP')).toBeFocused();
});
