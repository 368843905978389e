import type {
  Preview,
  PreviewProgress,
  PreviewResult,
} from '#src/features/import/preview/model.ts';
import { previewArchive } from '#src/features/import/preview/preview-archive.ts';

import { type ZipContent, zipOf } from '#tests/support/zip.ts';
/** The day on which a file is previewed. */
export const TODAY = '2026-11-25';

export const preview = (
  zip: Uint8Array<ArrayBuffer>,
  tell: (progress: PreviewProgress) => void = () => {},
) => previewArchive({ file: new Blob([zip]), today: TODAY }, tell);

export function seen(result: PreviewResult): Preview {
  if (!result.ok) throw new Error(result.failure);
  return result.preview;
}

export const previewOf = async (entries: Record<string, ZipContent>, options = {}) =>
  seen(await preview(await zipOf(entries, options)));

export const CLIENTS = `clientDmsId;clientLastName;vehicleRegistrationPlate;vehicleLastVisitMileage
C1;Gérard;GH-123-JK;61500
C2;Durand;AB-345-CD;12 300
`;
export const INVOICES = `workshopNationalId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;partLabel
51284637900018;F1;2023-05-02;210,50;48200;GH-123-JK;Vidange
51284637900018;F1;2023-05-02;210,50;48200;GH-123-JK;FILTRE A HUILE
51284637900018;F2;03/06/2024;412.9;61500;GH-123-JK;JEU 4 PLAQ
`;
