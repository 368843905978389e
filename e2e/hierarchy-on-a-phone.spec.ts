import { expect, test } from './fixtures.ts';
import { adviceOf, boxOf, headerOf, sideways } from './vehicle-places.ts';

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the first screen says whose car it is, whom to call, what is late and what to offer', async ({
    page,
    openSample,
    expectAccessible,
  }) => {
    await openSample('overview');
    const header = headerOf(page);
    for (const seen of [
      page.getByRole('heading', { level: 1 }),
      header.getByText('M. Phillipe Dupont'),
      header.getByRole('link', { name: 'Appeler le 06 12 45 78 96' }),
      header.getByText('30 sept. 2019').first(),
      header.getByText('en retard', { exact: true }),
      header.getByText('96 753 km').first(),
      adviceOf(page).getByText(/^Proposer une visite/),
      adviceOf(page).getByRole('rowheader', { name: 'Liquide de frein' }),
    ]) {
      await expect(seen).toBeInViewport({ ratio: 1 });
    }
    // Two lines a row, not more.
    const rows = adviceOf(page).getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(7);
    const [first, second] = [await boxOf(rows.nth(1)), await boxOf(rows.nth(2))];
    expect(second.y - first.y).toBeLessThanOrEqual(52);
    await expect(rows.nth(1)).toContainText(
      /fait le\s+14\/05\/2014.*à\s+37.210.km.*facture\s+214,50.€/s,
    );
    expect(await sideways(page)).toBe(0);
    await expectAccessible();

    const fold = adviceOf(page).getByRole('button', { name: '3 points à vérifier' });
    await fold.tap();
    await expect(adviceOf(page).getByText(/^Relever le compteur/)).toBeVisible();
    expect((await boxOf(fold)).height).toBeGreaterThanOrEqual(44);

    // What a hand does there, and not what a mouse does.
    await expect(page.getByText(/écartez deux doigts pour agrandir/)).toBeVisible();
    await expect(page.getByText(/molette/)).toBeHidden();

    // What isn't needed to speak comes in place.
    await expect(header.getByText('Dépensé dans le réseau')).toBeHidden();
    await header.getByRole('button', { name: 'VIN et autres détails' }).tap();
    await expect(header.getByText('Dépensé dans le réseau')).toBeVisible();
    await expect(header.getByRole('link', { name: 'Fiche' })).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });
});
