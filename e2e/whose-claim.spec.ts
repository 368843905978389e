import { accounts } from './accounts.ts';
import { expect, openPanel } from './fixtures.ts';
import { importRows } from './import-page.ts';
import { test } from './own-server.ts';

const CLIENTS =
  'workshopNationalId;clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleReleaseDate;vehicleLastTechnicalControlDate;vehicleNextTechnicalControlDate';
const INVOICES =
  'clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel';

test('what another member claims about my customer’s car decides nothing, and is shown under their name', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.clock.setFixedTime('2026-11-25T10:00:00');
  await page.goto('/trif/import');
  await signIn(accounts.neighbour);
  const flood = Array.from({ length: 300 }, (_, index) => {
    const date = new Date(Date.UTC(2022, 5, 1 + index * 5)).toISOString().slice(0, 10);
    return `X1;X-${index};${date};50;${150_000 + index * 90};WC-101-EA;Lavage`;
  });
  await importRows(
    page,
    [CLIENTS, ';X1;VOLEUR;WC-101-EA;PEUGEOT;308;2009-03-01;2026-10-01;2028-10-01'],
    [INVOICES, ...flood],
  );
  await page.getByRole('button', { name: 'Se déconnecter' }).click();

  await page.goto('/trif/import');
  await signIn();
  await importRows(
    page,
    [CLIENTS, '51284637900018;H1;MÉLINE;WC-101-EA;PEUGEOT;308;2018-05-14;2024-12-02;2026-12-02'],
    [
      INVOICES,
      'H1;F-1;2022-05-02;210;40200;WC-101-EA;Vidange moteur',
      'H1;F-2;2023-05-02;210;50800;WC-101-EA;Vidange moteur',
      'H1;F-3;2024-06-03;210;61500;WC-101-EA;Vidange moteur',
    ],
  );
  await page.goto('/trif/vehicles/WC101EA');

  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await expect(header).toContainText(/MÉLINE/i);
  await expect(header).toContainText('14/05/2018');
  await expect(header).toContainText('2 déc. 2026');
  await page.getByRole('button', { name: /à vérifier$/ }).click();
  await expect(page.getByText('1 autre adhérent dit autre chose').first()).toBeVisible();
  await expectAccessible();
  await openPanel(page, 'Données');
  await expect(page.getByRole('row').filter({ hasText: '01/03/2009' })).toContainText(
    'fichier d’adhérent (SAS GARAGE)',
  );

  await openPanel(page, 'Factures');
  const mileage = page.getByRole('region', { name: 'Kilométrage (km)', exact: true });
  await mileage.getByRole('button', { name: 'Chiffres' }).click();
  const claimed = mileage.getByRole('row').filter({ hasText: 'SAS GARAGE' });
  await expect(claimed.first()).toContainText('trop élevé à côté de 61\u00a0500\u00a0km');
});
