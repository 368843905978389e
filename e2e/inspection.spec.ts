import type { Page } from '@playwright/test';
import { expect, openPanel, plain, switchToEnglish } from './fixtures.ts';
import { importRows } from './import-page.ts';
import { test } from './own-server.ts';

const CLIENTS =
  'clientDmsId;clientCompanyName;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleEnergy;vehicleReleaseDate;vehicleLastTechnicalControlDate;vehicleNextTechnicalControlDate';
const INVOICES =
  'clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel';

const clients = [
  'T1;;WC-201-EA;PEUGEOT;308;ESSENCE;2018-05-14;2025-05-06;',
  'T2;TAXIS MÉLINE;WC-202-EA;PEUGEOT;508;GO;2022-05-14;2026-02-03;',
  'T3;;WC-203-EA;RENAULT;MASTER;GO;2019-02-14;2026-03-02;',
  'T4;;AB 203 C;PEUGEOT;VIVACITY;ESSENCE;2012-02-14;2024-10-08;',
  'T5;;WC-205-EA;RENAULT;CLIO;ESSENCE;2017-02-14;2025-03-01;',
  'T6;;WC-206-EA;RENAULT;CLIO;ESSENCE;2017-02-14;2025-03-01;2026-12-12',
];
const invoices = ['T5;CV-1;2025-04-20;25;80100;WC-205-EA;Contre-visite contrôle technique'];

const headerOf = async (page: Page, plate: string): Promise<string> => {
  await page.goto(`/trif/vehicles/${plate}`);
  const header = page.getByRole('region', { name: /^(Véhicule|Vehicle)$/ });
  await expect(header).toContainText(/Prochain contrôle technique|Next technical inspection/);
  return plain(await header.innerText());
};

test('a computed inspection date says for which class of vehicle, and from what', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.clock.setFixedTime('2026-11-25T10:00:00');
  await page.goto('/trif/import');
  await signIn();
  await importRows(page, [CLIENTS, ...clients], [INVOICES, ...invoices]);

  const car = await headerOf(page, 'WC201EA');
  expect(car).toContain('6 mai 2027 estimé');
  expect(car).toContain('2 ans après celui du 06/05/2025');
  expect(car).toContain('voiture particulière supposée');
  await expectAccessible();

  const taxi = await headerOf(page, 'WC202EA');
  expect(taxi).toContain('3 févr. 2027 estimé');
  expect(taxi).toContain('1 an après celui du 03/02/2026');
  expect(taxi).toContain(
    'contrôle annuel si taxi, VTC ou ambulance, ce que suggère le nom du propriétaire',
  );

  const van = await headerOf(page, 'WC203EA');
  expect(van).toContain('2 mars 2028 estimé');
  expect(van).toContain('utilitaire léger d’après son modèle');
  expect(van).toContain('contrôle antipollution entre le 02/01/2027 et le 02/03/2027');

  const moped = await headerOf(page, 'AB203C');
  expect(moped).toContain('8 oct. 2027 estimé');
  expect(moped).toContain('deux-roues, quad ou voiturette d’après son immatriculation');

  const inspectedTwice = await headerOf(page, 'WC205EA');
  expect(inspectedTwice).toContain('1 mars 2027 estimé');
  expect(inspectedTwice).toContain('2 ans après celui du 01/03/2025');

  const given = await headerOf(page, 'WC206EA');
  expect(given).toContain('12 déc. 2026 dans les 3 mois');
  expect(given).toContain('date donnée : fiche véhicule du réseau et fichier d’adhérent');
  expect(given).toContain('prévision du réseau : 01/03/2027');
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  await advice.getByRole('button', { name: /à vérifier$/ }).click();
  await expect(
    advice.getByText('Vérifier l’échéance du contrôle technique : les sources divergent'),
  ).toBeVisible();
  await advice.getByRole('link', { name: 'Données' }).last().click();
  await expect(page.getByText('sources en désaccord')).toBeVisible();

  await openPanel(page, 'Prévisions');
  await expect(page.getByText('Taxi, VTC, ambulance : tous les ans.')).toBeVisible();

  await page.goto('/trif/vehicles/WC201EA/sheet');
  await expect(page.getByRole('article')).toContainText('voiture particulière supposée');

  await switchToEnglish(page);
  await expect(page.getByRole('article')).toContainText('assumed to be a passenger car');
  const english = await headerOf(page, 'WC202EA');
  expect(english).toContain('1 year after that of 03/02/2026');
  expect(english).toContain(
    'every year if it is a taxi, a private hire car or an ambulance, as suggested by its owner’s name',
  );
});
