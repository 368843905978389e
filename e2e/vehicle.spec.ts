import { expect, plain, test } from './fixtures.ts';

test.beforeEach(({ openSample }) => openSample('overview'));

test('the header above every panel says which car it is, whose, its mileage and what is next', async ({
  page,
}) => {
  const header = page.getByRole('region', { name: 'Véhicule' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  const said = plain(await header.innerText());
  for (const fact of [
    'ABC123',
    'Essence · mise en circulation le 30/09/2009 · 17 ans',
    'M. Phillipe Dupont',
    'SMS autorisé',
    'E-mail autorisé',
    'Courrier autorisé',
    '1 sept. 2020',
    'il y a 6 ans et 2 mois',
    '96 753 km le 30/01/2020',
    'dernière facture : 30/01/2020',
    // 96 753 + 1 100 × the 81,8 months since.
    '≈ 186 779 km aujourd’hui estimé à 1 100 km par mois',
    '30 sept. 2019',
    'en retard',
    '2 ans après celui du 30/09/2017',
    // Six qualified invoices, each amount once: 297,79 + 181,60 + 932,87 + 214,50 + 386,40 + 655,40.
    '2 668,56 €',
    '6 passages',
  ]) {
    expect(said).toContain(fact);
  }
  await expect(header.getByRole('link', { name: 'Appeler le 06 12 45 78 96' })).toHaveAttribute(
    'href',
    'tel:+33612457896',
  );
  await expect(header.getByRole('link', { name: 'Écrire à p.dupont@mail.fr' })).toHaveAttribute(
    'href',
    'mailto:p.dupont@mail.fr',
  );
});

test('the tabs are links in the address, and the keyboard moves between them', async ({ page }) => {
  await page.getByRole('tab', { name: 'Synthèse' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL('/trif/vehicles/ABC123/client');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trif/vehicles/ABC123/data');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Synthèse' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('on a phone the open tab is visible, and the page doesn’t scroll sideways', async ({
  page,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/trif/vehicles/ABC123/reminders');
  await expect(page.getByRole('tab', { name: 'Relances' })).toBeInViewport({ ratio: 1 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBe(0);
  await expectAccessible();

  // No column of a table is out of sight, and nothing that has the focus is hidden by what stays
  // in sight.
  await page.goto('/trif/vehicles/ABC123/data');
  const leftOut = page.getByRole('region', { name: 'Lignes reçues mais non reprises' });
  await leftOut.getByText('aucune facture qualifiée').scrollIntoViewIfNeeded();
  await expect(leftOut.getByText('aucune facture qualifiée')).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Interroger Relances' }).focus();
  const tabs = await page.getByRole('tablist').boundingBox();
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const { top, height, isContent } = await page.evaluate(() => {
      const { top = 0, height = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      const isContent = document.activeElement?.closest('[role="tabpanel"]') !== null;
      return { top, height, isContent };
    });
    // If a table is higher than the page, its middle shows.
    if (isContent && height < 400) {
      expect(top).toBeGreaterThanOrEqual((tabs?.y ?? Infinity) + (tabs?.height ?? 0));
    }
  }
});
