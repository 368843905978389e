import { expect, openPanel, plain, switchToEnglish } from './fixtures.ts';
import { importRows } from './import-page.ts';
import { test } from './own-server.ts';

const CLIENTS =
  'clientDmsId;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleEnergy;vehicleReleaseDate';
const INVOICES =
  'clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel';

test('forecasts follow what makers prescribe for the energy: no oil without an engine, a check stays one', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/import');
  await signIn();
  await importRows(
    page,
    [
      CLIENTS,
      'E1;WC-301-EA;RENAULT;ZOE;ELECTRIQUE;2021-03-10',
      'E2;WC-302-EA;RENAULT;CLIO;ESSENCE;2016-03-10',
    ],
    [
      INVOICES,
      'E1;F-1;2022-03-10;150;12000;WC-301-EA;Révision annuelle',
      'E1;F-2;2023-03-10;150;24000;WC-301-EA;Révision annuelle',
      'E2;F-3;2021-03-10;150;50000;WC-302-EA;Recharge climatisation',
      'E2;F-4;2021-03-10;150;50000;WC-302-EA;Remplacement filtre habitacle',
      'E2;F-5;2022-03-10;150;60000;WC-302-EA;Vidange moteur',
    ],
  );

  await page.goto('/trif/vehicles/WC301EA');
  await openPanel(page, 'Prévisions');
  const table = page.getByRole('table', { name: /^(Prévisions|Forecasts)/ });
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  await expect(row('Révision')).toContainText('30\u00a0000\u00a0km ou 24\u00a0mois');
  await expect(row('Vidange moteur')).toHaveCount(0);
  await expect(row('Courroie de distribution')).toHaveCount(0);

  await page.goto('/trif/vehicles/WC302EA');
  await openPanel(page, 'Prévisions');
  await expect(row('Climatisation')).toContainText('À contrôler');
  await expect(row('Climatisation')).toContainText('aucun constructeur ne fixe de périodicité');
  await expect(row('Climatisation')).not.toContainText('En retard');
  await openPanel(page, 'Opérations');
  const done = page.getByRole('region', { name: 'Opérations, de la dernière faite' });
  expect(plain(await done.innerText())).toMatch(/1 à 2 ans\s+ou 20 000 à 60 000 km/);
  await expect(page.getByText('du plus court au plus long de ce que prescrivent')).toBeVisible();

  await switchToEnglish(page);
  await openPanel(page, 'Forecasts');
  await expect(row('Air conditioning')).toContainText('no maker sets a period');
  await expect(row('Timing belt')).toContainText(
    'Only if this engine has a timing belt, not a chain',
  );
});
