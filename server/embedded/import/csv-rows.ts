import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ArchivedFile } from './archive.ts';
import type { Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';
import type { CsvFormat } from './scan.ts';

export interface CsvRow {
  /** The line of the file on which the row begins; the header is line 1. */
  line: number;
  cells: string[];
}

/**
 * The rows of a file after its header. They are read some at a time while the file is decompressed,
 * so its size doesn't matter. A quote counts as text unless its field begins with one.
 * @throws RefusedFile if a quote is never closed or a row is too long
 */
export async function* readRows(
  { name, read }: ArchivedFile,
  { encoding, delimiter }: Pick<CsvFormat, 'encoding' | 'delimiter'>,
  { rowCharacters, batchRows }: Pick<Limits, 'rowCharacters' | 'batchRows'>,
): AsyncGenerator<CsvRow[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: rowCharacters,
    info: true,
  });
  // On failure, `pipeline` destroys the parser with the error, and the loop below throws it.
  pipeline(Readable.from(decoded(read(), encoding)), parser, () => undefined);
  // The parser counts a CRLF inside quotes twice, so we count the lines ourselves.
  let next = 1;
  let emptyLines = 0;
  let batch: CsvRow[] = [];
  let characters = 0;
  try {
    for await (const parsed of parser) {
      const { record, info } = readParsed(parsed);
      next += info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      const line = next;
      next += 1 + lineBreaksIn(record);
      if (info.records === 1) continue;
      batch.push({ line, cells: record });
      for (const cell of record) characters += cell.length;
      if (batch.length < batchRows && characters < rowCharacters) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
    yield batch;
  } catch (error) {
    throw refusalOf(error, name, next, rowCharacters);
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: CsvFormat['encoding'],
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

interface Parsed {
  record: string[];
  info: { records: number; empty_lines: number };
}

/** The parser's stream is untyped; with the option `info` it gives objects of this shape. */
function readParsed(parsed: unknown): Parsed {
  if (!isParsed(parsed)) throw new TypeError('csv-parse gave no record');
  return parsed;
}

const isParsed = (parsed: unknown): parsed is Parsed =>
  typeof parsed === 'object' &&
  parsed !== null &&
  'record' in parsed &&
  Array.isArray(parsed.record) &&
  'info' in parsed;

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    // Hardly any cell has a line break, and looking for one costs a tenth of matching.
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}

function refusalOf(error: unknown, file: string, line: number, rowCharacters: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new RefusedFile('unclosedQuote', { file, line });
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new RefusedFile('rowTooLong', { file, line, max: Math.round(rowCharacters / 1024) });
  }
  return error;
}
