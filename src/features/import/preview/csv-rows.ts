import Papa from 'papaparse';
import type { CsvRow, Delimiter } from './model.ts';

export interface CsvFormat {
  delimiter: Delimiter;
  /**
   * "\r
   * " is read as "
   * ", and the "\r" before it is removed.
   */
  newline: '\n' | '\r';
}

const DELIMITERS = [';', ',', '\t'] as const;

/** The separator is whichever of the three is the commonest in the first line that isn't empty. */
export function formatOf(head: string): CsvFormat {
  const [line = ''] = head.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
  return { delimiter, newline: head.includes('\n') || !head.includes('\r') ? '\n' : '\r' };
}

/** In characters. No real row is this long, so a quote was opened and not closed. */
const LONGEST_ROW = 1024 * 1024;

/** Reading stopped, because a quote that was opened in this row or later is never closed. */
export class UnclosedQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super('unclosed quote');
    this.line = line;
  }
}

/** Most cells have none, so we look for one before we count. */
const breaksIn = (cell: string, newline: string): number =>
  cell.includes(newline) ? cell.split(newline).length - 1 : 0;

/**
 * The rows of a CSV text, batch by batch as it comes. Only one piece of text and its rows are in
 * memory. A quote counts as text unless its cell begins with one; empty lines are left out.
 * @throws UnclosedQuote after giving the rows before it
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
