import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { type FileName, hasWidth } from '#rules/import-files/columns.ts';
import { normalizePlate } from '#rules/plate.ts';
import { garageDay } from '#rules/today.ts';
import { openForWriting, query } from '#server/embedded/store/database.ts';
import {
  beginImport,
  giveUpImport,
  type ImportCounts,
  inImport,
  publishImport,
  removeReplaced,
} from '#server/embedded/store/import-under-way.ts';
import { type Outcome, openIngest } from '#server/embedded/store/ingest.ts';
import { type ArchivedFile, openArchive } from './archive.ts';
import { BadCell, type Cells, cellsOf } from './cells.ts';
import { type Layout, layOut } from './columns.ts';
import { type CsvRow, readRows } from './csv-rows.ts';
import { hasFree } from './disk.ts';
import { limits } from './limits.ts';
import { type BadRow, RefusedFile } from './reasons.ts';
import { readClientRow, readLineRow } from './row-readers.ts';
import { type CsvFormat, scan } from './scan.ts';

export interface ImportOrder {
  storeFile: string;
  zipFile: string;
  memberId: number;
  /** The account that sent it, for the log. */
  username: string;
  /** ISO time of the import. */
  now: string;
  /** How many bytes must stay free on the store's disk. */
  freeBytes: number;
}

/** What became of the rows of one file. */
export interface FileReport extends Record<Outcome, number> {
  rows: number;
  leftOut: number;
  encoding: CsvFormat['encoding'];
  ignoredColumns: string[];
}

interface LeftOutRow extends BadRow {
  file: FileName;
  line: number;
}

export interface ImportReport {
  files: Record<FileName, FileReport>;
  /** The first rows that were left out; `leftOut` of each file counts all of them. */
  leftOutRows: LeftOutRow[];
}

/**
 * Takes in an uploaded ZIP. All good rows go in and become visible at once; if the file is refused
 * or the process dies, nothing does. The rows are written in short transactions, so that other
 * imports can write in between. Both files are first read from end to end, so that most refusals
 * come before anything is written.
 * @throws RefusedFile
 */
export async function importArchive(order: ImportOrder): Promise<ImportReport> {
  const archive = await openArchive(order.zipFile, limits);
  const clients = await prepare(archive['clients.csv']);
  const invoices = await prepare(archive['factures.csv']);
  const db = openForWriting(order.storeFile);
  // 16 MB of cache for the indexes, which are written all over; 32 MB of log before it goes into
  // the file.
  db.exec('PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 8000');
  try {
    const id = beginImport(db, order.memberId);
    const report = await writeAll(db, id, order, { clients, invoices }).catch(async (error) => {
      // If this fails too, still nothing of the import is visible, and the next start tidies up.
      await giveUpImport(db, id).catch(() => undefined);
      throw error;
    });
    await removeReplaced(db, id).catch(() => undefined);
    return report;
  } finally {
    db.close();
  }
}

async function writeAll(
  db: DatabaseSync,
  id: number,
  order: ImportOrder,
  { clients, invoices }: Record<'clients' | 'invoices', PreparedFile>,
): Promise<ImportReport> {
  const leftOutRows: LeftOutRow[] = [];
  const write = rowWriters(db, id, order);
  const folder = dirname(order.storeFile);
  const today = garageDay(new Date(order.now));
  const inBatch = (work: () => void) => {
    if (!hasFree(folder, order.freeBytes)) throw new RefusedFile('diskFull');
    inImport(db, id, work);
  };
  const files = {
    'clients.csv': await takeIn(clients, { write: write.client, today, inBatch }, leftOutRows),
    'factures.csv': await takeIn(invoices, { write: write.line, today, inBatch }, leftOutRows),
  };
  publishImport(db, id, countsOf(order, files));
  return { files, leftOutRows };
}

interface PreparedFile extends Layout, Pick<CsvFormat, 'encoding' | 'delimiter'> {
  file: ArchivedFile;
}

async function prepare(file: ArchivedFile): Promise<PreparedFile> {
  const { header, ...format } = await scan(file);
  return { file, ...format, ...layOut(file.name, header) };
}

/** Writes a row, or throws BadCell. */
type WriteRow = (cells: Cells, line: number) => Outcome;

interface Writing {
  write: WriteRow;
  /** YYYY-MM-DD. Rows with a later date describe something that hasn't happened. */
  today: string;
  /** Runs the work in one transaction. */
  inBatch(work: () => void): void;
}

async function takeIn(
  { file, placed, width, ignored, ...format }: PreparedFile,
  { write, today, inBatch }: Writing,
  leftOutRows: LeftOutRow[],
): Promise<FileReport> {
  const report = { rows: 0, added: 0, changed: 0, unchanged: 0, leftOut: 0 };
  const take = ({ line, cells }: CsvRow): void => {
    report.rows += 1;
    try {
      if (!hasWidth(cells, width)) {
        throw new BadCell('columnCount', { count: cells.length, expected: width });
      }
      report[write(cellsOf(cells, placed, today), line)] += 1;
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      report.leftOut += 1;
      if (leftOutRows.length < limits.listedRows) {
        leftOutRows.push({ file: file.name, line, reason: error.reason, values: error.values });
      }
    }
  };
  for await (const rows of readRows(file, format, limits)) inBatch(() => rows.forEach(take));
  return { ...report, encoding: format.encoding, ignoredColumns: ignored };
}

/**
 * Writes the rows of each file. Temporary tables on disk remember what the file has shown so far:
 * each client's first line, and how many lines each invoice has had. Bad lines count too, so that a
 * line keeps its place when its neighbours are mended and the file is sent again.
 */
function rowWriters(db: DatabaseSync, id: number, { memberId }: ImportOrder) {
  const ingest = openIngest(db, id);
  db.exec(`
    CREATE TEMP TABLE seen_client (id TEXT, plate TEXT, line INTEGER, PRIMARY KEY (id, plate)) WITHOUT ROWID;
    CREATE TEMP TABLE seen_invoice (id TEXT PRIMARY KEY, lines INTEGER) WITHOUT ROWID;
  `);
  const firstLine = query(
    db,
    `INSERT INTO seen_client VALUES (:id, :plate, :line)
     ON CONFLICT DO UPDATE SET line = line RETURNING line`,
    v.object({ line: v.number() }),
  );
  const nextPlace = query(
    db,
    `INSERT INTO seen_invoice VALUES (:id, 1)
     ON CONFLICT DO UPDATE SET lines = lines + 1 RETURNING lines`,
    v.object({ lines: v.number() }),
  );

  const client: WriteRow = (cells, line) => {
    const row = readClientRow(cells);
    const plate = normalizePlate(row.vehicleRegistrationPlate ?? '');
    const first = firstLine.first({ id: row.clientDmsId, plate, line })?.line ?? line;
    if (first !== line) throw new BadCell('clientTwice', { line: first });
    return ingest.client(memberId, row);
  };
  const line: WriteRow = (cells) => {
    const place = nextPlace.first({ id: cells.required('invoiceDmsId') })?.lines ?? 1;
    return ingest.line(memberId, readLineRow(cells), place);
  };
  return { client, line };
}

const countsOf = (
  { memberId, username, now }: ImportOrder,
  { 'clients.csv': clients, 'factures.csv': lines }: Record<FileName, FileReport>,
): ImportCounts => ({
  memberId,
  username,
  importedAt: now,
  clientsAdded: clients.added,
  clientsChanged: clients.changed,
  linesAdded: lines.added,
  linesChanged: lines.changed,
  rowsLeftOut: clients.leftOut + lines.leftOut,
});
