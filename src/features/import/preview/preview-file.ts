import { type FileName, type Header, readHeader } from '#rules/import-files/columns.ts';
import { readPlate } from '#rules/plate.ts';
import { createRowChecker, PLATE_COLUMN, rules } from './check-row.ts';
import { type CsvFormat, formatOf, readRows, UnclosedQuote } from './csv-rows.ts';
import { createDecoder, type Decoder } from './decode.ts';
import type { CsvRow, FileContent, FileDoubt, RowDoubt, RowRule } from './model.ts';
import { createSeenRows } from './seen-rows.ts';

interface FileToPreview {
  /** Null for a text file that is neither of the two: it is shown but not checked. */
  name: FileName | null;
  /** Decompressed. */
  bytes: AsyncIterable<Uint8Array>;
  /** In bytes, according to the archive's directory. */
  size: number;
  /** YYYY-MM-DD */
  today: string;
}

const FIRST_ROWS = 5;
const FIRST_PLATES = 12;
/** In characters: enough for any header. */
const HEAD = 64 * 1024;
/** In bytes: a shorter row would hold almost nothing. */
const SHORTEST_ROW = 32;

/**
 * Reads a CSV file once, in memory that doesn't grow with the file, and says what is doubtful in
 * it.
 */
export async function previewFile(file: FileToPreview): Promise<FileContent> {
  const decoder = createDecoder();
  const texts = textsOf(file.bytes, decoder);
  const read = createReading(file);
  const stopped: FileDoubt[] = [];
  let format: CsvFormat = { delimiter: ';', newline: '\n' };
  try {
    const head = await readHead(texts);
    format = formatOf(head);
    for await (const rows of readRows(continued(head, texts), format)) read.take(rows);
  } catch (error) {
    stopped.push(doubtOfStop(error));
  }
  const { fileDoubts, ...content } = read.found();
  const encoding = decoder.encoding();
  const isBare = content.header.length === 0 && stopped.length === 0;
  return {
    encoding,
    delimiter: format.delimiter,
    ...content,
    fileDoubts: [
      ...stopped,
      ...(isBare ? [{ rule: 'noHeader' } as const] : []),
      ...(encoding === 'utf-16' ? [{ rule: 'utf16' } as const] : []),
      ...(decoder.isMixed() ? [{ rule: 'mixedEncodings' } as const] : []),
      ...fileDoubts,
    ],
  };
}

/** Text contains no NUL. A file that does is a picture, a workbook or a program. */
class NotText extends Error {}

async function* textsOf(
  bytes: AsyncIterable<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<string, void> {
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk);
    if (text.includes('\0')) throw new NotText();
    yield text;
  }
  yield decoder.end();
}

/** The text up to the end of its first line. */
async function readHead(texts: AsyncGenerator<string, void>): Promise<string> {
  let head = '';
  while (head.length < HEAD && !/[^\r\n](\n|\r[\s\S])/.test(head)) {
    const { value, done } = await texts.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* continued(
  head: string,
  texts: AsyncGenerator<string, void>,
): AsyncGenerator<string, void> {
  yield head;
  yield* texts;
}

/** If the archive's library can't decompress a file, its error ends in "damaged". */
function doubtOfStop(error: unknown): FileDoubt {
  if (error instanceof UnclosedQuote) return { rule: 'unclosedQuote', line: error.line };
  if (error instanceof NotText) return { rule: 'notText' };
  // This is about the file on disk, not the one inside it, so the caller reports it.
  if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
  return { rule: 'damaged' };
}

function doubtsOfHeader({ missing, twice, unknown }: Omit<Header, 'placed'>): FileDoubt[] {
  const doubts = [
    { rule: 'columnsMissing', columns: missing },
    { rule: 'columnsTwice', columns: twice },
    { rule: 'columnsUnknown', columns: unknown },
  ] as const;
  return doubts.filter(({ columns }) => columns.length > 0);
}

function createReading({ name, size, today }: FileToPreview) {
  const doubts = createDoubts();
  const seen = createSeenRows(name ? size / SHORTEST_ROW : 0);
  const firstRows: CsvRow[] = [];
  const plates = new Set<string>();
  let header: string[] = [];
  let fileDoubts: FileDoubt[] = [];
  let rows = 0;
  let fullFrom: number | null = null;
  let plateAt: number | undefined;
  let check: (row: CsvRow) => void = () => {};

  const takeHeader = ({ cells }: CsvRow) => {
    header = cells.map((cell) => cell.trim());
    if (!name) return;
    const { placed, ...odd } = readHeader(name, header);
    fileDoubts = doubtsOfHeader(odd);
    plateAt = placed.find((column) => column.name === PLATE_COLUMN)?.position;
    const parts = { rules: rules[name], placed, width: header.length, today, seen };
    check = createRowChecker({ ...parts, onDoubt: doubts.add });
  };

  const takeRow = (row: CsvRow) => {
    rows += 1;
    if (rows <= FIRST_ROWS) firstRows.push(row);
    if (plateAt !== undefined && plates.size < FIRST_PLATES) notePlate(row.cells[plateAt] ?? '');
    check(row);
    if (fullFrom === null && seen.isFull()) fullFrom = row.line;
  };

  const notePlate = (cell: string) => {
    const { kind, normalized } = readPlate(cell);
    if (kind !== 'other' && kind !== 'empty') plates.add(normalized);
  };

  return {
    take(batch: readonly CsvRow[]): void {
      for (const row of batch) {
        if (header.length === 0) takeHeader(row);
        else takeRow(row);
      }
    },
    found: () => ({
      header,
      rows,
      firstRows,
      plates: [...plates],
      ...doubts.found(),
      fileDoubts:
        fullFrom === null
          ? fileDoubts
          : [...fileDoubts, { rule: 'duplicatesUpTo', line: fullFrom } as const],
    }),
  };
}

/** Counted per rule, so that a rule that fires on every row doesn't hide the others. */
const LISTED = 100;

/**
 * Counts all doubts but keeps only the first of each rule, so it is as small after a million rows
 * as after ten.
 */
function createDoubts() {
  const byRule = new Map<RowRule, { count: number; first: RowDoubt[] }>();
  let rows = 0;
  let lastLine = 0;
  return {
    /** Adds a doubt. The doubts of one row must come one after the other. */
    add(doubt: RowDoubt): void {
      const kept = byRule.get(doubt.rule) ?? { count: 0, first: [] };
      kept.count += 1;
      if (kept.first.length < LISTED) kept.first.push(doubt);
      byRule.set(doubt.rule, kept);
      if (doubt.line !== lastLine) rows += 1;
      lastLine = doubt.line;
    },
    found: () => ({
      doubtfulRows: rows,
      counts: [...byRule]
        .map(([rule, { count }]) => ({ rule, count }))
        .sort((a, b) => b.count - a.count),
      rowDoubts: [...byRule.values()].flatMap(({ first }) => first).sort((a, b) => a.line - b.line),
    }),
  };
}
