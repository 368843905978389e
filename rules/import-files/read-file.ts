import type { IsoDate } from '#rules/days.ts';
import { readCell } from './cells.ts';
import type { FileName, Header } from './columns.ts';
import { type CsvFormat, formatOf } from './csv-format.ts';
import { type CsvRow, createRowParser } from './csv-rows.ts';
import { decodedText } from './decode-text.ts';
import type { NewDecoder } from './encodings.ts';
import { createRowReader, type Memory, type ReadRow } from './rows.ts';
import { createTextScan, type TextFormat } from './scan-text.ts';

export interface FileToRead {
  /** The file's bytes, decompressed, from the start. It is read twice. */
  open: () => AsyncIterable<Uint8Array>;
  newDecoder: NewDecoder;
}

/** What may be wrong with a file's text, so that some of it is read as it was probably meant. */
export type TextDoubt = 'mixedEncodings' | 'encodedTwice' | 'encodingUnclear';

/** A file that was read once from end to end: how its text is written, and its header. */
export interface ScannedFile {
  text: TextFormat;
  csv: CsvFormat;
  /** As the file writes it, trimmed; empty if there is none. */
  header: string[];
  doubts: TextDoubt[];
  /** Why the reading ended before the file's end; null if it didn't. */
  stopped: { error: unknown } | null;
}

/** In characters: enough for any header. */
const HEAD = 64 * 1024;
/** In bytes. No encoding needs more for a character of a header. */
const HEAD_BYTES = 4 * HEAD;

/** Reads a whole file but keeps only its head. It doesn't depend on how the bytes are cut. */
export async function scanFile(file: FileToRead): Promise<ScannedFile> {
  const scan = createTextScan(file.newDecoder);
  const head: Uint8Array[] = [];
  let headBytes = 0;
  let stopped: ScannedFile['stopped'] = null;
  try {
    for await (const chunk of file.open()) {
      if (headBytes < HEAD_BYTES) head.push(chunk.slice(0, HEAD_BYTES - headBytes));
      headBytes += chunk.byteLength;
      scan.take(chunk);
    }
  } catch (error) {
    stopped = { error };
  }
  const text = scan.end();
  const isWhole = headBytes <= HEAD_BYTES;
  const start = (await textOf(head, text, file.newDecoder)).slice(0, HEAD);
  const csv = formatOf(start);
  const header = text.isBinary ? [] : headerOf(start, csv, isWhole);
  return { text, csv, header: header.map((cell) => cell.trim()), doubts: doubtsOf(text), stopped };
}

async function textOf(
  chunks: readonly Uint8Array[],
  format: TextFormat,
  newDecoder: NewDecoder,
): Promise<string> {
  async function* bytes() {
    yield* chunks;
  }
  let text = '';
  for await (const piece of decodedText(bytes(), format, newDecoder)) text += piece;
  return text;
}

function headerOf(head: string, csv: CsvFormat, isWhole: boolean): string[] {
  const parser = createRowParser(csv);
  const rows = [...parser.take(head), ...(isWhole ? parser.end() : [])].flat();
  return rows[csv.hasHint ? 1 : 0]?.cells ?? [];
}

function doubtsOf({ isMixed, isTwice, isUnclear }: TextFormat): TextDoubt[] {
  const doubts = [
    ['mixedEncodings', isMixed],
    ['encodedTwice', isTwice],
    ['encodingUnclear', isUnclear && !isMixed],
  ] as const;
  return doubts.filter(([, isSo]) => isSo).map(([doubt]) => doubt);
}

/**
 * The rows of a file after its header, some at a time, so its size doesn't matter.
 * @throws RowTooLong after giving the rows before it
 */
export async function* rowsOf(
  file: FileToRead,
  { text, csv }: Pick<ScannedFile, 'text' | 'csv'>,
  isRow?: (cells: readonly string[]) => boolean,
): AsyncGenerator<CsvRow[]> {
  const parser = createRowParser(csv, isRow);
  let isBefore = csv.hasHint ? 2 : 1;
  const after = (rows: CsvRow[]): CsvRow[] => {
    const skipped = rows.slice(isBefore);
    isBefore = Math.max(0, isBefore - rows.length);
    return skipped;
  };
  for await (const piece of decodedText(file.open(), text, file.newDecoder)) {
    for (const rows of parser.take(piece)) yield after(rows);
  }
  for (const rows of parser.end()) yield after(rows);
}

export interface ReadRowsParts {
  name: FileName;
  scanned: ScannedFile;
  header: Header;
  /** YYYY-MM-DD: the day at the garage. */
  today: IsoDate;
  clients: Memory;
  lines: Memory;
}

/**
 * The rows of one of the two files, each read by its columns. The page uses it when it looks inside
 * a ZIP, and the import when it takes one in.
 * @throws RowTooLong after giving the rows before it
 */
export async function* readRows(
  file: FileToRead,
  { name, scanned, header, ...parts }: ReadRowsParts,
): AsyncGenerator<ReadRow[]> {
  const { placed } = header;
  const width = scanned.header.length;
  const { delimiter } = scanned.csv;
  const read = createRowReader({ ...parts, file: name, placed, width, delimiter });
  const required = placed.filter(({ isRequired }) => isRequired);
  const isRow = (cells: readonly string[]): boolean =>
    header.missing.length === 0 &&
    cells.length <= width &&
    required.every(
      (column) => readCell(column, cells[column.position] ?? '', parts.today).fault === null,
    );
  for await (const rows of rowsOf(file, scanned, isRow)) yield rows.map(read);
}
