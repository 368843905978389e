import {
  type ExportTable,
  type InvoiceColumnCode,
  invoiceTable,
  type LineColumnCode,
  lineTable,
} from '#src/domain/export-rows.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Sheet } from '#src/ui/export/sheet.ts';
import { exportMessages } from './export-messages.ts';

interface InvoiceExportsProps {
  /** Those in the files, in their order. */
  invoices: readonly VehicleInvoice[];
  plate: string;
}

/** The invoices shown and all of their lines, as files; the tables are made when one is asked for. */
export function InvoiceExports({ invoices, plate }: InvoiceExportsProps) {
  const text = useMessages(exportMessages);
  const sheetOf = (
    name: string,
    { columns, rows }: ExportTable<InvoiceColumnCode | LineColumnCode>,
  ): Sheet => ({
    name,
    columns: columns.map(({ code, type }) => ({ title: text.columns[code], type })),
    rows,
    yesNo: text.yesNo,
  });
  const invoiceSheet = () => sheetOf(text.invoices, invoiceTable(invoices));
  const lineSheet = () => sheetOf(text.lines, lineTable(invoices));
  const invoicesName = `${plate}-${text.fileName.invoices}`;
  return (
    <ExportButtons
      files={[
        csvFile({ what: text.invoices, fileName: invoicesName }, invoiceSheet),
        csvFile({ what: text.lines, fileName: `${plate}-${text.fileName.lines}` }, lineSheet),
        xlsxFile({ what: text.both, fileName: invoicesName }, () => [invoiceSheet(), lineSheet()]),
      ]}
    />
  );
}
