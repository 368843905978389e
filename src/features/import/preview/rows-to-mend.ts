import { type FileName, type Header, isRemark, readHeader } from '#rules/import-files/columns.ts';
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
 * (docs/import-format.md), and of a customer who comes twice both rows, because the first is the one
 * that counts. The first batch is the header, as a row. What an earlier such file says about its rows
 * is left out.
 */
export async function* rowsToMend(file: FileToMend): AsyncGenerator<RowToMend[]> {
  const scanned = await scanFile(file.read);
  if (scanned.stopped) throw scanned.stopped.error;
  const parts = { ...file, scanned, header: readHeader(file.name, scanned.header) };
  const remarks = new Set(scanned.header.flatMap((name, at) => (isRemark(name) ? [at] : [])));
  const own = (cells: readonly string[]) => cells.filter((_, at) => !remarks.has(at));
  yield [{ line: 1, cells: own(scanned.header), doubts: [] }];
  const isWanted =
    file.name === 'factures.csv' ? await inDoubtfulInvoice(parts) : await isRepeated(parts);
  for await (const rows of understood(parts)) {
    yield rows
      .filter((row) => row.doubts.length > 0 || isWanted(row))
      .map(({ line, cells, doubts }) => ({ line, cells: own(cells), doubts }));
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

/** Whether a row's customer comes again, in a row that is left out. */
async function isRepeated(parts: Scanned): Promise<(row: ReadRow) => boolean> {
  const lines = new Set<string | null>();
  for await (const rows of understood(parts)) {
    for (const { doubts } of rows) {
      for (const { rule, other } of doubts) if (rule === 'clientTwice') lines.add(other);
    }
  }
  return ({ line }) => lines.has(String(line));
}

/**
 * Whether a row is of an invoice of which a line is doubtful. A line without the number of its invoice probably belongs
 * to that of the line before or after it.
 */
async function inDoubtfulInvoice(parts: Scanned): Promise<(row: ReadRow) => boolean> {
  const invoices = new Set<string | null>();
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
  return (row) => invoices.has(invoiceOf(row));
}
