import { type FileName, type Header, readHeader } from '#rules/import-files/columns.ts';
import {
  type FileToRead,
  readRows,
  type ScannedFile,
  scanFile,
} from '#rules/import-files/read-file.ts';
import type { ReadRow } from '#rules/import-files/rows.ts';
import { createSeenRows, SHORTEST_ROW } from '#rules/import-files/seen-rows.ts';
import type { RowToMend } from './model.ts';

interface FileToMend {
  name: FileName;
  read: FileToRead;
  /** In bytes, decompressed. */
  size: number;
  /** YYYY-MM-DD, at the garage. */
  today: string;
}

interface Scanned extends FileToMend {
  scanned: ScannedFile;
  header: Header;
}

/**
 * The rows of a file that are left out or doubtful, some at a time, to be mended and sent again. Of
 * an invoice all lines come, because a line's place among them says which line it is
 * (docs/import-format.md). The first batch is the header, as a row.
 */
export async function* rowsToMend(file: FileToMend): AsyncGenerator<RowToMend[]> {
  const scanned = await scanFile(file.read);
  if (scanned.stopped) throw scanned.stopped.error;
  const parts = { ...file, scanned, header: readHeader(file.name, scanned.header) };
  yield [{ line: 1, cells: scanned.header, doubts: [] }];
  const whole = file.name === 'factures.csv' ? await doubtfulInvoices(parts) : null;
  for await (const rows of understood(parts)) {
    yield rows
      .filter((row) => row.doubts.length > 0 || whole?.has(invoiceOf(row) ?? ''))
      .map(({ line, cells, doubts }) => ({ line, cells, doubts }));
  }
}

function understood({ name, read, size, today, scanned, header }: Scanned) {
  const seen = createSeenRows(size / SHORTEST_ROW);
  return readRows(read, { name, scanned, header, today, clients: seen, lines: seen });
}

const invoiceOf = (row: ReadRow): string | null => {
  const invoice = row.value('invoiceDmsId');
  return invoice === null ? null : String(invoice);
};

/**
 * The invoices of which a line is doubtful. A line without the number of its invoice probably belongs
 * to that of the line before or after it.
 */
async function doubtfulInvoices(parts: Scanned): Promise<ReadonlySet<string>> {
  const invoices = new Set<string>();
  let before: string | null = null;
  let isNextWanted = false;
  for await (const rows of understood(parts)) {
    for (const row of rows) {
      const invoice = invoiceOf(row);
      const isDoubtful = row.doubts.length > 0;
      if (invoice !== null && (isDoubtful || isNextWanted)) invoices.add(invoice);
      if (invoice === null && before !== null) invoices.add(before);
      isNextWanted = invoice === null;
      before = invoice ?? before;
    }
  }
  return invoices;
}
