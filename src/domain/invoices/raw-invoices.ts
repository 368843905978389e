import type { RawInvoiceLine } from '#contract/invoice.ts';
import { newestFirst } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** The rows of one invoice, as the member's file had them (section 9). */
export interface RawInvoice {
  /** Unique within the vehicle. */
  key: string;
  dmsId: string | null;
  date: IsoDate | null;
  /** SIRET of the member that sent it. */
  workshopNationalId: string | null;
  /**
   * The different amounts, in euros. The amount belongs to the invoice and is repeated on each row,
   * so several amounts mean that the rows contradict each other.
   */
  amounts: number[];
  /** At least one. */
  rows: RawInvoiceLine[];
}

/** The raw rows, grouped by invoice, newest first, undated last. No row is left out. */
export function rawInvoices(rows: readonly RawInvoiceLine[]): RawInvoice[] {
  const byInvoice = Map.groupBy(rows, (row) =>
    JSON.stringify([row.workshopNationalId, row.invoiceDmsId ?? row.invoiceId, row.invoiceDate]),
  );
  return [...byInvoice]
    .flatMap(([key, own]): RawInvoice[] => {
      const [first] = own;
      if (!first) return [];
      return [
        {
          key,
          dmsId: first.invoiceDmsId,
          date: first.invoiceDate,
          workshopNationalId: first.workshopNationalId,
          amounts: [...new Set(own.flatMap((row) => row.invoiceAmount ?? []))],
          rows: own,
        },
      ];
    })
    .sort((a, b) => newestFirst(a.date, b.date));
}
