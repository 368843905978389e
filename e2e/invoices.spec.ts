import { expect, plain, test } from './fixtures.ts';
import { boxOf } from './vehicle-places.ts';

test.beforeEach(({ openSample }) => openSample('invoices'));

test('invoices are listed newest first by year, with totals that count each amount once', async ({
  page,
  expectAccessible,
}) => {
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  // Six qualified invoices: 932,87 + 655,40 + 386,40 + 214,50 + 297,79 + 181,60.
  await expect(invoices).toMatchAriaSnapshot(`
    - heading "Factures" [level=2]
    - status: 6 factures · 2 668,56 €
    - heading "2020 total 932,87 €" [level=3]
    - list:
      - listitem:
        - button "30/01/2020 Plaquettes de frein Adhérent non précisé · n° 40475 96 753 km 932,87 €"
    - heading "2018 total 655,40 €" [level=3]
    - list:
      - listitem:
        - button "06/03/2018 Révision, Bougies d’allumage H2N AUTOMOBILE · n° 36731 75 480 km 655,40 €"
    - heading "2016 total 386,40 €" [level=3]
    - list:
      - listitem:
        - button "23/02/2016 Filtre à air, Filtre habitacle, Liquide de frein Adhérent non précisé · n° 33518 52 032 km 386,40 €"
    - heading "2014 total 214,50 €" [level=3]
    - list:
      - listitem:
        - button "14/05/2014 Vidange moteur, Filtre à huile Adhérent non précisé · n° 29406 37 210 km 214,50 €"
    - heading "2012 total 297,79 €" [level=3]
    - list:
      - listitem:
        - button "20/06/2012 Révision Adhérent non précisé · n° 26187 20 544 km 297,79 €"
    - heading "2011 total 181,60 €" [level=3]
    - list:
      - listitem:
        - button "26/09/2011 aucune ligne Adhérent non précisé · n° 24177 11 001 km 181,60 €"
  `);
  await invoices.getByRole('button', { name: /n° 40475/ }).click();
  await expect(
    invoices.getByRole('table', { name: 'Lignes de la facture 40475 · 30/01/2020' }),
  ).toMatchAriaSnapshot(`
    - rowgroup:
      - row "Plaquettes de frein JEU 4 PLAQ CITROEN 425405 1"
  `);
  await invoices.getByRole('button', { name: /n° 24177/ }).click();
  await expect(invoices.getByText('Cette facture a été reçue sans aucune ligne.')).toBeVisible();
  await expectAccessible();
});

test('a filter is in the address, and the total follows it', async ({ page }) => {
  const found = page.getByRole('region', { name: 'Factures', exact: true }).getByRole('status');
  await page.getByRole('combobox', { name: 'Opération', exact: true }).selectOption('Révision (2)');
  // 655,40 + 297,79.
  await expect(found).toHaveText(/^2 sur 6/);
  expect(plain(await found.innerText())).toBe('2 sur 6 factures · 953,19 €');
  await page.reload();
  await expect(found).toHaveText(/^2 sur 6/);
  await page.getByRole('searchbox', { name: 'Texte' }).fill('eyquem');
  await expect(found).toHaveText(/^1 sur 6/);
});

test('what the operations were recognised from is said once for all lines of an invoice', async ({
  page,
}) => {
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  await invoices.getByRole('button', { name: /n° 33518/ }).click();
  await expect(invoices.getByRole('table')).toContainText('Filtre habitacle');
  await expect(
    invoices.getByText(/^Opérations reconnues d’après le libellé de la pièce/),
  ).toHaveCount(1);
  // Only the line that was recognised from something else says so.
  const said = invoices.getByRole('row').filter({ hasText: 'reconnue d’après' });
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('le libellé de l’opération');
});

test('both charts have cards of one height, and one menu for their files', async ({ page }) => {
  const cards = ['Dépenses par an (€)', 'Kilométrage (km)'].map((name) =>
    page.getByRole('region', { name, exact: true }),
  );
  for (const width of [1440, 1920, 768]) {
    await page.setViewportSize({ width, height: 900 });
    for (const card of cards) {
      await expect(card.getByRole('application')).toBeVisible();
      await expect(card.getByRole('button', { name: /^(PNG|SVG|CSV)/ })).toHaveCount(0);
      await expect(card.getByRole('button', { name: /^Exporter/ })).toHaveCount(1);
    }
    await expect
      .poll(async () => {
        const [first, second] = await Promise.all(cards.map((card) => boxOf(card)));
        return Math.abs((first?.height ?? 0) - (second?.height ?? 0));
      }, `${width}`)
      .toBeLessThan(1);
  }
});

test('the spending by year and the readings can also be read as tables', async ({ page }) => {
  const spending = page.getByRole('region', { name: 'Dépenses par an (€)', exact: true });
  await spending.getByRole('button', { name: 'Chiffres' }).click();
  await expect(spending.getByRole('table')).toMatchAriaSnapshot(`
    - rowgroup:
      - row "2020 1 932,87 €"
      - row "2019 0 0,00 €"
      - row "2018 1 655,40 €"
  `);
  const mileage = page.getByRole('region', { name: 'Kilométrage (km)', exact: true });
  await mileage.getByRole('button', { name: 'Chiffres' }).click();
  await expect(mileage.getByRole('table')).toContainText('même chiffre que le 30/01/2020');
});

test('an invoice without an amount has no total, and a member without a name is shown by its code', async ({
  page,
}) => {
  await page.goto('/trif/vehicles/ER667ZZ/invoices');
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  await expect(invoices.getByRole('heading', { name: 'Sans date montant absent' })).toBeVisible();
  await expect(invoices.getByRole('button', { name: /adhérent 920150 · n° 40475/ })).toHaveCount(3);
});
