import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { openForWriting, query } from '#server/embedded/store/database.ts';
import { type Outcome, openIngest } from '#server/embedded/store/ingest.ts';
import { searchablePlate } from '#server/embedded/vehicle/plate.ts';
import { type ArchivedFile, type FileName, openArchive } from './archive.ts';
import { BadCell, type Cells, cellsOf } from './cells.ts';
import { type Layout, layOut } from './columns.ts';
import { readRows } from './csv-rows.ts';
import { limits } from './limits.ts';
import type { BadRow } from './reasons.ts';
import { readClientRow, readLineRow } from './row-readers.ts';
import { type CsvFormat, scan } from './scan.ts';

export interface ImportOrder {
  storeFile: string;
  zipFile: string;
  memberId: number;
  /** Who sent it, for the log. */
  username: string;
  /** ISO time of the import. */
  now: string;
}

/** What came of the rows of one file. */
export interface FileReport extends Record<Outcome, number> {
  rows: number;
  leftOut: number;
  encoding: CsvFormat['encoding'];
  ignoredColumns: string[];
}

export interface LeftOutRow extends BadRow {
  file: FileName;
  line: number;
}

export interface ImportReport {
  files: Record<FileName, FileReport>;
  /** The first rows that were left out; `leftOut` of the files counts all. */
  leftOutRows: LeftOutRow[];
}

/**
 * Takes in an uploaded ZIP, in one transaction of its own connection: all that is good goes in, or
 * nothing where the file is refused or the process dies. Both files are first read whole, so that
 * most of what can be refused is refused before anything is begun.
 * @throws RefusedFile
 */
export async function importArchive(order: ImportOrder): Promise<ImportReport> {
  const archive = await openArchive(order.zipFile, limits);
  const clients = await prepare(archive['clients.csv']);
  const invoices = await prepare(archive['factures.csv']);
  const db = openForWriting(order.storeFile);
  try {
    db.exec('BEGIN IMMEDIATE');
    const leftOutRows: LeftOutRow[] = [];
    const { client, line } = rowWriters(db, order);
    const files = {
      'clients.csv': await takeIn(clients, client, leftOutRows),
      'factures.csv': await takeIn(invoices, line, leftOutRows),
    };
    logImport(db, order, files);
    db.exec('COMMIT');
    return { files, leftOutRows };
  } finally {
    // Rolls back what is not committed.
    db.close();
  }
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

async function takeIn(
  { file, positions, width, ignored, ...format }: PreparedFile,
  write: WriteRow,
  leftOutRows: LeftOutRow[],
): Promise<FileReport> {
  const report = { rows: 0, added: 0, changed: 0, unchanged: 0, leftOut: 0 };
  for await (const { line, cells } of readRows(file, format, limits.rowCharacters)) {
    report.rows += 1;
    try {
      if (!fits(cells, width)) {
        throw new BadCell('columnCount', { count: cells.length, expected: width });
      }
      report[write(cellsOf(cells, positions), line)] += 1;
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      report.leftOut += 1;
      if (leftOutRows.length < limits.listedRows) {
        leftOutRows.push({ file: file.name, line, reason: error.reason, values: error.values });
      }
    }
  }
  return { ...report, encoding: format.encoding, ignoredColumns: ignored };
}

/** Spreadsheets end rows with empty cells: those do no harm. */
const fits = (cells: readonly string[], width: number): boolean =>
  cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');

/**
 * How rows of each file are written. What the file has shown so far is remembered in temporary
 * tables, on disk: a client's first line, and how many lines an invoice has had, bad ones included,
 * so that a line keeps its place when its neighbours are mended and the file is sent again.
 */
function rowWriters(db: DatabaseSync, { memberId, now }: ImportOrder) {
  const today = now.slice(0, 10);
  const ingest = openIngest(db);
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
    const plate = searchablePlate(row.vehicleRegistrationPlate ?? '');
    const first = firstLine.first({ id: row.clientDmsId, plate, line })?.line ?? line;
    if (first !== line) throw new BadCell('clientTwice', { line: first });
    return ingest.client(memberId, row);
  };
  const line: WriteRow = (cells) => {
    const place = nextPlace.first({ id: cells.required('invoiceDmsId') })?.lines ?? 1;
    return ingest.line(memberId, readLineRow(cells, today), place);
  };
  return { client, line };
}

/** Only what changed the store is logged: the same file twice leaves no trace. */
function logImport(
  db: DatabaseSync,
  { memberId, username, now }: ImportOrder,
  { 'clients.csv': clients, 'factures.csv': lines }: Record<FileName, FileReport>,
): void {
  if (clients.added + clients.changed + lines.added + lines.changed === 0) return;
  db.prepare(
    `INSERT INTO import_log (memberId, username, importedAt, clientsAdded, clientsChanged,
       linesAdded, linesChanged, rowsLeftOut) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    memberId,
    username,
    now,
    clients.added,
    clients.changed,
    lines.added,
    lines.changed,
    clients.leftOut + lines.leftOut,
  );
}
