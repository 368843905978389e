import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Preview, PreviewProgress, PreviewResult } from './model.ts';
import { previewArchive } from './preview-archive.ts';

/** For tests: the day on which a file is previewed. */
export const TODAY = '2026-11-25';

export type Content = string | Uint8Array<ArrayBuffer>;

export const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export async function zipOf(entries: Record<string, Content>, options = {}) {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(entries)) {
    const reader = new Uint8ArrayReader(bytesOf(content));
    await writer.add(name, reader, { ...options, useWebWorkers: false });
  }
  return writer.close();
}

export const preview = (
  zip: Uint8Array<ArrayBuffer>,
  tell: (progress: PreviewProgress) => void = () => {},
) => previewArchive({ file: new Blob([zip]), today: TODAY }, tell);

export function seen(result: PreviewResult): Preview {
  if (!result.ok) throw new Error(result.failure);
  return result.preview;
}

export const previewOf = async (entries: Record<string, Content>, options = {}) =>
  seen(await preview(await zipOf(entries, options)));

export const windows1252 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

export const CLIENTS = `clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleLastVisitMileage
C1;Gérard;GH-123-JK;61500
C2;Durand;AB-345-CD;12 300
`;
export const INVOICES = `workshopNationalId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;partLabel
51284637900018;F1;2023-05-02;210,50;48200;GH-123-JK;Vidange
51284637900018;F1;2023-05-02;210,50;48200;GH-123-JK;FILTRE A HUILE
51284637900018;F2;03/06/2024;412.9;61500;GH-123-JK;JEU 4 PLAQ
`;
