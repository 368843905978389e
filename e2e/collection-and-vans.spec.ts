import { expect, plain, switchToEnglish } from './fixtures.ts';
import { importRows } from './import-page.ts';
import { test } from './own-server.ts';

const CLIENTS =
  'clientDmsId;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleVersion;vehicleEnergy;vehicleReleaseDate;vehicleLastTechnicalControlDate;vehicleNextTechnicalControlDate';
const INVOICES =
  'clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel';

const clients = [
  'C1;WC-301-EB;HARLEY-DAVIDSON;WLA;VEHICULE DE COLLECTION;ESSENCE;1942-05-14;;',
  'C2;WC-302-EB;CITROEN;2 CV;COLLECTION;ESSENCE;1974-05-14;;',
  'C3;WC-303-EB;RENAULT;MASTER;;GO;2019-02-14;2026-01-10;',
  'C4;WC-304-EB;RENAULT;MASTER;;GO;2019-02-14;2026-01-10;',
  'C5;WC-305-EB;PEUGEOT;203;;ESSENCE;1955-05-14;2024-05-14;2029-05-14',
];
const invoices = [
  'C4;P-1;2026-11-20;45;80100;WC-304-EB;CT complémentaire pollution',
  'C3;P-2;2026-11-20;45;80100;WC-303-EB;PLAQUETTES SUITE CT',
];

const EXEMPT = 'véhicule de collection d’avant 1960, d’après son descriptif : dispensé';
const NONE_KNOWN =
  'véhicule de collection d’après son descriptif : 5 ans après le dernier contrôle';
const OPEN = 'contrôle antipollution entre le 10/11/2026 et le 10/01/2027';

test('what a header says of a collectors’ vehicle and a van, the sheet and the planner say too', async ({
  page,
  signIn,
}) => {
  await page.clock.setFixedTime('2026-11-25T10:00:00');
  await page.goto('/trif/import');
  await signIn();
  await importRows(page, [CLIENTS, ...clients], [INVOICES, ...invoices]);

  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  const article = page.getByRole('article');
  for (const [plate, words] of [
    ['WC301EB', EXEMPT],
    ['WC302EB', NONE_KNOWN],
    ['WC303EB', OPEN],
  ] as const) {
    await page.goto(`/trif/vehicles/${plate}`);
    await expect(header).toContainText('Prochain contrôle technique');
    expect(plain(await header.innerText())).toContain(words);
    await page.goto(`/trif/vehicles/${plate}/sheet`);
    await expect(article).toContainText('Contrôle technique');
    expect(plain(await article.innerText())).toContain(words);
  }

  await page.goto('/trif/vehicles/WC303EB');
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  await expect(advice).toContainText(`Proposer le ${OPEN}`);

  await page.goto('/trif/vehicles/WC304EB');
  await expect(header).toContainText('Prochain contrôle technique');
  await expect(header).not.toContainText('antipollution');
  await expect(advice).not.toContainText('antipollution');

  await page.goto('/trif/vehicles/WC305EB');
  await expect(header).toContainText('14 mai 2029');
  await expect(header).not.toContainText('dispensé');

  await page.goto('/trif/planner');
  const plates = clients.map((row) => row.split(';')[1]);
  await page.getByRole('textbox', { name: 'Plaques du jour' }).fill(plates.join('\n'));
  await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
  await expect(page.getByText('5 sur 5 trouvées')).toBeVisible();
  const row = async (plate: string) =>
    plain(await page.getByRole('row').filter({ hasText: plate }).innerText());
  expect(await row('WC-301-EB')).toContain(EXEMPT);
  expect(await row('WC-302-EB')).toContain(NONE_KNOWN);
  expect(await row('WC-303-EB')).toContain(OPEN);
  expect(await row('WC-304-EB')).not.toContain('antipollution');

  await switchToEnglish(page);
  await expect(page.getByRole('row').filter({ hasText: 'WC-303-EB' })).toContainText(
    'pollution check between 10/11/2026 and 10/01/2027',
  );
});
