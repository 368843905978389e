import {
  BlobWriter,
  configure,
  TextReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { FILES, type FileName, importColumns } from '#rules/import-files/columns.ts';
import { csvOf } from '#src/ui/export/csv.ts';
import type { Cell } from '#src/ui/export/worksheet.ts';
import { clientRows, invoiceRows } from './sample-rows.ts';

configure({ useWebWorkers: false });

const rowsOf: Record<FileName, readonly Record<string, Cell>[]> = {
  'clients.csv': clientRows,
  'factures.csv': invoiceRows,
};

/** The two files as a member would send them, every column in its place: something to start from. */
export async function sampleZip(): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  for (const name of FILES) {
    const columns = importColumns[name].map((column) => column.name);
    const csv = csvOf({
      name,
      columns: columns.map((title) => ({ title, type: 'text' })),
      rows: rowsOf[name].map((row) => columns.map((column) => row[column] ?? null)),
      yesNo: { yes: '1', no: '0' },
    });
    await zip.add(name, new TextReader(csv));
  }
  return zip.close();
}
