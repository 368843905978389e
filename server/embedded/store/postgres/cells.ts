import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import type { clientParts, lineParts } from '../keyed-rows.ts';
import { CLIENT_ROW, LINE } from './schema.ts';

interface Where {
  network: string;
  memberId: number;
  /** When its import began, in microseconds; 0 for what came with the store. */
  received: number;
  place: number;
}

type Cell = string | number | null;

const cellsOf = (columns: readonly string[], values: Readonly<Record<string, Cell>>): Cell[] =>
  columns.map((column) => values[column] ?? null);

/** A client's row in the order of its table's columns. */
export const clientCells = (
  row: ClientRow,
  beside: Where & ReturnType<typeof clientParts>,
): Cell[] => cellsOf(CLIENT_ROW, { ...row, ...beside });

/** An invoice line in the order of its table's columns. */
export const lineCells = (
  row: InvoiceLineRow,
  beside: Where & ReturnType<typeof lineParts> & { lineNo: number },
): Cell[] => {
  const invoiceId = row.invoiceId === null ? null : JSON.stringify(row.invoiceId);
  return cellsOf(LINE, { ...row, ...beside, invoiceId });
};
