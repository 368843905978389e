import { expect, test } from './fixtures.ts';

test.beforeEach(({ openSample }) => openSample('operations'));

test('each job shows its last time, how long and how many kilometres ago, and the usual interval', async ({
  page,
  expectAccessible,
}) => {
  await expect(
    page.getByRole('region', { name: 'Opérations, de la dernière faite à la plus ancienne' }),
  ).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row "Opération Dernière fois Fois Il y a Intervalle observé Périodicité usuelle"
      - rowgroup:
        - row "Plaquettes de frein pièce d’usure 30/01/2020 96 753 km 1 6 ans et 9 mois ≈ 90 026 km — 30 000 km"
        - row "Révision 06/03/2018 75 480 km · H2N AUTOMOBILE 2 8 ans et 8 mois ≈ 111 299 km 5 ans et 8 mois 54 936 km 1 à 2 ans ou 15 000 à 30 000 km"
        - row "Bougies d’allumage 06/03/2018 75 480 km · H2N AUTOMOBILE 1 8 ans et 8 mois ≈ 111 299 km — 4 ans et plus ou 60 000 à 156 000 km"
        - row "Filtre à air 23/02/2016 52 032 km 1 10 ans et 9 mois ≈ 134 747 km — 4 à 6 ans ou 48 000 à 90 000 km"
        - row "Filtre habitacle 23/02/2016 52 032 km 1 10 ans et 9 mois ≈ 134 747 km — 1 à 2 ans ou 20 000 à 60 000 km"
        - row "Liquide de frein 23/02/2016 52 032 km 1 10 ans et 9 mois ≈ 134 747 km — 2 à 4 ans"
        - row "Vidange moteur 14/05/2014 37 210 km 1 12 ans et 6 mois ≈ 149 569 km — 1 à 2 ans ou 15 000 à 30 000 km"
        - row "Filtre à huile 14/05/2014 37 210 km 1 12 ans et 6 mois ≈ 149 569 km — 1 à 2 ans ou 15 000 à 30 000 km"
  `);
  await expectAccessible();
});

test('the jobs by date lead to their invoices', async ({ page }) => {
  const calendar = page.getByRole('region', { name: 'Opérations par date, la plus récente' });
  await expect(calendar.getByRole('row', { name: 'Révision faite faite' })).toBeVisible();
  await calendar.getByRole('link', { name: '06/03/2018, voir la facture' }).click();
  await expect(page.getByRole('tab', { name: 'Factures' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('button', { name: /n° 36731/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});
