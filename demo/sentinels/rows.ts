import { rawClients, rawInvoiceLines } from '#demo/sample/abc123.ts';
import { normalizePlate } from '#rules/plate.ts';
import type { ClientRow, InvoiceLineRow, Member } from '#server/embedded/rows.ts';
import { sentinels } from './sentinels.ts';
import { taxi } from './taxi.ts';

/** Rows that one member sends. */
export interface DepositedRows {
  clients: readonly ClientRow[];
  lines: readonly InvoiceLineRow[];
}

/** The sentinel that is a taxi. */
const TAXI = 'TX-600-ZZ';

/**
 * The rows in the store for the sentinels that answer from it: the taxi's, and for each of the
 * others the sample vehicle's rows under that plate.
 * @param today YYYY-MM-DD; the taxi's last visit is a few days earlier
 */
export function sentinelRows(member: Member, today: string): DepositedRows {
  const heavy = taxi(TAXI, member, today);
  const answering = sentinels.filter(
    ({ plate, behaviour }) => plate !== TAXI && behaviour('rawClients', 'fr').kind === 'answer',
  );
  return {
    clients: [heavy.client, ...answering.flatMap(({ plate }) => rawClients.map(renamed(plate)))],
    lines: [...heavy.lines, ...answering.flatMap(({ plate }) => rawInvoiceLines.map(moved(plate)))],
  };
}

const dmsId = (plate: string, id: string | null): string => `${normalizePlate(plate)}-${id}`;

const renamed =
  (plate: string) =>
  (row: ClientRow): ClientRow => ({
    ...row,
    clientDmsId: dmsId(plate, row.clientDmsId),
    vehicleRegistrationPlate: plate,
  });

const moved =
  (plate: string) =>
  (row: InvoiceLineRow): InvoiceLineRow => ({
    ...row,
    clientDmsId: dmsId(plate, row.clientDmsId),
    invoiceDmsId: dmsId(plate, row.invoiceDmsId),
    vehicleRegistrationPlate: plate,
  });
