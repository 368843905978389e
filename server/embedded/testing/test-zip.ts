import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export type ZipContent = string | Uint8Array<ArrayBuffer>;

/** A ZIP of these entries, in this order. As a list, it may hold the same name twice. */
export async function zipOf(
  entries: Readonly<Record<string, ZipContent>> | readonly (readonly [string, ZipContent])[],
  options: { password?: string; level?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  const list = Array.isArray(entries) ? entries : Object.entries(entries);
  for (const [name, content] of list) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), { ...options, useWebWorkers: false });
  }
  return writer.close();
}

/** The upload form of section 15. */
export function uploadForm(zip: Uint8Array<ArrayBuffer>, organizationId = '57525'): FormData {
  const form = new FormData();
  form.append('organizationId', organizationId);
  form.append('importFile', new Blob([zip], { type: 'application/zip' }), 'depot.zip');
  return form;
}

/** Text in Windows-1252, limited to the letters that it shares with Latin-1. */
export const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

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
