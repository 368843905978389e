import type { FileName } from '#rules/import-files/columns.ts';
import { LONGEST_ROW, RowTooLong } from '#rules/import-files/csv-rows.ts';
import type { Encoding } from '#rules/import-files/encodings.ts';
import { readRows, type TextDoubt } from '#rules/import-files/read-file.ts';
import type { ReadRow, RowDoubt } from '#rules/import-files/rows.ts';
import { createSeenRows, SHORTEST_ROW } from '#rules/import-files/seen-rows.ts';
import { garageDay } from '#rules/today.ts';
import type { ClientRow } from '#server/embedded/rows.ts';
import { engineAt } from '#server/embedded/store/engine.ts';
import type {
  ImportCounts,
  ImportWriter,
  Outcomes,
  PlacedLine,
  RowSink,
  StorePlace,
} from '#server/embedded/store/store.ts';
import { openArchive } from './archive.ts';
import { hasFree } from './disk.ts';
import { inKilobytes, limits } from './limits.ts';
import { type PreparedFile, prepareFile } from './prepare-file.ts';
import { RefusedFile } from './reasons.ts';
import { clientRowOf, lineRowOf } from './row-readers.ts';
import { openSeenInFile, type SeenInFile } from './seen-in-file.ts';

export interface ImportOrder {
  place: StorePlace;
  /** A folder on the disk that is filled. */
  folder: string;
  zipFile: string;
  memberId: number;
  /** The account that sent it, for the log. */
  username: string;
  /** ISO time of the import. */
  now: string;
  /** How many bytes must stay free on that disk. */
  freeBytes: number;
  /** Where the garages are, which decides what day it is. */
  timeZone: string;
}

/** What became of the rows of one file. */
export interface FileReport extends Outcomes {
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
 * or the process dies, nothing does. Both files are first read from end to end, so that most
 * refusals come before anything is written.
 * @throws RefusedFile
 */
export async function importArchive(order: ImportOrder): Promise<ImportReport> {
  const archive = await openArchive(order.zipFile, limits);
  const clients = await prepareFile(archive['clients.csv']);
  const invoices = await prepareFile(archive['factures.csv']);
  const writer = await engineAt(order.place).beginImport(order.memberId);
  try {
    return await writeAll(writer, order, { clients, invoices }).catch(async (error) => {
      // If this fails too, still nothing of the import is visible, and the next start tidies up.
      await writer.giveUp().catch(() => undefined);
      throw error;
    });
  } finally {
    await writer.close();
  }
}

async function writeAll(
  writer: ImportWriter,
  order: ImportOrder,
  { clients, invoices }: Record<'clients' | 'invoices', PreparedFile>,
): Promise<ImportReport> {
  const found = { leftOutRows: [], doubts: [], doubtCount: 0 };
  const seen = openSeenInFile();
  try {
    const writing = { order, seen, found };
    const files = {
      'clients.csv': await takeIn(clients, clientTaker(writer.clients), writing),
      'factures.csv': await takeIn(invoices, lineTaker(writer.lines, seen), writing),
    };
    await writer.publish(countsOf(order, files));
    return { files, ...found };
  } finally {
    seen.close();
  }
}

/** What is done with the rows of one file. */
interface Taker extends Pick<RowSink<unknown>, 'end'> {
  /** Rows in their order, among them those that are left out. */
  take(rows: readonly ReadRow[]): Promise<void>;
}

const clientTaker = ({ write, end }: RowSink<ClientRow>): Taker => ({
  take: (rows) => write(rows.filter(({ isLost }) => !isLost).map(clientRowOf)),
  end,
});

/**
 * A line that is left out counts too, so that a line keeps its place when its neighbours are mended
 * and the file is sent again.
 */
const lineTaker = ({ write, end }: RowSink<PlacedLine>, { placeIn }: SeenInFile): Taker => ({
  take(rows) {
    const placed: PlacedLine[] = [];
    for (const read of rows) {
      const invoice = read.value('invoiceDmsId');
      if (read.isLost && invoice === null) continue;
      const lineNo = placeIn(String(invoice));
      if (!read.isLost) placed.push({ row: lineRowOf(read), lineNo });
    }
    return write(placed);
  },
  end,
});

interface Writing {
  order: ImportOrder;
  seen: SeenInFile;
  found: Pick<ImportReport, 'leftOutRows' | 'doubts' | 'doubtCount'>;
}

async function takeIn(
  { file: { name, size }, read, scanned, header }: PreparedFile,
  { take, end }: Taker,
  { order, seen, found }: Writing,
): Promise<FileReport> {
  const report = { rows: 0, leftOut: 0, doubtful: 0 };
  const lines = createSeenRows(size / SHORTEST_ROW);
  const today = garageDay(new Date(order.now), order.timeZone);
  const parts = { name, scanned, header, today, clients: seen.clients, lines };
  try {
    for await (const rows of readRows(read, parts)) {
      if (!hasFree(order.folder, order.freeBytes)) throw new RefusedFile('diskFull');
      await take(rows);
      for (const row of rows) {
        report.rows += 1;
        if (row.isLost) report.leftOut += 1;
        else if (row.doubts.length > 0) report.doubtful += 1;
        note(row, name, found);
      }
    }
  } catch (error) {
    if (!(error instanceof RowTooLong)) throw error;
    const { line } = error;
    throw new RefusedFile('rowTooLong', { file: name, line, max: inKilobytes(LONGEST_ROW) });
  }
  const { encoding } = scanned.text;
  const outcomes = await end();
  return {
    ...report,
    ...outcomes,
    encoding,
    textDoubts: scanned.doubts,
    ignoredColumns: header.unknown,
  };
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
