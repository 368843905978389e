import { expect, test } from './fixtures.ts';

test.beforeEach(({ openSample }) => openSample('forecasts'));

test('each job shows its three bases, and the earliest is its due date', async ({
  page,
  expectAccessible,
}) => {
  await expect(
    page.getByRole('table', { name: 'Prévisions par échéance, de la première à la dernière' }),
  ).toMatchAriaSnapshot(`
    - rowgroup:
      - row "Opération Échéance Par kilométrage Par période Par contrôle Dernière fois À savoir"
    - rowgroup:
      - row "Vidange moteur En retard 14/05/2016 il y a 10 ans et 6 mois par période 28/06/2016 ≈ 56 014 km 14/05/2016 ≈ 54 592 km — 14/05/2014 37 210 km, facture entière 214,50 €"
      - row "Filtre habitacle En retard 23/02/2018 il y a 8 ans et 9 mois par période 15/07/2018 ≈ 79 490 km 23/02/2018 ≈ 75 132 km — 23/02/2016 52 032 km, facture entière 386,40 €"
      - row "Liquide de frein En retard 23/02/2018 il y a 8 ans et 9 mois par période — 23/02/2018 ≈ 75 132 km — 23/02/2016 52 032 km, facture entière 386,40 €"
      - row "Révision En retard 06/03/2020 il y a 6 ans et 8 mois par période 15/06/2020 ≈ 101 704 km 06/03/2020 ≈ 98 054 km — 06/03/2018 75 480 km, facture entière 655,40 €"
      - row "Plaquettes de frein À contrôler 30/09/2021 il y a 5 ans et 1 mois par contrôle 10/02/2023 ≈ 136 760 km — 30/09/2021 ≈ 118 762 km 30/01/2020 96 753 km, facture entière 932,87 €"
      - row "Bougies d’allumage En retard 06/03/2026 il y a 8 mois par période 20/03/2027 ≈ 190 935 km 06/03/2026 ≈ 177 238 km — 06/03/2018 75 480 km, facture entière 655,40 €"
      - row "Courroie de distribution Dans les 12 mois 30/09/2027 dans moins de 11 mois par période 01/11/2028 ≈ 212 330 km 30/09/2027 ≈ 197 946 km — — Si ce moteur a une courroie de distribution, et non une chaîne"
      - row /^Filtre à air Plus tard 01\\/08\\/2032 dans 5 ans et 8 mois par kilométrage 01\\/08\\/2032 ≈ 261 806 km Douteux/
  `);
  await expectAccessible();
});

test('a row of the chart can be chosen, and its bases are given in words', async ({ page }) => {
  const chart = page.getByRole('region', { name: 'Prévisions', exact: true });
  await expect(
    chart.getByRole('img', { name: /^Échéances de 8 opérations, de oct. 2021 à déc. 2028/ }),
  ).toBeVisible();
  await chart.getByRole('radio', { name: /^Vidange moteur/ }).focus();
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  await expect(chart).toMatchAriaSnapshot(`
    - heading "Plaquettes de frein" [level=3]
    - text: À contrôler
    - term: Par contrôle
    - definition: 30 sept. 2021, il y a 5 ans et 1 mois, ≈ 118 762 km
    - term: Par kilométrage
    - definition: 10 févr. 2023, il y a 3 ans et 9 mois, ≈ 136 760 km
    - term: Dernière fois
    - definition: 30 janv. 2020, il y a 6 ans et 9 mois 96 753 km, facture entière 932,87 €
  `);
});

test('the chosen urgency is in the address, and applies to the chart and the table', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'À contrôler 1' }).click();
  await expect(page).toHaveURL(/\?urgency=to-check$/);
  await expect(page.getByRole('radio')).toHaveCount(1);
  await expect(page.getByRole('table', { name: /^Prévisions/ }).getByRole('rowheader')).toHaveText([
    'Plaquettes de frein À contrôler',
  ]);
});
