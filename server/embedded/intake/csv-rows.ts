import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ArchivedFile } from './archive.ts';
import { RefusedFile } from './reasons.ts';
import type { CsvFormat } from './scan.ts';

export interface CsvRow {
  /** Where it begins in the file, from 1; the header is line 1. */
  line: number;
  cells: string[];
}

/**
 * The rows of a file after its header, as they are decompressed: a row at a time, whatever the
 * file's size. A quote in a field that does not begin with one is text.
 * @param rowCharacters the longest row that is read
 * @throws RefusedFile where a quote is never closed or a row is longer than that
 */
export async function* readRows(
  { name, read }: ArchivedFile,
  { encoding, delimiter }: Pick<CsvFormat, 'encoding' | 'delimiter'>,
  rowCharacters: number,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: rowCharacters,
    info: true,
  });
  // It destroys the parser with the error, which the loop below then throws.
  pipeline(Readable.from(decoded(read(), encoding)), parser, () => undefined);
  // The parser counts a CRLF inside quotes twice: lines are counted here.
  let next = 1;
  let emptyLines = 0;
  try {
    for await (const parsed of parser) {
      const { record, info } = readParsed(parsed);
      next += info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      const line = next;
      next += 1 + lineBreaksIn(record);
      if (info.records > 1) yield { line, cells: record };
    }
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

/** The parser's stream is untyped; with `info` it gives these. */
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

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function refusalOf(error: unknown, file: string, line: number, rowCharacters: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new RefusedFile('unclosedQuote', { file, line });
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new RefusedFile('rowTooLong', { file, line, max: Math.round(rowCharacters / 1024) });
  }
  return error;
}
