import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { FileName } from '#rules/import-files/columns.ts';
import { LONGEST_ROW, RowTooLong } from '#rules/import-files/csv-rows.ts';
import type { Encoding } from '#rules/import-files/encodings.ts';
import { readRows, type TextDoubt } from '#rules/import-files/read-file.ts';
import type { Memory, ReadRow, RowDoubt } from '#rules/import-files/rows.ts';
import { createSeenRows, SHORTEST_ROW } from '#rules/import-files/seen-rows.ts';
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
import { openArchive } from './archive.ts';
import { hasFree } from './disk.ts';
import { inKilobytes, limits } from './limits.ts';
import { type PreparedFile, prepareFile } from './prepare-file.ts';
import { RefusedFile } from './reasons.ts';
import { clientRowOf, lineRowOf } from './row-readers.ts';

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
  /** Where the garages are, which decides what day it is. */
  timeZone: string;
}

/** What became of the rows of one file. */
export interface FileReport extends Record<Outcome, number> {
  rows: number;
  leftOut: number;
  /** Rows that were taken in although something about them is doubtful. */
  doubtful: number;
  encoding: Encoding;
  textDoubts: TextDoubt[];
  ignoredColumns: string[];
}

interface FoundDoubt extends RowDoubt {
  file: FileName;
}

interface LeftOutRow {
  file: FileName;
  line: number;
  /** All that costs it, so that it is mended once. */
  reasons: RowDoubt[];
}

export interface ImportReport {
  files: Record<FileName, FileReport>;
  /** Why the first rows that were left out were; `leftOut` of each file counts all of them. */
  leftOutRows: LeftOutRow[];
  /** The first doubts for which no row was left out. */
  doubts: FoundDoubt[];
  doubtCount: number;
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
  const clients = await prepareFile(archive['clients.csv']);
  const invoices = await prepareFile(archive['factures.csv']);
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
  const found = { leftOutRows: [], doubts: [], doubtCount: 0 };
  const write = rowWriters(db, id, order);
  const folder = dirname(order.storeFile);
  const today = garageDay(new Date(order.now), order.timeZone);
  const inBatch = (work: () => void) => {
    if (!hasFree(folder, order.freeBytes)) throw new RefusedFile('diskFull');
    inImport(db, id, work);
  };
  const writing = { clients: write.clients, today, inBatch, found };
  const files = {
    'clients.csv': await takeIn(clients, { ...writing, rows: write.client }),
    'factures.csv': await takeIn(invoices, { ...writing, rows: write.line }),
  };
  publishImport(db, id, countsOf(order, files));
  return { files, ...found };
}

interface RowWriter {
  /** The row is good. */
  write(row: ReadRow): Outcome;
  /** The row is left out, and the next ones still come after it. */
  leaveOut(row: ReadRow): void;
}

interface Writing {
  rows: RowWriter;
  clients: Memory;
  /** YYYY-MM-DD. Rows with a later date describe something that hasn't happened. */
  today: string;
  /** Runs the work in one transaction. */
  inBatch(work: () => void): void;
  found: Pick<ImportReport, 'leftOutRows' | 'doubts' | 'doubtCount'>;
}

async function takeIn(
  { file: { name, size }, read, scanned, header }: PreparedFile,
  { rows: writer, clients, today, inBatch, found }: Writing,
): Promise<FileReport> {
  const report = { rows: 0, added: 0, changed: 0, unchanged: 0, leftOut: 0, doubtful: 0 };
  const take = (row: ReadRow): void => {
    report.rows += 1;
    if (row.isLost) writer.leaveOut(row);
    const outcome = row.isLost ? null : writer.write(row);
    report[outcome ?? 'leftOut'] += 1;
    if (row.doubts.length === 0) return;
    if (outcome) report.doubtful += 1;
    note(row, name, found);
  };
  const lines = createSeenRows(size / SHORTEST_ROW);
  const parts = { name, scanned, header, today, clients, lines };
  try {
    for await (const rows of readRows(read, parts)) inBatch(() => rows.forEach(take));
  } catch (error) {
    if (!(error instanceof RowTooLong)) throw error;
    const { line } = error;
    throw new RefusedFile('rowTooLong', { file: name, line, max: inKilobytes(LONGEST_ROW) });
  }
  const { encoding } = scanned.text;
  return { ...report, encoding, textDoubts: scanned.doubts, ignoredColumns: header.unknown };
}

function note({ line, doubts, isLost }: ReadRow, file: FileName, found: Writing['found']): void {
  if (isLost && found.leftOutRows.length < limits.listedRows) {
    const reasons = doubts.filter(({ costsRow }) => costsRow);
    found.leftOutRows.push({ file, line, reasons });
  }
  for (const doubt of doubts) {
    if (doubt.costsRow) continue;
    found.doubtCount += 1;
    if (found.doubts.length < limits.listedRows) found.doubts.push({ ...doubt, file });
  }
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

  const clients: Memory = {
    earlierLine([id = '', plate = ''], line) {
      const first = firstLine.first({ id, plate, line })?.line ?? line;
      return first === line ? null : first;
    },
  };
  const placeOf = (row: ReadRow): number =>
    nextPlace.first({ id: String(row.value('invoiceDmsId')) })?.lines ?? 1;
  const client: RowWriter = {
    write: (row) => ingest.client(memberId, clientRowOf(row)),
    leaveOut: () => undefined,
  };
  const line: RowWriter = {
    write: (row) => ingest.line(memberId, lineRowOf(row), placeOf(row)),
    leaveOut(row) {
      if (row.value('invoiceDmsId') !== null) placeOf(row);
    },
  };
  return { clients, client, line };
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
