import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { expectOnceRead } from './own-server.ts';
import { zipFile } from './zip-file.ts';

export const CLIENTS = `workshopNationalId;clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleReleaseDate
51284637900018;H1;MÉLINE;VT-101-EA;PEUGEOT;308;2017-06-12
51284637900010;H2;DUBOIS;VT-102-EA;PEUGEOT;208;2018-06-12
`;
export const INVOICES = `clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobCode;jobLabel;partQuantity;partReference;partBrand;partLabel
H1;F-1;2023-05-02;310,50;48200;VT-101-EA;M1;Vidange moteur;1;;;
H1;F-1;2023-05-02;310,50;48200;VT-101-EA;;;1;W75/3;MANN;FILTRE A HUILE
H1;F-2;03/06/2024;412.9;61500;VT-101-EA;;;1;425405;BOSCH;JEU 4 PLAQ
H1;F-3;hier;12;61600;VT-101-EA;;;1;;;BALAI ESSUIE GLACE
`;

export const goodZip = () => zipFile({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES });

export const form = (page: Page) => page.getByRole('region', { name: 'Envoyer un fichier' });
export const look = (page: Page) => page.getByRole('region', { name: 'Dans le fichier' });
export const send = (page: Page) => page.getByRole('button', { name: 'Envoyer' }).click();

/** The import page of a member who has just signed in. */
export async function openImport(page: Page, signIn: () => Promise<void>): Promise<void> {
  await page.goto('/trif/import');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');
}

/** Sends rows under their headers, and waits until the API has taken them. */
export async function importRows(
  page: Page,
  clients: readonly string[],
  invoices: readonly string[],
): Promise<void> {
  await page.getByLabel('Fichier ZIP').setInputFiles(
    await zipFile({
      'clients.csv': [...clients, ''].join('\n'),
      'factures.csv': [...invoices, ''].join('\n'),
    }),
  );
  await send(page);
  await expectOnceRead(form(page).getByRole('status')).toContainText(
    'Le réseau a importé le fichier',
  );
}
