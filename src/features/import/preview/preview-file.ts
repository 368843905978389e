import { type FileName, type Header, readHeader } from '#rules/import-files/columns.ts';
import { RowTooLong } from '#rules/import-files/csv-rows.ts';
import {
  type FileToRead,
  readRows,
  rowsOf,
  type ScannedFile,
  scanFile,
  type TextDoubt,
} from '#rules/import-files/read-file.ts';
import { PLATE_COLUMN, type ReadRow } from '#rules/import-files/rows.ts';
import { createSeenRows, SHORTEST_ROW } from '#rules/import-files/seen-rows.ts';
import { readPlate } from '#rules/plate.ts';
import { createDoubts } from './doubts.ts';
import type { FileContent, FileDoubt, ShownRow } from './model.ts';

interface FileToPreview {
  /** Null for a text file that is neither of the two: it is shown but not checked. */
  name: FileName | null;
  /** Decompressed. It is read twice. */
  open: () => AsyncIterable<Uint8Array>;
  /** In bytes, according to the archive's directory. */
  size: number;
  /** YYYY-MM-DD, at the garage. */
  today: string;
}

const FIRST_ROWS = 5;
const FIRST_PLATES = 12;

/** A file as the shared reading wants it. */
export const toRead = (open: FileToRead['open']): FileToRead => ({
  open,
  newDecoder: (label, options) => new TextDecoder(label, options),
});

/**
 * Reads a CSV file as the import does, in memory that doesn't grow with the file, and says what is
 * doubtful in it.
 */
export async function previewFile({ name, open, ...file }: FileToPreview): Promise<FileContent> {
  const read = toRead(open);
  const scanned = await scanFile(read);
  const stopped = scanned.stopped ? [doubtOfStop(scanned.stopped.error)] : [];
  if (scanned.text.isBinary) return contentOf(scanned, nothing, [{ rule: 'notText' }]);
  const { header } = scanned;
  if (header.length === 0) {
    return contentOf(scanned, nothing, stopped.length > 0 ? stopped : [{ rule: 'noHeader' }]);
  }
  const found = name
    ? await checkRows(read, { ...file, name, scanned, header: readHeader(name, header) })
    : await countRows(read, scanned);
  return contentOf(scanned, found, [
    // What ends the first reading ends the second too, and isn't said twice.
    ...[...stopped, ...found.stopped].slice(0, 1),
    ...scanned.doubts.map((rule) => doubtOfText(rule, scanned)),
    ...found.fileDoubts,
  ]);
}

/** What the rows of a file say. */
interface Found
  extends Pick<FileContent, 'rows' | 'firstRows' | 'plates'>,
    ReturnType<ReturnType<typeof createDoubts>['found']> {
  fileDoubts: FileDoubt[];
  /** Why the reading ended before the file's end, if it did. */
  stopped: FileDoubt[];
}

const nothing: Found = {
  ...{ rows: 0, firstRows: [], plates: [], fileDoubts: [], stopped: [] },
  ...createDoubts().found(),
};

const contentOf = (
  { text, csv, header }: ScannedFile,
  { fileDoubts: _, stopped: __, ...found }: Found,
  fileDoubts: FileDoubt[],
): FileContent => ({
  encoding: text.encoding,
  delimiter: csv.delimiter,
  header,
  ...found,
  fileDoubts,
});

interface CheckParts extends Pick<FileToPreview, 'size' | 'today'> {
  name: FileName;
  scanned: ScannedFile;
  header: Header;
}

async function checkRows(read: FileToRead, { size, ...parts }: CheckParts): Promise<Found> {
  const doubts = createDoubts();
  const seen = createSeenRows(size / SHORTEST_ROW);
  const firstRows: ShownRow[] = [];
  const plates = new Set<string>();
  let rows = 0;
  let fullFrom: number | null = null;

  const take = (row: ReadRow): void => {
    rows += 1;
    if (rows <= FIRST_ROWS) firstRows.push({ line: row.line, cells: row.cells });
    if (!row.isLost && plates.size < FIRST_PLATES) {
      const { kind, normalized } = readPlate(String(row.value(PLATE_COLUMN) ?? ''));
      if (kind !== 'other' && kind !== 'empty') plates.add(normalized);
    }
    doubts.add(row);
    if (fullFrom === null && seen.isFull()) fullFrom = row.line;
  };

  const stopped = await untilStopped(async () => {
    for await (const batch of readRows(read, { ...parts, clients: seen, lines: seen })) {
      batch.forEach(take);
    }
  });
  const full: FileDoubt[] = fullFrom === null ? [] : [{ rule: 'duplicatesUpTo', line: fullFrom }];
  return {
    ...{ rows, firstRows, plates: [...plates], stopped },
    ...doubts.found(),
    fileDoubts: [...doubtsOfHeader(parts.header), ...full],
  };
}

async function countRows(read: FileToRead, scanned: ScannedFile): Promise<Found> {
  const firstRows: ShownRow[] = [];
  let rows = 0;
  const stopped = await untilStopped(async () => {
    for await (const batch of rowsOf(read, scanned)) {
      rows += batch.length;
      if (firstRows.length < FIRST_ROWS) {
        firstRows.push(...batch.slice(0, FIRST_ROWS - firstRows.length));
      }
    }
  });
  return { ...nothing, rows, firstRows, stopped };
}

async function untilStopped(work: () => Promise<void>): Promise<FileDoubt[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [doubtOfStop(error)];
  }
}

/** If the archive's library can't decompress a file, its error ends in "damaged". */
function doubtOfStop(error: unknown): FileDoubt {
  if (error instanceof RowTooLong) return { rule: 'rowTooLong', line: error.line };
  // This is about the file on disk, not the one inside it, so the caller reports it.
  if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
  return { rule: 'damaged' };
}

const doubtOfText = (rule: TextDoubt, { text }: ScannedFile): FileDoubt =>
  rule === 'encodingUnclear' ? { rule, example: text.example } : { rule };

function doubtsOfHeader({ missing, twice, unknown }: Header): FileDoubt[] {
  const doubts = [
    { rule: 'columnsMissing', columns: missing },
    { rule: 'columnsTwice', columns: twice },
    { rule: 'columnsUnknown', columns: unknown },
  ] as const;
  return doubts.filter(({ columns }) => columns.length > 0);
}
