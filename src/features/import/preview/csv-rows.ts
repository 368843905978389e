import Papa from 'papaparse';
import type { CsvRow, Delimiter } from './model.ts';

export interface CsvFormat {
  delimiter: Delimiter;
  /** "\r\n" is read as "\n" after a "\r" that goes. */
  newline: '\n' | '\r';
}

const DELIMITERS = [';', ',', '\t'] as const;

/** The separator is the commonest of the three in the first line that is not empty. */
export function formatOf(head: string): CsvFormat {
  const [line = ''] = head.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
  return { delimiter, newline: head.includes('\n') || !head.includes('\r') ? '\n' : '\r' };
}

/** No row is this long, in characters: a quote was opened and not closed. */
const LONGEST_ROW = 1024 * 1024;

/** Reading stopped: a quote was opened in this row or after it, and never closed. */
export class UnclosedQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super('unclosed quote');
    this.line = line;
  }
}

/** Mostly none: looked for before they are counted. */
const breaksIn = (cell: string, newline: string): number =>
  cell.includes(newline) ? cell.split(newline).length - 1 : 0;

/**
 * The rows of a CSV text, batch by batch as it comes: in memory are one piece of text and its rows.
 * A quote in a cell that does not begin with one is text; empty lines are left out.
 * @throws UnclosedQuote after the rows before it were given
 */
export async function* readRows(
  texts: AsyncIterable<string>,
  { delimiter, newline }: CsvFormat,
): AsyncGenerator<CsvRow[]> {
  const parser = new Papa.Parser({ delimiter, newline });
  let line = 1;

  const rowsOf = (data: readonly string[][], hasQuotes: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    for (const cells of data) {
      const last = cells.at(-1) ?? '';
      if (last.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
      if (cells.length > 1 || cells[0]?.trim()) rows.push({ line, cells });
      line += 1;
      if (hasQuotes) for (const cell of cells) line += breaksIn(cell, newline);
    }
    return rows;
  };

  let rest = '';
  for await (const text of texts) {
    rest += text;
    const read: Papa.ParseResult<string[]> = parser.parse(rest, 0, true);
    const rows = rowsOf(read.data, rest.includes('"'));
    rest = rest.slice(read.meta.cursor);
    if (rows.length > 0) yield rows;
    if (rest.length > LONGEST_ROW) throw new UnclosedQuote(line);
  }
  if (rest === '') return;
  const last: Papa.ParseResult<string[]> = parser.parse(rest, 0, false);
  const isUnclosed = last.errors.some(({ code }) => code === 'MissingQuotes');
  const whole = isUnclosed ? last.data.slice(0, -1) : last.data;
  yield rowsOf(whole, rest.includes('"'));
  if (isUnclosed) throw new UnclosedQuote(line);
}
