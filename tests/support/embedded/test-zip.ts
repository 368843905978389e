import { zipOf } from '#tests/support/zip.ts';

/** The upload form of section 15. */
export function uploadForm(zip: Uint8Array<ArrayBuffer>, organizationId = '57525'): FormData {
  const form = new FormData();
  form.append('organizationId', organizationId);
  form.append('importFile', new Blob([zip], { type: 'application/zip' }), 'depot.zip');
  return form;
}

export const CLIENTS_HEADER =
  'workshopNationalId;clientDmsId;clientLastName;clientFirstName;clientMobilePhone;vehicleRegistrationPlate;vehicleBrand;vehicleModel;vehicleEnergy;vehicleReleaseDate;vehicleLastVisitDate;vehicleLastVisitMileage';
export const INVOICES_HEADER =
  'workshopNationalId;clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobCode;jobLabel;partQuantity;partLabel';

/** One client and two invoices of three lines, all good. */
export const CLIENTS_CSV = `${CLIENTS_HEADER}
51284637900018;C1;GÉRARD;ÉLODIE;0612345678;GH-123-JK;PEUGEOT;208;ESSENCE;2018-05-14;2024-06-03;61500
`;
export const INVOICES_CSV = `${INVOICES_HEADER}
51284637900018;C1;F1;2023-05-02;210,50;48200;GH-123-JK;;Vidange moteur;1;
51284637900018;C1;F1;2023-05-02;210,50;48200;GH-123-JK;;;1;FILTRE A HUILE
51284637900018;C1;F2;03/06/2024;412.9;61500;GH-123-JK;;;1;JEU 4 PLAQ
`;

export const goodZip = (): Promise<Uint8Array<ArrayBuffer>> =>
  zipOf({ 'clients.csv': CLIENTS_CSV, 'factures.csv': INVOICES_CSV });
