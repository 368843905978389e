import { clientKey } from '#rules/client-number.ts';
import { normalizePlate } from '#rules/plate.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';

/** A row without its key (its plate, its DMS id) cannot be kept. */
class UnidentifiedRow extends Error {
  override name = 'UnidentifiedRow';
}

/** @param id the row's DMS id, if it has one */
function plateOf(row: { vehicleRegistrationPlate: string | null }, id: string | null): string {
  const plate = normalizePlate(row.vehicleRegistrationPlate ?? '');
  if (plate === '' || !id) throw new UnidentifiedRow(`plate "${plate}", DMS id "${id}"`);
  return plate;
}

/** What is kept beside a client's row: the plate and the client's number, as both are compared. */
export const clientParts = (row: ClientRow) => ({
  plate: plateOf(row, row.clientDmsId),
  clientKey: clientKey(row.clientDmsId),
});

/** What is kept beside an invoice line: the same, and the job recognised. */
export function lineParts(row: InvoiceLineRow) {
  const plate = plateOf(row, row.invoiceDmsId);
  const job = qualify(row);
  return {
    plate,
    clientKey: clientKey(row.clientDmsId),
    jobId: job?.jobId ?? null,
    usedSource: job?.source ?? null,
  };
}
