import { expect, test } from './fixtures.ts';

// On today's date: in a tab that the browser opens, a fixed clock begins later than the page itself.
test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123/overview');
  await signIn();
  await expect(page.getByRole('tabpanel')).toBeVisible();
});

test('a tab is a link: it opens in a tab of the browser too, and this one stays as it is', async ({
  page,
  context,
}) => {
  const tab = page.getByRole('tab', { name: 'Factures', exact: true });
  await expect(tab).toHaveAttribute('href', '/trif/vehicles/ABC123/invoices');
  const ways: Parameters<typeof tab.click>[0][] = [
    { button: 'middle' },
    { modifiers: ['ControlOrMeta'] },
  ];
  for (const how of ways) {
    const opened = context.waitForEvent('page');
    await tab.click(how);
    const other = await opened;
    await expect(other).toHaveURL('/trif/vehicles/ABC123/invoices');
    await expect(other.getByRole('tab', { name: 'Factures', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await other.close();
    await expect(page).toHaveURL('/trif/vehicles/ABC123/overview');
    await expect(page.getByRole('tab', { name: 'Synthèse' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }
});

test('the open tab, clicked again, is no new entry of the history', async ({ page }) => {
  const tab = page.getByRole('tab', { name: 'Client', exact: true });
  await tab.click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/client');
  const entries = await page.evaluate(() => history.length);
  for (let again = 0; again < 3; again += 1) await tab.click();
  await tab.press('Enter');
  await tab.press(' ');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/overview');
});

test('arrow keys, Home, End, Enter and the space bar work as on any tabs', async ({ page }) => {
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const expectOpen = async (name: string) => {
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(tab(name)).toBeFocused();
    await expect(page.getByRole('tabpanel')).toHaveAccessibleName(name);
  };
  await tab('Synthèse').focus();
  await page.keyboard.press('ArrowRight');
  await expectOpen('Client');
  await page.keyboard.press('ArrowLeft');
  await expectOpen('Synthèse');
  await page.keyboard.press('ArrowLeft');
  await expectOpen('Données');
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expectOpen('Synthèse');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expectOpen('Données');
  // One stop for all of them.
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('tab').and(page.locator(':focus'))).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(tab('Données')).toBeFocused();
});

test('« Retour au véhicule » leads back to the tab one came from, and « Véhicule » is current', async ({
  page,
}) => {
  const current = page.getByRole('navigation').getByRole('link', { name: 'Véhicule', exact: true });
  const back = page.getByRole('link', { name: 'Retour au véhicule' });
  await expect(current).toHaveAttribute('aria-current', 'page');
  await page.getByRole('tab', { name: 'Factures', exact: true }).click();
  await page.getByRole('link', { name: 'Fiche', exact: true }).click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet');
  await expect(current).toHaveAttribute('aria-current', 'page');
  // By way of the other sheet, and after a reload.
  await page.getByRole('link', { name: 'Fiche client' }).click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet/customer');
  await page.reload();
  await back.click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices');
  await expect(page.getByRole('tab', { name: 'Factures', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  // From the message too; a sheet that was opened by its address knows no tab.
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /[Ff]iche/ })
    .click();
  await back.click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices');
  await page.goto('/trif/vehicles/ABC123/sheet');
  await back.click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123');
});
