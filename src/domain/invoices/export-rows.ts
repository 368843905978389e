import type { InvoiceLine } from '#contract/invoice.ts';
import type { VehicleInvoice } from './invoices.ts';

/** A date stays "YYYY-MM-DD"; the file's writer formats it for its own format. */
type Cell = string | number | boolean | null;

/** What a cell holds: euros and km are numbers; text may be anything, even a formula. */
type CellType = 'text' | 'date' | 'number' | 'euros' | 'km' | 'boolean';

interface ExportColumn<Code extends string = string> {
  /** The words of the header are on the screen's side. */
  code: Code;
  type: CellType;
}

export interface ExportTable<Code extends string = string> {
  columns: readonly ExportColumn<Code>[];
  /** One cell per column, in the columns' order. */
  rows: Cell[][];
}

/** A column, and how a row fills it. */
interface Filled<Code extends string> extends ExportColumn<Code> {
  cell: (row: Row) => Cell;
}

interface Row {
  invoice: VehicleInvoice;
  /** Whether this is the first row of its invoice. */
  isFirst: boolean;
  line: InvoiceLine | null;
}

const column = <const Code extends string>(
  code: Code,
  type: CellType,
  cell: (row: Row) => Cell,
): Filled<Code> => ({ code, type, cell });

/** The columns that both tables have in every row. */
const invoiceColumns = [
  column('invoiceDate', 'date', ({ invoice }) => invoice.date),
  column('invoiceDmsId', 'text', ({ invoice }) => invoice.dmsId),
  column('memberTradeName', 'text', ({ invoice }) => invoice.member?.tradeName ?? null),
  column('memberPoSCode', 'text', ({ invoice }) => invoice.member?.posCode ?? null),
  column('mileage', 'km', ({ invoice }) => invoice.mileage),
  // The amount belongs to the invoice, so it stands only in the first row: then the column's sum is
  // right.
  column('invoiceAmount', 'euros', ({ invoice, isFirst }) => (isFirst ? invoice.amount : null)),
  column('repeated', 'boolean', ({ invoice }) => invoice.duplicateOf !== null),
];

const countColumns = [column('lines', 'number', ({ invoice }) => invoice.lines.length)];

const lineColumns = [
  column('job', 'text', ({ line }) => line?.privateJobLabel ?? null),
  column('usedSource', 'text', ({ line }) => line?.privateUsedSource ?? null),
  column('packageCode', 'text', ({ line }) => line?.packageCode ?? null),
  column('packageLabel', 'text', ({ line }) => line?.packageLabel ?? null),
  column('jobCode', 'text', ({ line }) => line?.jobCode ?? null),
  column('jobLabel', 'text', ({ line }) => line?.jobLabel ?? null),
  column('partReference', 'text', ({ line }) => line?.partReference ?? null),
  column('partBrand', 'text', ({ line }) => line?.partBrand ?? null),
  column('partLabel', 'text', ({ line }) => line?.partLabel ?? null),
  column('partQuantity', 'number', ({ line }) => line?.partQuantity ?? null),
];

export type InvoiceColumnCode = (typeof invoiceColumns | typeof countColumns)[number]['code'];
export type LineColumnCode = (typeof invoiceColumns | typeof lineColumns)[number]['code'];

/** One row per invoice, in the given order. Repeated invoices are marked, not left out. */
export const invoiceTable = (invoices: readonly VehicleInvoice[]): ExportTable<InvoiceColumnCode> =>
  tableOf(
    [...invoiceColumns, ...countColumns],
    invoices.map((invoice) => ({ invoice, isFirst: true, line: null })),
  );

/** One row per line. An invoice without lines has one row, whose line columns are empty. */
export const lineTable = (invoices: readonly VehicleInvoice[]): ExportTable<LineColumnCode> =>
  tableOf(
    [...invoiceColumns, ...lineColumns],
    invoices.flatMap((invoice): Row[] =>
      invoice.lines.length === 0
        ? [{ invoice, isFirst: true, line: null }]
        : invoice.lines.map((line, index) => ({ invoice, isFirst: index === 0, line })),
    ),
  );

const tableOf = <Code extends string>(
  columns: readonly Filled<Code>[],
  rows: readonly Row[],
): ExportTable<Code> => ({
  columns: columns.map(({ code, type }) => ({ code, type })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
