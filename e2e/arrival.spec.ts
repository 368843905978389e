import { accounts } from './accounts.ts';
import { expect, openPanel, test } from './fixtures.ts';
import { expectAnnounced, expectFocusKept } from './focus.ts';

const title = (name: string) => `${name} · Vision 360`;

test('each new page is announced and has the focus; the first one isn’t, nor a tab, nor a filter', async ({
  page,
  signIn,
}) => {
  const main = page.getByRole('main');
  const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name });
  await page.goto('/trif/blacklist');
  await signIn(accounts.manager);
  // After the sign-in, its button is gone.
  await expectAnnounced(page, title('Liste d’opposition'));
  await expect(main).toBeFocused();

  // The browser itself says which page it has opened.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main).not.toBeFocused();
  await expect(page.getByText(title('Liste d’opposition'))).toHaveCount(0);

  await menu('Import').click();
  await expectAnnounced(page, title('Import'));
  await expect(main).toBeFocused();
  // A page that puts the cursor into its field keeps it there.
  await menu('Agenda').click();
  await expectAnnounced(page, title('Agenda'));
  await expect(page.getByRole('textbox', { name: 'Plaques du jour' })).toBeFocused();
  await page.goBack();
  await expectAnnounced(page, title('Import'));
  await expect(main).toBeFocused();
  await page.goForward();
  await expectAnnounced(page, title('Agenda'));

  await menu('Véhicule').click();
  const field = page.getByLabel('Immatriculation');
  await expect(field).toBeFocused();
  await field.fill('ABC123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await expectAnnounced(page, title('ABC123'));
  await expect(main).toBeFocused();

  // A tab keeps the focus, and so does a filter, however it changes the address.
  await openPanel(page, 'Relances');
  await openPanel(page, 'Factures');
  await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices');
  await expect(page.getByRole('tab', { name: 'Factures' })).toBeFocused();
  const job = page.getByRole('combobox', { name: 'Opération' });
  await job.focus();
  await job.selectOption({ index: 1 });
  await expect(page).toHaveURL(/invoices\?/);
  await expect(job).toBeFocused();
  // Back to another tab: what had the focus is out of sight now.
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Relances' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(main).toBeFocused();

  await page.getByRole('link', { name: 'Fiche' }).press('Enter');
  await expectAnnounced(page, title('Fiche de ABC123'));
  await expect(main).toBeFocused();
  await page.getByRole('button', { name: 'Se déconnecter' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Connexion' })).toBeFocused();
});

test('the palette gives the focus back, or hands it to the page that it opens', async ({
  page,
  signIn,
}) => {
  const palette = page.getByRole('dialog', { name: 'Aller à…' });
  const field = palette.getByRole('combobox');
  await page.goto('/trif/vehicles/ABC123/client');
  await signIn();
  const tab = page.getByRole('tab', { name: 'Client' });
  await tab.focus();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(tab).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('import');
  const option = palette.getByRole('option', { name: 'Import', exact: true });
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? 'an id',
  );
  await page.keyboard.press('Enter');
  await expectAnnounced(page, title('Import'));
  await expect(page.getByRole('main')).toBeFocused();

  // Nothing had the focus before.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expectFocusKept(page, 'Escape');
});
